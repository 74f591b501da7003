import Documents
import ReportingCore
import YAMLSource

/// Reads one of a city's registers, `registers/ID.yaml`, by its definition.
struct RegisterReader {
  let definition: RegisterDefinition
  let values: RecordValueReader
  /// The calls to which a person can consent, by id.
  let calls: [String]
  let sources: Set<String>
  let collector: DiagnosticCollector

  /// What nobody may write into a register without names.
  private static let namingKeys: Set<String> = [
    "name", "names", "full-name", "first-name", "last-name", "surname", "family-name", "nom",
    "noms", "cognom", "cognoms", "nombre", "nombres", "apellido", "apellidos", "prenom", "prénom",
    "email", "e-mail", "mail", "phone", "telephone", "telefono", "teléfono", "address", "passport",
    "photo", "birth-date", "date-of-birth",
  ]

  /// The register; nil when the file is not one.
  func read(_ node: YAMLNode) -> Register? {
    guard let reader = MappingReader(node, as: "a register", into: collector) else { return nil }
    let covers = covers(reader)
    let source = reader.text("source")
    if let source, !sources.contains(source) {
      reader.report(
        "register.unknown-source", "sources.yaml has no source '\(source)'", at: "source",
        suggestion: NearMiss.suggestion(for: source, among: sources.sorted())
          ?? "Add it there: who keeps the register.")
    }
    let records = (reader.nodes("records", .required).map(Array.init) ?? []).compactMap(record)
    reader.finish()
    return Register(
      id: definition.id, covers: covers, source: source, records: records,
      location: node.location)
  }

  private func covers(_ reader: MappingReader) -> [Period] {
    guard let nodes = reader.nodes("covers") else { return [] }
    let periods = nodes.compactMap { node in
      node.readPeriod(as: "an item of 'covers'", into: collector).map { (node, $0) }
    }
    var kept: [Period] = []
    for (node, period) in periods.sorted(by: { $0.1.start < $1.1.start }) {
      if let last = kept.last, period.start <= last.end {
        collector.report(
          .error(
            "register.covers", "the period \(period) overlaps with \(last)", at: node.location,
            suggestion: "Name each day once."))
      }
      kept.append(period)
    }
    return kept
  }

  private func record(_ node: YAMLNode) -> RegisterRecord? {
    guard let reader = MappingReader(node, as: "a record", into: collector) else { return nil }
    let id = reader.id("id", .required)
    let raised = reader.choice("level", of: Level.self)
    let consents = consents(reader)
    if definition.isPseudonymous {
      for (key, _) in node.entries
      where key.kind == .scalar && Self.namingKeys.contains(key.text.lowercased()) {
        collector.report(
          .error(
            "register.name",
            "'\(definition.id)' must not say who somebody is, and here stands '\(key.text)'",
            at: key.location,
            suggestion: "Take it out; keep the key from pseudonyms to names elsewhere."))
        _ = reader.node(key.text)
      }
    }
    let (fields, unread) = values.fields(definition.fields, of: reader, raisedTo: raised)
    reader.finish()
    guard let id else { return nil }
    // Without consent not even the id is shown, and of some records ids are names.
    let level: Level = definition.needsConsent ? .restricted : raised ?? .public
    return RegisterRecord(
      id: Undisclosed(id, level: level), fields: fields, unread: unread, consents: consents,
      location: reader.location(of: "id"))
  }

  // MARK: Consent

  private func consents(_ reader: MappingReader) -> [Consent] {
    guard definition.needsConsent else {
      if reader.has("consent") {
        reader.report(
          "register.consent", "'\(definition.id)' is not about persons who could consent",
          at: "consent", suggestion: "Take 'consent' out.")
        _ = reader.node("consent")
      }
      return []
    }
    var found: [Consent] = []
    for entry in reader.mappings("consent", as: "a consent") ?? [] {
      guard let consent = consent(entry) else { continue }
      if let first = found.first(where: { $0.purpose == consent.purpose }) {
        entry.report(
          "register.consent-twice", "there are two consents for '\(consent.purpose)'",
          at: "purpose",
          suggestion: "Keep the newer one; write 'withdrawn' where consent was taken back.",
          notes: [Diagnostic.Note("the first stands here", at: first.location)])
      }
      found.append(consent)
    }
    return found
  }

  private func consent(_ entry: MappingReader) -> Consent? {
    defer { entry.finish() }
    let purpose = purpose(entry)
    let degree = entry.integer("level", .required, in: 0...4).flatMap(Consent.Degree.init)
    let date = entry.date("date", .required)
    let language = entry.language("language", .required)
    let askedBy = entry.text("asked-by", .required)
    let expires = entry.date("expires")
    let withdrawn = entry.date("withdrawn")
    if let date {
      for (key, day) in [("expires", expires), ("withdrawn", withdrawn)] {
        guard let day, day < date else { continue }
        entry.report(
          "register.consent-date", "'\(key)' is before the consent itself", at: key,
          notes: [Diagnostic.Note("the person agreed here", at: entry.location(of: "date"))])
      }
    }
    if definition.isPseudonymous, let degree, degree > .pseudonym {
      entry.report(
        "register.consent-to-name",
        "consent to be named is of no use in '\(definition.id)', which holds no names",
        at: "level", suggestion: "Write 2 where the case may be told under a pseudonym.")
    }
    guard let purpose, let degree, let date, let language, let askedBy else { return nil }
    return Consent(
      purpose: purpose, degree: degree, date: date, language: language,
      askedBy: Undisclosed(askedBy, level: .restricted), expires: expires, withdrawn: withdrawn,
      location: entry.location)
  }

  private func purpose(_ entry: MappingReader) -> ConsentPurpose? {
    guard let text = entry.text("purpose", .required) else { return nil }
    let known = ["city-report", "uclg-aggregate", "web"] + calls.map { "un-call:\($0)" }
    guard let purpose = ConsentPurpose(text) else {
      entry.report(
        "register.purpose", "'\(text)' is not a purpose", at: "purpose",
        suggestion: NearMiss.suggestion(for: text, among: known)
          ?? "The purposes are city-report, un-call:ID, uclg-aggregate and web.")
      return nil
    }
    if case .call(let id) = purpose, !calls.contains(id) {
      entry.report(
        "register.purpose", "there is no consultation '\(id)'", at: "purpose",
        suggestion: NearMiss.suggestion(for: text, among: known)
          ?? "'cityrights list consultations' names them.")
    }
    return purpose
  }
}
