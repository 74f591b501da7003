package import ArgumentParser
import Documents
package import ReportingCore
package import Sealing
import Submissions

/// What the commands that seal take: which revision it is, and what opens the key.
package struct SealOptions: ParsableArguments {
  @OptionGroup package var passwords: PasswordOptions

  @Option(help: "Which revision it is, from 1.")
  package var revision = 1

  @Option(help: "The package that this revision replaces; wanted from 2 on.")
  package var replaces: String?

  package init() {}

  package func validate() throws {
    guard (1...9_999).contains(revision) else {
      throw ValidationError("A revision is a number from 1 to 9999.")
    }
    guard (revision == 1) == (replaces == nil) else {
      throw ValidationError(
        "--revision from 2 on and --replaces go together: name the package that is replaced.")
    }
  }

  /// The secret key in a file; what is wrong with it is printed and ends the program.
  package func key(in path: String, _ program: ProgramOptions) throws -> SigningSecretKey {
    var opened: SigningSecretKey?
    try program.reportingProblems { opened = try open(path, program) }
    guard let opened else { throw ExitCode(1) }
    return opened
  }

  private func open(_ path: String, _ program: ProgramOptions) throws -> SigningSecretKey {
    let file = try KeyFolder.secretKey(in: path)
    func refusal(_ error: KeyError) -> any Error {
      program.report([
        .error(
          "seal.key", error.message, at: SourceLocation(path: path),
          suggestion: error == .passwordNeeded ? "Write --password-file FILE." : nil)
      ])
      return ExitCode(1)
    }
    do throws(KeyError) {
      guard file.isGuarded else { return try file.open(password: nil) }
    } catch {
      throw refusal(error)
    }
    let password = try passwords.password()
    do throws(KeyError) {
      return try file.open(password: password)
    } catch {
      throw refusal(error)
    }
  }

  /// The package that is replaced, which must be one's own; nil for the first revision.
  package func replaced(
    by key: SigningSecretKey, _ program: ProgramOptions
  ) throws -> SealedPackage? {
    guard let replaces else { return nil }
    var trust = TrustStore()
    trust.trust(key.publicKey)
    switch PackageVerifier(trust: trust).verify(file: replaces) {
    case .verified(let package): return package
    case .refused(let findings):
      program.report(findings)
      throw ExitCode(1)
    }
  }

  /// Reports a package that is of somebody else, of another call or year, or no earlier revision.
  package func check(
    _ package: SealedPackage, city: String, call: String, year: Period,
    reportingTo findings: DiagnosticCollector
  ) {
    let old = package.submission
    guard old.city.id == city, old.call == call, old.year == year, old.revision < revision else {
      findings.report(
        .error(
          "seal.revision",
          "revision \(revision) of '\(city)', '\(call)', \(year.label) cannot replace \(package.name)",
          at: replaces.map { SourceLocation(path: $0) },
          suggestion: "Name the package of the same city, call and year before it."))
      return
    }
  }
}

extension ProgramOptions {
  /// Does something with keys, whose problems are findings.
  package func reportingProblems(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let problem as KeyFolder.Problem {
      report([problem.finding])
      throw ExitCode(1)
    }
  }
}
