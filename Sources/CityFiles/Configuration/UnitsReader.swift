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
    let fixed: Set<String> = ["id", "dimension", "scale", "decimals", "symbol", "source"]
    var units: [MeasurementUnit] = []
    for row in table.rows {
      let id = row["id"]
      guard let dimension = UnitDimension(row["dimension"]) else {
        row.report(
          "units.dimension", "'\(row["dimension"])' is not a dimension", at: "dimension",
          suggestion: "Write a product such as person, EUR/person or 1.")
        continue
      }
      guard let scale = row.number("scale")?.value, scale > 0,
        let decimals = row.number("decimals").flatMap({ Int(exactly: $0.value) }),
        (0...9).contains(decimals)
      else { continue }
      units.append(
        MeasurementUnit(
          id: id, dimension: dimension, scale: scale, decimals: decimals,
          title: row.localizedText(except: fixed), symbol: row["symbol"]))
    }
    return units
  }
}
