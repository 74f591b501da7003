import Documents
import ReportingCore
import YAMLSource

/// Reads what a register is from `config/registers/ID.yaml`.
struct RegisterDefinitionReader {
  let node: YAMLNode
  let collector: DiagnosticCollector

  /// The keys of a record that are no fields.
  static let reserved = ["id", "level", "consent"]

  private enum Kind: String, CaseIterable {
    case text, texts, date, period, integer, amount, share
    case yesNo = "yes-no"
    case symbol, pseudonym, id, document, code, reference, indicator, digest, entries
  }

  func read() -> RegisterDefinition? {
    guard let reader = MappingReader(node, as: "a register", into: collector) else { return nil }
    let id = reader.id("id", .required)
    let title = reader.localizedText("title", .required)
    let description = reader.localizedText("description", .required)
    let counts = reader.choice("counts", .required, of: CountedPopulation.self)
    let level = reader.choice("level", .required, of: Level.self)
    let needsConsent = reader.boolean("persons") ?? false
    let isPseudonymous = reader.boolean("pseudonymous") ?? false
    let identifying = reader.ids("identifying") ?? []
    let embargo = reader.id("embargo")
    var lists: [ControlledList] = []
    let fields = fields(
      reader, level: level ?? .restricted, isNested: false, of: id ?? "", lists: &lists)
    let draft = RegisterDefinition(
      id: id ?? "", title: title ?? LocalizedText([:]),
      description: description ?? LocalizedText([:]), counts: counts ?? .defenders,
      needsConsent: needsConsent, isPseudonymous: isPseudonymous, identifying: identifying,
      embargo: embargo, fields: fields, lists: lists, location: node.location)
    let rules = RegisterRuleReader(definition: draft, collector: collector).read(reader)
    reader.finish()
    checkNames(draft, reader)
    guard id != nil, title != nil, description != nil, counts != nil, level != nil else {
      return nil
    }
    var definition = draft
    definition.rules = rules
    return definition
  }

  private func fields(
    _ reader: MappingReader, level: Level, isNested: Bool, of path: String,
    lists: inout [ControlledList]
  ) -> [RegisterField] {
    var seen: Set<String> = []
    var found: [RegisterField] = []
    for entry in reader.mappings("fields", .required, as: "a field") ?? [] {
      let id = entry.id("id", .required)
      let title = entry.localizedText("title", .required)
      let word = entry.choice("kind", .required, of: Kind.self)
      let own = entry.choice("level", of: Level.self) ?? level
      let isList = entry.boolean("many") ?? false
      let isRequired = entry.boolean("required") ?? false
      let isUnique = entry.boolean("unique") ?? false
      let isName = entry.boolean("name") ?? false
      let kind = word.flatMap {
        self.kind(
          $0, entry, level: own, isNested: isNested, at: "\(path).\(id ?? "")", lists: &lists)
      }
      entry.finish()
      guard let id, let title, let kind else { continue }
      guard seen.insert(id).inserted, isNested || !Self.reserved.contains(id) else {
        entry.report(
          "register.field", "the field '\(id)' is there twice, or every record has it", at: "id",
          suggestion: "Give it another id.")
        continue
      }
      found.append(
        RegisterField(
          id: id, title: title, kind: kind, isList: isList, isRequired: isRequired,
          isUnique: isUnique, isName: isName, level: own, location: entry.location(of: "id")))
    }
    return found
  }

  private func kind(
    _ word: Kind, _ entry: MappingReader, level: Level, isNested: Bool, at path: String,
    lists: inout [ControlledList]
  ) -> RegisterField.Kind? {
    switch word {
    case .text: return .text
    case .texts: return .texts
    case .date: return .date
    case .period: return .period
    case .integer: return .integer
    case .amount: return .amount
    case .share: return .share
    case .yesNo: return .yesNo
    case .symbol: return .symbol
    case .pseudonym: return .pseudonym
    case .id: return .identifier
    case .document: return .document
    case .code:
      guard entry.has("codes") else {
        return entry.id("list", .required).map { .code(list: $0) }
      }
      let codes = ModuleParts(collector: collector).codes(entry, required: true)
      lists.append(
        ControlledList(id: path, entries: codes.map { .init(id: $0.id, title: $0.title) }))
      return .code(list: path)
    case .reference: return entry.id("register", .required).map { .reference(register: $0) }
    case .indicator: return .indicator
    case .digest: return .digest(of: entry.id("of"))
    case .entries:
      guard !isNested else {
        entry.report("register.depth", "lines inside lines are not read", at: "kind")
        return nil
      }
      return .entries(fields(entry, level: level, isNested: true, of: path, lists: &lists))
    }
  }

  /// Names of fields that are not there would make a rule that never holds.
  private func checkNames(_ definition: RegisterDefinition, _ reader: MappingReader) {
    let known = definition.fields.map(\.id)
    func check(_ name: String, at key: String, _ isRight: (RegisterField) -> Bool, _ what: String) {
      guard let field = definition.field(name) else {
        reader.report(
          "register.unknown-field", "the register has no field '\(name)'", at: key,
          suggestion: NearMiss.suggestion(for: name, among: known))
        return
      }
      if !isRight(field) {
        reader.report("register.field-kind", "'\(name)' \(what)", at: key)
      }
    }
    for name in definition.identifying {
      check(
        name, at: "identifying",
        { field in
          switch field.kind {
          case .code, .date, .yesNo, .period: true
          default: false
          }
        }, "can identify, but only codes, days and periods can be generalised")
    }
    // A day that everybody may read would undo whatever else is made coarser.
    for field in definition.fields where definition.needsConsent && !definition.identifying.isEmpty
    {
      guard field.kind == .date || field.kind == .period, field.level < .cityInternal,
        !definition.identifying.contains(field.id)
      else { continue }
      collector.report(
        .error(
          "register.identifying-date",
          "'\(field.id)' is a day that others may read, and somebody could be recognized by it",
          at: field.location,
          suggestion: "Add it to 'identifying', or raise its level to city-internal."))
    }
    if let embargo = definition.embargo {
      check(embargo, at: "embargo", { $0.kind == .date }, "must be a date")
    }
    if definition.isPseudonymous {
      for field in definition.fields where field.isName {
        reader.report(
          "register.name", "'\(field.id)' is a name, and the register must not hold names",
          at: "pseudonymous", suggestion: "Take the field out, or 'pseudonymous'.")
      }
    }
  }
}
