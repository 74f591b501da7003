import ArgumentParser
import CommandLineInterface
import Submissions

/// `cityrights submit`.
struct Submit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit",
    abstract: "Answer a consultation, such as a call for input of OHCHR.",
    discussion: """
      Nothing is sent: the files are made for you to send. Where the call says how, the draft of a \
      message (.eml) is made too, with its addresses, its subject and the files that it takes; it \
      opens in mail programs. Otherwise '--format docx,eml' makes one without an address.

      Example:
        cityrights submit examples/barcelona --consultation ohchr-57-12 \\
          --year 2023 --language en
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var options: DocumentOptions

  @Option(help: "The consultation; 'cityrights list consultations' names them.")
  var consultation: String

  @Option(help: "The track, such as oral, where the call has several; written when not given.")
  var track: String?

  func run() async throws {
    try await MakeDocuments(
      program: program, options: options, kind: .submission(consultation: consultation),
      track: track
    ).run()
  }
}
