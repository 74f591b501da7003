import Documents
import ReportingCore

/// Looks for values that are probably mistakes: they are imported, and told.
struct OpenSDGValueChecks {
  let findings: OpenSDGFindings
  let repository: OpenSDGRepository

  /// The unit of figures without one in the data: what the description says, when it says one.
  private func statedUnit(_ indicator: OpenSDGMetadata?) -> String? {
    guard let indicator, let main = repository.mainLanguage,
      let text = repository.text("computation_units", of: indicator)[main]
    else { return nil }
    return text
  }

  func check() {
    let years = repository.data.compactMap { $0.rows.map(\.period.endYear).max() }.sorted()
    let usualLastYear = years.count >= 5 ? years[years.count / 2] : nil
    for data in repository.data {
      let indicator = repository.metadata[data.id]
      let stated = statedUnit(indicator)
      checkUnits(data, indicator: indicator, stated: stated)
      checkYears(data, usualLastYear: usualLastYear)
      let isChange =
        (indicator?.field("indicator_name")).map { OpenSDGUnitNames.isChange($0.text) } ?? false
      var kinds: [String: UnitKind] = [:]
      for row in data.rows {
        guard let value = row.value else { continue }
        let unit = row.unit?.text ?? stated ?? ""
        let kind = kinds[unit] ?? UnitKind(unit)
        kinds[unit] = kind
        checkRange(value, row, kind: kind, isChange: isChange || kind.isChange)
      }
      checkJumps(data, isChange: isChange, stated: stated)
    }
  }

  private func checkUnits(_ data: OpenSDGData, indicator: OpenSDGMetadata?, stated: String?) {
    let used = data.rows.compactMap(\.unit)
    if let row = data.rows.first(where: { $0.unit == nil }) {
      let parts = stated.map(OpenSDGUnitNames.parts(of:)) ?? []
      if !used.isEmpty {
        findings.warning(
          .noUnit, "the unit is blank here, though other lines of the file have one",
          at: row.unitLocation ?? row.valueLocation,
          suggestion: "Fill in the column Units.")
      } else if parts.count != 1 {
        findings.warning(
          .noUnit,
          parts.isEmpty
            ? "no unit is stated for the figures, neither in the data nor in computation_units"
            : "computation_units names \(parts.count) units, and the data do not say which is meant",
          at: data.location,
          suggestion: "Add a column Units, or fill in computation_units in the description.")
      }
      if used.isEmpty { return }
    }
    guard let stated, !used.isEmpty, let indicator else { return }
    let wanted = OpenSDGUnitNames.parts(of: stated).map(OpenSDGUnitNames.common)
    var seen: Set<String> = []
    for unit in used where seen.insert(unit.text).inserted {
      let common = OpenSDGUnitNames.common(unit.text)
      if wanted.contains(common) { continue }
      let exact = OpenSDGUnitNames.parts(of: stated).first {
        OpenSDGValueChecks.sharesWords(OpenSDGUnitNames.common($0), common)
          || OpenSDGValueChecks.sharesWords($0, unit.text)
      }
      if let exact {
        findings.warning(
          .unitContradiction,
          "the data say '\(unit.text)', computation_units says '\(exact)'; the data's unit was taken",
          at: unit.location,
          suggestion: "Write '\(exact)' in the column Units if that is meant.",
          notes: [
            .init(
              "computation_units",
              at: indicator.field("computation_units")?.location ?? indicator.location)
          ])
      } else {
        findings.warning(
          .unitContradiction,
          "computation_units says '\(stated)', the data say '\(unit.text)'; the data's unit was taken",
          at: indicator.field("computation_units")?.location ?? indicator.location,
          suggestion: "Write the same unit in both places.",
          notes: [.init("the data", at: unit.location)])
      }
    }
  }

  /// Whether one name says no more than the other, as `Euros per inhabitant` and `Euros`.
  private static func sharesWords(_ a: String, _ b: String) -> Bool {
    func words(_ text: String) -> Set<String> {
      Set(
        text.split { !$0.isLetter && !$0.isNumber }.map { word in
          var word = word.lowercased()
          if word.count > 3, word.hasSuffix("s") { word.removeLast() }
          return word
        })
    }
    let (x, y) = (words(a), words(b))
    return !x.isEmpty && !y.isEmpty && (x.isSubset(of: y) || y.isSubset(of: x))
  }

  /// What a unit says about the values in it.
  private struct UnitKind {
    var isShare: Bool
    var isCount: Bool
    var isChange: Bool

    init(_ unit: String) {
      isShare = OpenSDGUnitNames.id(for: unit) == "percent"
      isCount = OpenSDGUnitNames.isCount(unit)
      isChange = OpenSDGUnitNames.isChange(unit)
    }
  }

  private func checkRange(
    _ value: Double, _ row: OpenSDGData.Row, kind: UnitKind, isChange: Bool
  ) {
    let text = row.text ?? ""
    if kind.isShare, !(0...100).contains(value), !isChange {
      findings.warning(
        .percentRange, "\(text) per cent is not between 0 and 100; it was imported as it is",
        at: row.valueLocation,
        suggestion: "Check the value. If the figure is a change or an excess, say so in the unit.")
    }
    guard kind.isCount, !isChange, value < 0 else { return }
    findings.warning(
      .count, "the count \(text) is negative; it was imported as it is", at: row.valueLocation,
      suggestion: "Check the value. If the figure is a balance, say so in the unit.")
  }

  /// Years that stand far from all others of the file, or of the repository.
  private func checkYears(_ data: OpenSDGData, usualLastYear: Int?) {
    let years = Set(data.rows.map(\.period.endYear)).sorted()
    guard let first = years.first, let last = years.last else { return }
    func report(_ year: Int, _ message: String) {
      let missing = (years.first.map { $0...(usualLastYear ?? $0) } ?? year...year)
        .filter { candidate in
          !years.contains(candidate)
            && zip(String(candidate), String(year)).filter({ $0 != $1 }).count == 1
        }
      for row in data.rows where row.period.endYear == year {
        findings.warning(
          .periodOutlier, "the year \(year) \(message)", at: row.periodLocation,
          suggestion: missing.first.map { "Did you mean \($0)?" }
            ?? "Check the year. If it is right, nothing need be done.")
      }
    }
    if years.count >= 3 {
      let gaps = zip(years.dropFirst(), years).map { $0 - $1 }.sorted()
      let usual = max(1, gaps[gaps.count / 2])
      if last - years[years.count - 2] > max(5, 4 * usual) {
        report(last, "stands far behind the others, the last of which is \(years[years.count - 2])")
        return
      }
      if years[1] - first > max(15, 4 * usual) {
        report(first, "stands far before the others, the first of which is \(years[1])")
      }
    }
    if let usualLastYear, last > usualLastYear + 5, years.count < 3 || last - usualLastYear > 15 {
      report(last, "is later than the last year of the other indicators, \(usualLastYear)")
    }
  }
}
