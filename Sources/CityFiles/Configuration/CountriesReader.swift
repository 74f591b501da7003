import ReportingCore

/// Reads `config/codes/countries.csv`.
struct CountriesReader {
  let folder: FolderReader

  func read(_ relative: String) -> [Country] {
    guard let table = CSVTable(relative, in: folder) else { return [] }
    for name in ["code", "m49", "region"] { table.require(name) }
    var seen: Set<String> = []
    return table.rows.compactMap { row in
      let code = row["code"]
      guard code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
        row.report(
          "countries.code", "'\(code)' is not a country code", at: "code",
          suggestion: "Write the three capital letters of ISO 3166-1.")
        return nil
      }
      guard seen.insert(code).inserted else {
        row.report("countries.code", "the country '\(code)' is there twice", at: "code")
        return nil
      }
      return Country(
        code: row["code"], m49: row["m49"], region: row["region"],
        title: row.localizedText(except: ["code", "m49", "region", "source"]))
    }
  }
}
