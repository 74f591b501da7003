import ReportingCore

/// The findings that a terminal shows when there are hundreds: the first of each kind, and how many
/// more there are. Everything else stands in a report that is written.
struct FindingsExcerpt {
  /// How many errors, and how many warnings, of one kind are shown.
  private static let mostErrors = 20
  private static let mostWarnings = 2

  /// The findings shown.
  private(set) var shown: [Diagnostic] = []
  /// What is not shown, a line for each kind.
  private(set) var remainder: [String] = []

  /// The findings to show; all of them when `isWhole`.
  init(_ findings: [Diagnostic], isWhole: Bool) {
    guard !isWhole else {
      shown = findings
      return
    }
    var counts: [Diagnostic.Severity: [String: Int]] = [:]
    for finding in findings.sorted() {
      let count = counts[finding.severity, default: [:]][finding.id, default: 0] + 1
      counts[finding.severity, default: [:]][finding.id] = count
      if count <= FindingsExcerpt.most(finding.severity) { shown.append(finding) }
    }
    for severity in [Diagnostic.Severity.error, .warning, .note] {
      for (id, count) in (counts[severity] ?? [:]).sorted(by: { $0.key < $1.key }) {
        let further = count - FindingsExcerpt.most(severity)
        guard further > 0 else { continue }
        let more = severity == .note ? "" : "more "
        remainder.append(
          "\(severity.rawValue): \(further) \(more)of this kind, not shown [\(id)]")
      }
    }
    if !remainder.isEmpty { remainder.append("--all-findings shows every one") }
  }

  /// How many findings there are of each severity, such as `1 error, 0 warnings, 12 notes`.
  static func count(_ findings: [Diagnostic]) -> String {
    [Diagnostic.Severity.error, .warning, .note].map { severity in
      let count = findings.count { $0.severity == severity }
      return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }.joined(separator: ", ")
  }

  private static func most(_ severity: Diagnostic.Severity) -> Int {
    switch severity {
    case .error: mostErrors
    case .warning: mostWarnings
    case .note: 0
    }
  }
}
