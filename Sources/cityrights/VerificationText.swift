import CommandLineInterface
import Digests
import Documents
import JSONText
import ReportingCore
import Sealing

/// What is said of verified packages.
enum VerificationText {
  static func text(_ file: String, _ verification: PackageVerification) -> String {
    guard let package = verification.package else {
      let count = verification.findings.count
      return "\(file): refused, \(count) \(count == 1 ? "reason" : "reasons")\n"
    }
    let submission = package.submission
    let name = submission.city.name.languages.first.flatMap { submission.city.name[$0] } ?? ""
    let date = submission.date.map { ", made on \($0)" } ?? ""
    var basis = ""
    if !submission.basis.isEmpty {
      // All of them stand in the list for machines.
      let shown = submission.basis.prefix(5).map { "\($0.package) (\($0.identity))" }
      let others = submission.basis.count - shown.count
      basis =
        "\n  rests on: "
        + (shown + (others > 0 ? ["and \(others) more packages ('--json' names them)"] : []))
        .joined(separator: "\n            ")
    }
    let parts = [
      Counted.text(rows(of: package), "row", "rows") + " of figures",
      Counted.text(submission.indicators.count, "indicator", "indicators"),
      Counted.text(submission.answers.count, "answer", "answers"),
      Counted.text(package.documents.count, "document", "documents"),
      package.annex == nil ? nil : "a confidential annex",
    ].compactMap { $0 }
    return """
      \(file): holds
        city: \(submission.city.id) (\(name), \(submission.city.country))
        answers: \(submission.call), \(submission.year.label), revision \(submission.revision)\(date)\(basis)
        holds: \(parts.joined(separator: ", "))
        identity: \(package.identity)
        signed with: key \(package.signer.name)

      """
  }

  /// The lines of the table below its first one. Quoted line ends do not occur in it.
  private static func rows(of package: SealedPackage) -> Int {
    max(package.observations.count { $0 == 0x0A } - 1, 0)
  }

  static func json(_ found: [(file: String, verification: PackageVerification)]) -> String {
    JSONValue.array(found.map { value($0.file, $0.verification) }).text + "\n"
  }

  private static func value(_ file: String, _ verification: PackageVerification) -> JSONValue {
    guard let package = verification.package else {
      return .object([
        ("file", .string(file)), ("holds", .boolean(false)),
        ("findings", .array(verification.findings.map(finding))),
      ])
    }
    let submission = package.submission
    return .object([
      ("file", .string(file)), ("holds", .boolean(true)),
      ("name", .string(package.name)),
      ("identity", .string(package.identity.description)),
      ("signer", .string(package.signer.text)),
      ("city", .string(submission.city.id)),
      ("country", .string(submission.city.country)),
      ("call", .string(submission.call)),
      ("year", .string(submission.year.label)),
      ("date", submission.date.map { .string($0.description) }),
      ("kind", .string(submission.kind.rawValue)),
      ("revision", .integer(submission.revision)),
      ("replaces", submission.replaces.map { .string($0.description) }),
      (
        "rests-on",
        submission.basis.isEmpty
          ? nil
          : .array(
            submission.basis.map {
              .object([
                ("city", .string($0.city)), ("package", .string($0.package)),
                ("revision", .integer($0.revision)),
                ("identity", .string($0.identity.description)),
              ])
            })
      ),
      ("rows", .integer(rows(of: package))),
      ("indicators", .integer(submission.indicators.count)),
      ("answers", .integer(submission.answers.count)),
      (
        "documents",
        .array(
          package.documents.map {
            .object([
              ("name", .string($0.name)), ("sha256", .string($0.digest.description)),
              ("bytes", .integer($0.bytes.count)),
            ])
          })
      ),
      ("annex", .boolean(package.annex != nil)),
    ])
  }

  private static func finding(_ finding: Diagnostic) -> JSONValue {
    .object([
      ("id", .string(finding.id)), ("severity", .string(finding.severity.rawValue)),
      ("message", .string(finding.message)),
      ("place", finding.location.map { .string($0.path) }),
      ("suggestion", finding.suggestion.map { .string($0) }),
    ])
  }
}
