import ArgumentParser
import CommandLineInterface
import ReportingCore
import Sealing
import Submissions

/// `cityrights verify`.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Verify sealed packages: who, what, when, and that nothing was changed.",
    discussion: """
      Signatures are believed of the cities whose keys are trusted ('cityrights key trust'), or \
      of the key named with '--key'.

      Example:
        cityrights key new lindmark --no-password --keys keys
        cityrights seal examples/barcelona --consultation ohchr-57-12 \\
          --year 2023 --language en --format md --date 2025-06-20 \\
          --key keys/lindmark.key --out barcelona.cityrights
        cityrights verify barcelona.cityrights --key keys/lindmark.pub
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var folder: KeyOptions

  @Argument(help: "The packages.")
  var files: [String]

  @Option(help: "A public key that is believed for any city, or the file that holds it.")
  var key: String?

  @Flag(help: "Print what was found as JSON.")
  var json = false

  func run() throws {
    var trust = TrustStore()
    let given = self.key
    try program.reportingProblems {
      if let given {
        trust.trust(try KeyChoice.publicKey(given))
      } else {
        trust = try folder.folder().trustStore()
      }
    }
    let verifier = PackageVerifier(trust: trust)
    let line = ProgressLine()
    var found: [(file: String, verification: PackageVerification)] = []
    for (index, file) in files.enumerated() {
      line.show("verify", index, of: files.count)
      found.append((file, verifier.verify(file: file)))
    }
    Terminal.endProgress()
    if json {
      Terminal.output(VerificationText.json(found))
    } else {
      program.report(found.flatMap(\.verification.findings))
      if program.diagnostics == .text { Terminal.say(found.map(VerificationText.text).joined()) }
    }
    if found.contains(where: { $0.verification.package == nil }) { throw ExitCode(1) }
  }
}
