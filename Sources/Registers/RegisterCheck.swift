import Digests
import Documents
public import ReportingCore

/// Holds the records of a city's registers against one another and against the rules of their
/// registers. Findings name places and fields, never what stands in a guarded field.
public struct RegisterCheck {
  let registers: [Register]
  let unread: Set<String>
  let catalogue: RegisterCatalogue
  let city: City
  let indicators: [String]
  /// The records by register and id, for references.
  let recordsByID: [String: [String: RegisterRecord]]

  /// - Parameters:
  ///   - registers: The city's registers.
  ///   - unread: The registers whose records are not all known: a reference to one of them is not
  ///     held against them.
  ///   - catalogue: What the installation knows of registers.
  ///   - city: The city, which may stand among the authorities that a mission names.
  ///   - indicators: The ids of the indicators of the modules in use.
  public init(
    _ registers: [Register], unread: Set<String> = [], catalogue: RegisterCatalogue, city: City,
    indicators: [String]
  ) {
    self.registers = registers
    self.unread = unread
    self.catalogue = catalogue
    self.city = city
    self.indicators = indicators
    recordsByID = registers.recordsByID
  }

  /// All findings, in the order of the records.
  public func findings() -> [Diagnostic] {
    registers.flatMap { register -> [Diagnostic] in
      guard let definition = catalogue.definition(register.id) else { return [] }
      var found = repeated(register)
      for field in definition.fields where field.isUnique {
        found += repeated([field.id], in: register)
      }
      for rule in definition.rules {
        if case .unique(let fields) = rule { found += repeated(fields, in: register) }
      }
      for record in register.records {
        found += references(of: record, definition) + digests(of: record, definition)
        for rule in definition.rules { found += findings(rule, record, definition) }
      }
      return found
    }
  }

  // MARK: Between records

  private func repeated(_ register: Register) -> [Diagnostic] {
    var first: [String: SourceLocation?] = [:]
    return register.records.compactMap { record in
      guard let earlier = first.updateValue(record.location, forKey: record.id.forComputing) else {
        return nil
      }
      first[record.id.forComputing] = earlier
      return .error(
        "register.duplicate", "two records of '\(register.id)' have the same id",
        at: record.location, suggestion: "Give each record an id of its own.",
        notes: [Diagnostic.Note("the first stands here", at: earlier)])
    }
  }

  private func repeated(_ fields: [String], in register: Register) -> [Diagnostic] {
    var first: [[RecordValue]: RegisterRecord] = [:]
    return register.records.compactMap { record in
      let values = fields.compactMap { record.value($0) }
      // Where one of them is not known nobody can say that two are the same.
      guard values.count == fields.count else { return nil }
      guard let earlier = first[values] else {
        first[values] = record
        return nil
      }
      let names = fields.map { "'\($0)'" }.joined(separator: " and ")
      return .error(
        "register.repeated", "two records of '\(register.id)' have the same \(names)",
        at: record.location(of: fields.last ?? ""),
        suggestion: fields.count > 1
          ? "Write all of it in one record, or it is counted twice." : "Keep one of the two.",
        notes: [Diagnostic.Note("the first stands here", at: earlier.location(of: fields[0]))])
    }
  }

  private func references(
    of record: RegisterRecord, _ definition: RegisterDefinition
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func check(_ field: RegisterField, _ value: RecordValue, at place: SourceLocation?) {
      switch field.kind {
      case .reference(let register) where unread.contains(register): break
      case .reference(let register):
        for id in value.texts where recordsByID[register]?[id] == nil {
          let known = recordsByID[register]?.keys.sorted() ?? []
          let isGuarded = catalogue.definition(register)?.needsConsent ?? true
          found.append(
            .error(
              "register.reference",
              isGuarded
                ? "'\(field.id)' names no record of '\(register)'"
                : "'\(field.id)' is '\(id)', and '\(register)' has no such record", at: place,
              suggestion: isGuarded
                ? "Write the id of a record in registers/\(register).yaml."
                : NearMiss.suggestion(for: id, among: known)
                  ?? "Add it to registers/\(register).yaml."))
        }
      case .indicator:
        for id in value.texts where !indicators.contains(id) {
          found.append(
            .error(
              "register.unknown-indicator", "no module in use has an indicator '\(id)'",
              at: place,
              suggestion: NearMiss.suggestion(for: id, among: indicators)
                ?? "'cityrights list indicators' names them."))
        }
      default: break
      }
    }
    for field in definition.fields {
      guard let value = record.value(field.id) else { continue }
      check(field, value, at: record.location(of: field.id))
      for entry in value.entries {
        for part in field.parts {
          guard let value = entry.values[part.id] else { continue }
          check(part, value, at: entry.location)
        }
      }
    }
    return found
  }

  /// Texts of third parties that are not what their authors sealed.
  private func digests(
    of record: RegisterRecord, _ definition: RegisterDefinition
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func check(
      _ fields: [RegisterField], _ value: (String) -> RecordValue?, at place: SourceLocation?
    ) {
      for field in fields {
        guard case .digest(let sealed?) = field.kind,
          let digest = value(field.id)?.texts.first, let text = value(sealed)?.texts.first,
          SHA256Digest(of: text).description != digest
        else { continue }
        found.append(
          .error(
            "register.changed-text",
            "'\(sealed)' is not the text that its author sealed: its SHA-256 is another",
            at: place,
            suggestion: "Put the author's words back; what the city says about them stands "
              + "elsewhere."))
      }
    }
    check(definition.fields, { record.value($0) }, at: record.location)
    for field in definition.fields {
      for entry in record.value(field.id)?.entries ?? [] {
        check(field.parts, { entry.values[$0] }, at: entry.location)
      }
    }
    return found
  }
}
