import ReportingCore

/// Reads `config/codes/un-sessions.csv` and `config/codes/un-documents.csv`.
struct DocumentSymbolRegisterReader {
  let folder: FolderReader

  func read(sessions: String, documents: String) -> DocumentSymbolRegister {
    DocumentSymbolRegister(
      sessions: rows(sessions, ["organ", "session"]).compactMap(session),
      adoptions: rows(documents, ["symbol", "draft", "adopted"]).compactMap(adoption))
  }

  private func rows(_ relative: String, _ columns: [String]) -> [CSVTable.Row] {
    guard let table = CSVTable(relative, in: folder) else { return [] }
    for name in columns + ["basis", "source"] { table.require(name) }
    return Array(table.rows)
  }

  private func session(_ row: CSVTable.Row) -> DocumentSymbolRegister.Session? {
    guard let basis = basis(row) else { return nil }
    return DocumentSymbolRegister.Session(
      organ: row["organ"], session: row["session"], start: date(row, "start"),
      end: date(row, "end"), basis: basis, source: row["source"])
  }

  private func adoption(_ row: CSVTable.Row) -> DocumentSymbolRegister.Adoption? {
    guard let basis = basis(row) else { return nil }
    for name in ["symbol", "draft"] where !row[name].isEmpty {
      do {
        _ = try DocumentSymbol(parsing: row[name])
      } catch {
        row.report(
          "codes.symbol", "'\(row[name])' is no symbol: \(error.message)", at: name,
          suggestion: error.correction.map { "Did you mean '\($0)'?" })
        return nil
      }
    }
    return DocumentSymbolRegister.Adoption(
      symbol: row["symbol"], draft: row["draft"].isEmpty ? nil : row["draft"],
      date: date(row, "adopted"), basis: basis, source: row["source"],
      location: row.location(of: "symbol"))
  }

  private func basis(_ row: CSVTable.Row) -> RuleBasis? {
    if let basis = RuleBasis(rawValue: row["basis"]) { return basis }
    row.report(
      "codes.basis", "'\(row["basis"])' is no basis", at: "basis",
      suggestion: "Write verified or unverified.")
    return nil
  }

  private func date(_ row: CSVTable.Row, _ name: String) -> CalendarDate? {
    guard !row[name].isEmpty else { return nil }
    if let date = CalendarDate(row[name]) { return date }
    row.report(
      "codes.date", "'\(row[name])' is not a date", at: name,
      suggestion: "Write year, month and day, such as 2018-09-27.")
    return nil
  }
}
