import ReportingCore

/// Reads a list of codes and their printed names: `id` and a column for each language.
struct CodeListReader {
  let folder: FolderReader

  /// The columns that hold no names.
  private static let columns: Set<String> = ["id", "parent", "rank", "classification", "source"]

  func read(_ relative: String) -> CodeList {
    guard let table = CSVTable(relative, in: folder) else { return CodeList() }
    table.require("id")
    var titles: [String: LocalizedText] = [:]
    for row in table.rows {
      if titles[row["id"]] != nil {
        row.report("codes.duplicate", "the code '\(row["id"])' is there twice", at: "id")
      }
      titles[row["id"]] = row.localizedText(except: CodeListReader.columns)
    }
    return CodeList(titles)
  }
}
