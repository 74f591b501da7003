public import ReportingCore

extension Configuration {
  /// What a session is called at the head of documents, such as `Sixty-first session`; empty when
  /// `config/codes/session-names.csv` does not name it. Read when it is asked for: few documents
  /// have such a head.
  public func sessionName(
    _ number: Int, reportingTo collector: DiagnosticCollector
  ) -> LocalizedText {
    let folder = FolderReader(installation.root, into: collector)
    guard let table = CSVTable("config/codes/session-names.csv", in: folder) else {
      return LocalizedText([:])
    }
    let row = table.rows.first { $0["session"] == "\(number)" }
    return row?.localizedText(except: ["session", "source"]) ?? LocalizedText([:])
  }
}
