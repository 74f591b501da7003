import Documents
import ReportingCore

extension OpenSDGValueChecks {
  /// What a series over time is about.
  private struct SeriesKey: Hashable, Comparable {
    var parts: [String]
    static func < (a: SeriesKey, b: SeriesKey) -> Bool {
      a.parts.lexicographicallyPrecedes(b.parts)
    }
  }

  /// Values that differ from those before and after by a factor of ten or so: a decimal point has
  /// probably slipped.
  func checkJumps(_ data: OpenSDGData, isChange: Bool, stated: String?) {
    var series: [SeriesKey: [OpenSDGData.Row]] = [:]
    for row in data.rows where row.value != nil {
      let key = SeriesKey(
        parts: ([row.unit, row.series] + row.codes).map {
          $0?.key ?? ""
        })
      series[key, default: []].append(row)
    }
    for (_, rows) in series.sorted(by: { $0.key < $1.key }) {
      let unit = rows[0].unit?.text ?? stated ?? ""
      if isChange || OpenSDGUnitNames.isChange(unit) { continue }
      checkSeries(rows.sorted { $0.period < $1.period }, isCount: OpenSDGUnitNames.isCount(unit))
    }
  }

  private func checkSeries(_ rows: [OpenSDGData.Row], isCount: Bool) {
    for found in OutlierSearch.outliers(in: rows.map { $0.value ?? 0 }, isCount: isCount) {
      report(rows, at: found.index, factor: found.factor, isGreater: found.isGreater)
    }
  }

  private func report(
    _ rows: [OpenSDGData.Row], at index: Int, factor: Double, isGreater: Bool
  ) {
    let row = rows[index]
    let text = row.text ?? ""
    var places = 1
    var rest = factor / 10
    while rest > 4 {
      places += 1
      rest /= 10
    }
    let neighbour = rows[index > 0 ? index - 1 : index + 1]
    let fitting = OpenSDGValueChecks.shifted(text, by: isGreater ? -places : places)
    findings.warning(
      .jump,
      "\(text) is \(Int(factor.rounded())) times \(isGreater ? "greater" : "smaller") than the values beside it; it was imported as it is",
      at: row.valueLocation,
      suggestion:
        "Check the decimal point\(fitting.map { "; \($0) would fit the others" } ?? "").",
      notes: [
        .init("\(neighbour.period.label): \(neighbour.text ?? "")", at: neighbour.valueLocation)
      ])
  }

  /// A number with its decimal point moved, to the right for positive places.
  private static func shifted(_ text: String, by places: Int) -> String? {
    guard text.allSatisfy({ $0.isNumber || $0 == "." }) else { return nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var whole = parts.first ?? ""
    var fraction = parts.count > 1 ? parts[1] : ""
    for _ in 0..<abs(places) {
      if places > 0 {
        whole.append(fraction.isEmpty ? "0" : fraction.removeFirst())
      } else {
        fraction = (whole.isEmpty ? "0" : String(whole.removeLast())) + fraction
      }
    }
    whole = String(whole.drop { $0 == "0" })
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
