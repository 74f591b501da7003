import ReportingCore

/// Reads `config/codes/countries.csv`.
struct CountriesReader {
  let folder: FolderReader

  func read(_ relative: String) -> [Country] {
    guard let table = CSVTable(relative, in: folder) else { return [] }
    for name in ["code", "m49"] { table.require(name) }
    return table.rows.map { row in
      Country(
        code: row["code"], m49: row["m49"],
        title: row.localizedText(except: ["code", "m49", "source"]))
    }
  }
}
