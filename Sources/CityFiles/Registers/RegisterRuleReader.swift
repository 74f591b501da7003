import ReportingCore
import YAMLSource

/// Reads the rules of a register, and holds them against its fields.
struct RegisterRuleReader {
  let definition: RegisterDefinition
  let collector: DiagnosticCollector

  private static let words = [
    "dates-in-order", "needs", "unique", "within", "sum", "agreement", "later",
    "session", "shown", "conflict-of-interest",
  ]

  func read(_ reader: MappingReader) -> [RegisterRule] {
    (reader.mappings("rules", as: "a rule") ?? []).compactMap { map in
      defer { map.finish() }
      let found = Self.words.filter(map.has)
      guard found.count == 1, let word = found.first else {
        map.report(
          "register.rule", "a rule is one of \(Self.words.joined(separator: ", "))",
          suggestion: "Write each rule as an item of its own.")
        _ = map.otherEntries()
        return nil
      }
      return rule(word, map)
    }
  }

  private func rule(_ word: String, _ map: MappingReader) -> RegisterRule? {
    switch word {
    case "dates-in-order":
      let names = map.ids(word, .required) ?? []
      return names.allSatisfy({ isDate($0, map, word) }) && names.count > 1
        ? .dateOrder(names) : nil
    case "unique":
      let names = map.ids(word, .required) ?? []
      return names.allSatisfy({ exists($0, map, word) }) ? .unique(names) : nil
    default: break
    }
    guard let rule = map.mapping(word, .required, as: "the rule '\(word)'") else { return nil }
    defer { rule.finish() }
    func field(_ key: String) -> String? {
      guard let name = rule.id(key, .required), exists(name, rule, key) else { return nil }
      return name
    }
    switch word {
    case "needs":
      let name = field("field")
      let codes = rule.ids("codes") ?? []
      let others = rule.ids("fields", .required) ?? []
      guard let name, others.allSatisfy({ exists($0, rule, "fields") }) else { return nil }
      return .needs(field: name, codes: codes, fields: others)
    case "within":
      guard let date = field("date"), let period = field("period") else { return nil }
      return .within(date: date, period: period)
    case "sum":
      guard let total = field("total"), let parts = field("parts") else { return nil }
      return .sum(total: total, parts: parts)
    case "agreement":
      let among = rule.id("among", .required)
      guard let name = field("field"), let reference = field("reference"), let among else {
        return nil
      }
      return .agreement(field: name, reference: reference, among: among)
    case "later":
      let than = rule.id("than", .required)
      guard let date = field("date"), let reference = field("reference"), let than else {
        return nil
      }
      return .later(date: date, reference: reference, than: than)
    case "session":
      guard let symbol = field("symbol"), let date = field("date"), isDate(date, rule, "date"),
        definition.field(symbol)?.kind == .symbol
      else { return nil }
      return .session(symbol: symbol, date: date, kind: rule.has("kind") ? field("kind") : nil)
    case "shown":
      guard let register = field("register"), let records = field("records"),
        let purpose = field("purpose"), let date = field("date"), isDate(date, rule, "date"),
        let until = field("until"), isDate(until, rule, "until")
      else { return nil }
      return .shown(
        register: register, records: records, purpose: purpose, date: date, until: until)
    default:
      guard let names = field("names"), let verifier = field("verifier") else { return nil }
      return .conflictOfInterest(names: names, verifier: verifier)
    }
  }

  private func exists(_ name: String, _ map: MappingReader, _ key: String) -> Bool {
    guard definition.field(name) == nil else { return true }
    map.report(
      "register.unknown-field", "the register has no field '\(name)'", at: key,
      suggestion: NearMiss.suggestion(for: name, among: definition.fields.map(\.id)))
    return false
  }

  private func isDate(_ name: String, _ map: MappingReader, _ key: String) -> Bool {
    guard exists(name, map, key) else { return false }
    guard definition.field(name)?.kind == .date else {
      map.report("register.field-kind", "'\(name)' must be a date", at: key)
      return false
    }
    return true
  }
}
