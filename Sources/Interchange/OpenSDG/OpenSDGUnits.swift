import Documents
import ReportingCore

/// Gives the unit texts of a repository the ids of known units, and declares those that no list
/// knows.
struct OpenSDGUnits {
  /// The id of figures whose unit nobody stated.
  static let notStated = "unit-not-stated"

  private var known: [String: MeasurementUnit] = [:]
  private var idByName: [String: String] = [:]
  private var slugs: Slugs
  /// The units that the module must declare, by id.
  private(set) var declared: [String: MeasurementUnit] = [:]
  /// The texts met, by the unit's id.
  private(set) var texts: [String: String] = [:]

  init(known units: [MeasurementUnit]) {
    slugs = Slugs(reserved: units.map(\.id))
    for unit in units where known[unit.id] == nil { known[unit.id] = unit }
    func learn(_ name: String, _ id: String) {
      let folded = Spelling.folded(name)
      if !folded.isEmpty, idByName[folded] == nil { idByName[folded] = id }
    }
    for unit in units { learn(unit.id, unit.id) }
    for unit in units {
      for language in unit.title.languages { learn(unit.title[language] ?? "", unit.id) }
    }
    for unit in units { learn(unit.symbol, unit.id) }
  }

  /// The unit for a text, and whether it had to be declared just now.
  mutating func unit(for text: String?, title: (String) -> LocalizedText) -> (
    id: String, isNew: Bool
  ) {
    guard let text else { return declare(OpenSDGUnits.notStated, text: "", OpenSDGUnits.unstated) }
    if let id = idByName[Spelling.folded(text)] {
      texts[id] = texts[id] ?? text
      return (id, false)
    }
    if let id = OpenSDGUnitNames.id(for: text) {
      if known[id] != nil {
        texts[id] = texts[id] ?? text
        return (id, false)
      }
      let isPercent = id == "percent"
      return declare(
        id, text: text,
        MeasurementUnit(
          id: id, dimension: .one, scale: isPercent ? 0.01 : 1, decimals: isPercent ? 1 : 0,
          title: title(text), symbol: isPercent ? "%" : ""))
    }
    let id = slugs.id(for: text)
    return declare(
      id, text: text, MeasurementUnit(id: id, dimension: .one, decimals: 1, title: title(text)))
  }

  private mutating func declare(_ id: String, text: String, _ unit: MeasurementUnit) -> (
    id: String, isNew: Bool
  ) {
    texts[id] = texts[id] ?? text
    if declared[id] != nil || known[id] != nil { return (id, false) }
    declared[id] = unit
    return (id, true)
  }

  /// Whether no list knows a unit text, so that it needs a name in every language.
  func isUnknown(_ text: String) -> Bool {
    idByName[Spelling.folded(text)] == nil && OpenSDGUnitNames.id(for: text) == nil
  }

  /// The name of a unit in the languages in which it has one.
  func title(of id: String) -> LocalizedText {
    declared[id]?.title ?? known[id]?.title ?? LocalizedText([:])
  }

  private static let unstated = MeasurementUnit(
    id: notStated, dimension: .one, decimals: 1,
    title: OpenSDGWords.localized([
      "en": "unit not stated", "es": "unidad no indicada", "fr": "unité non indiquée",
      "ca": "unitat no indicada",
    ]))
}
