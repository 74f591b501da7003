import DelimitedText
import Documents
import ReportingCore

/// Reads `config/codes/units.csv`.
struct UnitsReader {
  let folder: FolderReader

  func read(_ relative: String) -> [MeasurementUnit] {
    guard let table = CSVTable(relative, in: folder) else { return [] }
    for name in ["id", "dimension", "scale", "decimals", "symbol"] {
      table.require(name)
    }
    let fixed = ["id", "dimension", "scale", "decimals", "symbol", "source"]
    var units: [MeasurementUnit] = []
    var seen: Set<String> = []
    for row in table.rows {
      let id = row["id"]
      if id.isEmpty || !seen.insert(id).inserted {
        row.report(
          "units.id", id.isEmpty ? "the row names no unit" : "the unit '\(id)' is there twice",
          at: "id")
        continue
      }
      guard let dimension = UnitDimension(row["dimension"]) else {
        row.report(
          "units.dimension", "'\(row["dimension"])' is not a dimension", at: "dimension",
          suggestion: "Write a product such as person, EUR/person or 1.")
        continue
      }
      let scale = row.number("scale")?.value
      let written = row.number("decimals")?.value
      if let scale, scale <= 0 {
        row.report("units.scale", "a scale must be greater than 0", at: "scale")
        continue
      }
      let decimals = written.flatMap { Int(exactly: $0) }.flatMap {
        (0...9).contains($0) ? $0 : nil
      }
      if written != nil, decimals == nil {
        row.report("units.decimals", "decimals must be a whole number from 0 to 9", at: "decimals")
      }
      guard let scale, let decimals else { continue }
      units.append(
        MeasurementUnit(
          id: id, dimension: dimension, scale: scale, decimals: decimals,
          title: row.localizedText(except: fixed), symbol: row["symbol"]))
    }
    return units
  }
}
