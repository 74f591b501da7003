import Disclosure
import ReportingCore
import Submissions

/// What a run did, for the end of the terminal's output. Nothing passes in silence.
struct RunSummary {
  let result: RunResult
  let isQuiet: Bool
  /// Whether the run was to write files.
  let writes: Bool

  var text: String {
    var lines: [String] = []
    if !isQuiet {
      for state in [InventoryEntry.State.read, .skipped, .refused] {
        let entries = result.inventory.filter { $0.state == state }
        guard !entries.isEmpty else { continue }
        lines.append("\(state.rawValue):")
        lines += InventoryLines(entries).lines.map { "  " + $0 }
      }
    }
    if let audit = result.audit {
      lines.append(
        "figures: \(audit.released) released, \(audit.suppressions.count) withheld "
          + "(\(audit.withheldAsSmallCounts) small counts, "
          + "\(audit.withheldAsComplementary) to protect them, "
          + "\(audit.withheldByLevel) by level)")
    }
    if !result.written.isEmpty {
      lines.append("written:")
      lines += result.written.map { "  \($0)" }
    } else if writes, result.diagnostics.hasErrors {
      lines.append("nothing was written; mend the errors, or use --draft")
    }
    let errors = result.diagnostics.count { $0.severity == .error }
    let warnings = result.diagnostics.count { $0.severity == .warning }
    if errors + warnings > 0 {
      lines.append("\(counted(errors, "error")), \(counted(warnings, "warning"))")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func counted(_ count: Int, _ word: String) -> String {
    count == 1 ? "1 \(word)" : "\(count) \(word)s"
  }
}
