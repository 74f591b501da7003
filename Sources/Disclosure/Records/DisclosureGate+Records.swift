public import ReportingCore

/// Records. Rules, in this order:
/// 1. **Consent.** A record about a person is shown only when the person agreed, for this purpose,
///    at least to being told under a pseudonym. Everything else is only counted.
/// 2. **Embargo.** Not before its day.
/// 3. **Level.** Fields above the audience are withheld. Names are shown with consent to be named.
/// 4. **k-anonymity** on the register's identifying fields, see ``RecordGeneralisation``: as many must
///    look alike as a count of them must have to be shown. Those who agreed to be named are not
///    hidden, and hide nobody.
///
/// What it cannot see: what a free text says, and documents of other days or for other audiences that
/// show the same records less coarsely.
extension DisclosureGate {
  /// What may be shown of registers.
  public func release(
    _ registers: [Register], catalogue: RegisterCatalogue, city: City, on terms: RecordTerms
  ) -> RecordRelease {
    var released: [ReleasedRegister] = []
    var audits: [RecordAudit] = []
    var findings: [Diagnostic] = []
    for register in registers.sorted(by: { $0.id < $1.id }) {
      guard let definition = catalogue.definition(register.id) else { continue }
      let result = release(register, definition, catalogue, city, terms)
      released.append(result.register)
      audits.append(result.audit)
      if let finding = undated(register, definition, terms) { findings.append(finding) }
    }
    return RecordRelease(
      registers: withoutLooseEnds(released, catalogue), audits: audits, findings: findings)
  }

  private func release(
    _ register: Register, _ definition: RegisterDefinition, _ catalogue: RegisterCatalogue,
    _ city: City, _ terms: RecordTerms
  ) -> (register: ReleasedRegister, audit: RecordAudit) {
    var withoutConsent = 0
    var underEmbargo = 0
    var aboveAudience = 0
    var named: [ReleasedRecord] = []
    var told: [ReleasedRecord] = []
    var ids: (named: [String], told: [String]) = ([], [])
    for record in register.records {
      let degree = definition.needsConsent ? terms.degree(of: record) : .named
      guard degree >= .pseudonym else {
        withoutConsent += 1
        continue
      }
      guard !terms.isUnderEmbargo(record, definition) else {
        underEmbargo += 1
        continue
      }
      let fields = fields(of: record, definition, degree)
      guard fields.values.contains(where: { if case .withheld = $0 { false } else { true } }) else {
        aboveAudience += 1
        continue
      }
      let shown = ReleasedRecord(
        register: register.id,
        id: definition.isPseudonymous ? nil : record.id.forComputing, fields: fields,
        hasConflictOfInterest: hasConflict(record, definition, city))
      if isNamed(shown, definition) {
        named.append(shown)
        ids.named.append(record.id.forComputing)
      } else {
        told.append(shown)
        ids.told.append(record.id.forComputing)
      }
    }
    var generalised: [String] = []
    var recognizable = 0
    if hidesPersons(definition) {
      let result = RecordGeneralisation(
        definition: definition, catalogue: catalogue,
        smallestGroup: policy.threshold(for: max(definition.counts, .persons)) ?? 10
      ).release(told)
      recognizable = told.count - result.records.count
      generalised = result.generalised
      told = result.records
      ids.told = result.rows.map { ids.told[$0] }
    }
    var shown = definition.needsConsent ? named + told : told + named
    if definition.needsConsent { shown = RecordOrder(definition: definition).sorted(shown) }
    let hidden = register.records.count - shown.count
    return (
      ReleasedRegister(id: register.id, records: shown, withheld: withheld(hidden, definition)),
      RecordAudit(
        register: register.id, shown: shown.count,
        ids: definition.needsConsent ? (ids.named + ids.told).sorted() : [],
        withoutConsent: withoutConsent,
        underEmbargo: underEmbargo, aboveAudience: aboveAudience, recognizable: recognizable,
        generalised: generalised)
    )
  }

  /// Whether somebody could be recognized by the audience, who has not got the register before it.
  private func hidesPersons(_ definition: RegisterDefinition) -> Bool {
    definition.needsConsent && !definition.identifying.isEmpty
      && policy.withholdsSmallCounts(from: audience)
  }

  private func withheld(
    _ count: Int, _ definition: RegisterDefinition
  ) -> ReleasedRegister.Withheld {
    if count == 0 { return .none }
    guard policy.withholdsSmallCounts(from: audience),
      let threshold = policy.threshold(for: definition.counts), count < threshold
    else { return .some(count) }
    return .fewerThan(threshold)
  }

  // MARK: Fields

  private func fields(
    of record: RegisterRecord, _ definition: RegisterDefinition, _ degree: Consent.Degree
  ) -> [String: ReleasedField] {
    var fields: [String: ReleasedField] = [:]
    for field in definition.fields {
      guard let value = record.fields[field.id]?.value else { continue }
      guard let opened = opened(value), mayName(field, degree) else {
        fields[field.id] = .withheld
        continue
      }
      fields[field.id] = visible(opened, field, degree).map { .value($0) } ?? .withheld
    }
    return fields
  }

  /// The value with those parts of its lines that the audience may read.
  private func visible(
    _ value: RecordValue, _ field: RegisterField, _ degree: Consent.Degree
  ) -> RecordValue? {
    guard case .entries(let entries) = value else { return value }
    let parts = field.parts.filter { admits($0.level) && mayName($0, degree) }.map(\.id)
    let visible = entries.map { entry in
      RecordEntry(values: entry.values.filter { parts.contains($0.key) }, location: entry.location)
    }.filter { !$0.values.isEmpty }
    return visible.isEmpty ? nil : .entries(visible)
  }

  private func mayName(_ field: RegisterField, _ degree: Consent.Degree) -> Bool {
    !field.isName || degree == .named
      || (degree == .namedInConfidence && audience >= .unConfidential)
  }

  private func isNamed(_ record: ReleasedRecord, _ definition: RegisterDefinition) -> Bool {
    definition.fields.contains { $0.isName && record.value($0.id) != nil }
  }

  private func hasConflict(
    _ record: RegisterRecord, _ definition: RegisterDefinition, _ city: City
  ) -> Bool {
    definition.rules.contains { rule in
      guard case .conflictOfInterest(let names, _) = rule else { return false }
      return record.names(city, in: names)
    }
  }

  // MARK: Between registers

  /// Takes out references to records about persons that are not shown.
  private func withoutLooseEnds(
    _ registers: [ReleasedRegister], _ catalogue: RegisterCatalogue
  ) -> [ReleasedRegister] {
    let shown = Dictionary(
      registers.map { ($0.id, Set($0.records.compactMap(\.id))) },
      uniquingKeysWith: { first, _ in first })
    func isShown(_ value: RecordValue, in register: String) -> Bool {
      guard catalogue.definition(register)?.needsConsent != false else { return true }
      return value.texts.allSatisfy { shown[register]?.contains($0) == true }
    }
    func kept(_ value: RecordValue, _ field: RegisterField) -> RecordValue? {
      switch (field.kind, value) {
      case (.reference(let register), .list(let values)):
        let left = values.filter { isShown($0, in: register) }
        return left.isEmpty ? nil : .list(left)
      case (.reference(let register), _): return isShown(value, in: register) ? value : nil
      case (.entries(let parts), .entries(let entries)):
        return .entries(
          entries.map { entry in
            var entry = entry
            for part in parts {
              entry.values[part.id] = entry.values[part.id].flatMap { kept($0, part) }
            }
            return entry
          })
      default: return value
      }
    }
    return registers.map { register in
      guard let definition = catalogue.definition(register.id) else { return register }
      return ReleasedRegister(
        id: register.id,
        records: register.records.map { record in
          var fields = record.fields
          for field in definition.fields {
            guard case .value(let value) = fields[field.id] else { continue }
            fields[field.id] = kept(value, field).map { .value($0) } ?? .withheld
          }
          return ReleasedRecord(
            register: record.register, id: record.id, fields: fields,
            hasConflictOfInterest: record.hasConflictOfInterest)
        }, withheld: register.withheld)
    }
  }

  /// Consents and embargoes that end on a day, when nobody says which day it is.
  private func undated(
    _ register: Register, _ definition: RegisterDefinition, _ terms: RecordTerms
  ) -> Diagnostic? {
    guard terms.date == nil else { return nil }
    let waiting = register.records.filter { record in
      terms.isUnderEmbargo(record, definition)
        || record.consents.contains {
          $0.purpose == terms.purpose && $0.expires != nil && $0.withdrawn == nil
            && $0.degree >= .pseudonym
        }
    }
    guard let first = waiting.first else { return nil }
    return .warning(
      "disclosure.no-date",
      waiting.count == 1
        ? "whether a record of '\(register.id)' may be shown depends on the day of issue, which is "
          + "not known; it is only counted"
        : "whether \(waiting.count) records of '\(register.id)' may be shown depends on the day of "
          + "issue, which is not known; they are only counted",
      at: first.location,
      suggestion: "Name the day with '--date', or with '--today' when you only check.")
  }
}
