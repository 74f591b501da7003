import Disclosure
import ReportingCore
package import Submissions

/// What a run did, for the end of the terminal's output. Nothing passes in silence.
package struct RunSummary {
  package let result: RunResult
  /// Whether files that were read without a mistake are passed over.
  package var isQuiet = false
  /// Whether a draft was to be made; nil when the run was to make nothing.
  package var isDraft: Bool?

  package init(result: RunResult, isQuiet: Bool = false, isDraft: Bool? = nil) {
    self.result = result
    self.isQuiet = isQuiet
    self.isDraft = isDraft
  }

  package var text: String {
    var lines: [String] = []
    for state in [InventoryEntry.State.read, .skipped, .refused] {
      if isQuiet, state == .read { continue }
      let entries = result.inventory.filter { $0.state == state }
      guard !entries.isEmpty else { continue }
      lines.append("\(state.rawValue):")
      let told =
        state == .read
        ? InventoryLines(entries).lines
        : grouped(entries).map { "\($0.subjects.joined(separator: ", ")): \($0.detail)" }
      lines += told.map { "  " + $0 }
    }
    if let audit = result.audit {
      lines.append("figures: \(audit.released) released" + withheld(audit))
    }
    lines += result.recordAudits.map(records)
    if !result.written.isEmpty {
      lines.append("written:")
      lines += result.written.map { "  \($0)" }
      if isDraft == false { lines += shownPersons }
    }
    if let outcome { lines.append(outcome) }
    if let counts { lines.append(counts) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The same in one line, for a run over many workspaces.
  package var line: String {
    let files =
      result.written.isEmpty
      ? "nothing written" : Counted.text(result.written.count, "file", "files")
    return [files, counts].compactMap { $0 }.joined(separator: ", ")
  }

  private func withheld(_ audit: ReleaseAudit) -> String {
    guard !audit.suppressions.isEmpty else { return ", none withheld" }
    let reasons = [
      (audit.withheldAsSmallCounts, "as small counts"),
      (audit.withheldAsComplementary, "to protect them"), (audit.withheldByLevel, "by level"),
    ]
    return ", \(audit.suppressions.count) withheld ("
      + reasons.filter { $0.0 > 0 }.map { "\($0) \($1)" }.joined(separator: ", ") + ")"
  }

  /// How many records of a register are shown, and why not the others.
  private func records(_ audit: RecordAudit) -> String {
    let reasons = [
      (audit.withoutConsent, "without consent for this document"),
      (audit.underEmbargo, "under embargo"), (audit.aboveAudience, "by level"),
      (audit.recognizable, "recognizable"),
    ].filter { $0.0 > 0 }
    let hidden = reasons.map(\.0).reduce(0, +)
    var line =
      "\(audit.register): \(audit.shown) of \(Counted.text(audit.shown + hidden, "record", "records")) shown"
    if hidden > 0 {
      line += " (" + reasons.map { "\($0.0) \($0.1)" }.joined(separator: ", ") + ")"
    }
    if !audit.generalised.isEmpty {
      line += ", coarser: \(audit.generalised.joined(separator: ", "))"
    }
    return line
  }

  /// Whom the documents show by name or pseudonym, as it is noted in the register of publications:
  /// who takes consent back must be found in what was published.
  private var shownPersons: [String] {
    let shown = result.recordAudits.filter { !$0.ids.isEmpty }
    guard !shown.isEmpty else { return [] }
    return [
      "persons shown, to be noted under 'shown' in registers/publications.yaml on the day of "
        + "publication:"
    ]
      + shown.map { "  - {register: \($0.register), records: [\($0.ids.joined(separator: ", "))]}" }
  }

  /// What the person should know of the files, when it is not that they are there and right.
  private var outcome: String? {
    guard let isDraft else { return nil }
    let hasErrors = result.diagnostics.hasErrors
    if result.written.isEmpty {
      guard hasErrors else { return nil }
      return isDraft
        ? "nothing was written; even a draft needs these errors mended"
        : "nothing was written; mend the errors, or make a draft with --draft"
    }
    guard isDraft else { return nil }
    return "these files are drafts and say so on every page; make them again without --draft"
      + (hasErrors ? " when the errors are mended" : "")
  }

  private var counts: String? {
    let errors = result.diagnostics.count { $0.severity == .error }
    let warnings = result.diagnostics.count { $0.severity == .warning }
    guard errors + warnings > 0 else { return nil }
    return
      "\(Counted.text(errors, "error", "errors")), \(Counted.text(warnings, "warning", "warnings"))"
  }

  /// Entries of which the same is to be said, together; those with counts of their own stay alone.
  private func grouped(
    _ entries: [InventoryEntry]
  ) -> [(subjects: [String], detail: String)] {
    var groups: [(subjects: [String], detail: String)] = []
    for entry in entries {
      if let index = groups.firstIndex(where: { $0.detail == entry.detail }),
        entry.state == .skipped
      {
        groups[index].subjects.append(entry.subject)
      } else {
        groups.append(([entry.subject], entry.detail))
      }
    }
    return groups
  }
}
