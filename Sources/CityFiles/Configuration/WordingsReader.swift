import ReportingCore

/// Reads `config/codes/wordings.csv`.
struct WordingsReader {
  let folder: FolderReader

  func read(_ relative: String) -> [Wording] {
    guard let table = CSVTable(relative, in: folder) else { return [] }
    for name in ["kind", "language", "written", "preferred", "source"] { table.require(name) }
    return table.rows.compactMap { row in
      guard let kind = Wording.Kind(rawValue: row["kind"]) else {
        row.report(
          "codes.wording", "'\(row["kind"])' is no kind of wording", at: "kind",
          suggestion: NearMiss.suggestion(
            for: row["kind"], among: Wording.Kind.allCases.map(\.rawValue)))
        return nil
      }
      let language = row["language"].isEmpty ? nil : LanguageTag(row["language"])
      if language == nil, !row["language"].isEmpty {
        row.report("codes.language", "'\(row["language"])' is no language", at: "language")
        return nil
      }
      guard !row["written"].isEmpty, !row["preferred"].isEmpty else {
        row.report("codes.empty", "a wording needs both words", at: "written")
        return nil
      }
      return Wording(
        kind: kind, language: language, written: row["written"], preferred: row["preferred"],
        source: row["source"])
    }
  }
}
