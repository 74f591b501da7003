import Documents
import ReportingCore
import YAMLSource

/// Reads a consultation profile. Every rule says what it rests on; unknown is said by leaving a
/// key out.
struct ConsultationReader {
  let node: YAMLNode
  let collector: DiagnosticCollector
  let zones: [CivilTimeZone]

  /// No profile has more questions, or rules of one kind, than that.
  static let mostItems = 500

  func read() -> Consultation? {
    guard let reader = MappingReader(node, as: "a consultation", into: collector) else {
      return nil
    }
    let id = reader.id("id", .required)
    let title = reader.localizedText("title", .required)
    let issuer = reader.localizedText("issuer", .required)
    var call = Consultation(
      id: id ?? "", title: title ?? LocalizedText([:]), issuer: issuer ?? LocalizedText([:]),
      location: node.location)
    readCall(reader, into: &call)
    readLimits(reader, into: &call)
    readSending(reader, into: &call)
    readForm(reader, into: &call)
    call.questions = questions(reader)
    call.template = reader.id("template") ?? Consultation.standardTemplate
    call.style = reader.mapping("style", as: "a style").map { StyleReader.read($0) }
    call.notes = reader.texts("notes") ?? []
    reader.finish()
    checkNames(in: call)
    guard id != nil, title != nil, issuer != nil else { return nil }
    return call
  }

  /// What the call is.
  private func readCall(_ reader: MappingReader, into call: inout Consultation) {
    call.page = page(reader)
    call.updated = reader.date("updated")
    call.status = reader.choice("status", of: Consultation.Status.self)
    call.purpose = reader.localizedText("purpose")
    call.mandate = rule(reader, "mandate", as: "a mandate") { map in
      let symbol = map.text("symbol")
      return map.localizedText("title", .required).map {
        Consultation.Mandate(symbol: symbol, title: $0)
      }
    }
    call.product = rule(reader, "product", as: "a product") { map in
      let symbol = map.text("symbol")
      let title = map.localizedText("title", .required)
      let session = map.localizedText("session")
      return title.map { ConsultationProduct(symbol: symbol, title: $0, session: session) }
    }
    call.respondents = rules(reader, "respondents", as: "a group of respondents") { map in
      let id = map.id("id", .required)
      let title = map.localizedText("title", .required)
      return id.flatMap { id in title.map { Respondent(id: id, title: $0) } }
    }
    call.tracks = rules(reader, "tracks", as: "a track") { map in
      let id = map.id("id", .required)
      let title = map.localizedText("title", .required)
      let template = map.id("template")
      return id.flatMap { id in
        title.map { ConsultationTrack(id: id, title: $0, template: template) }
      }
    }
    call.contributions = rule(reader, "contributions", as: "the kinds of contribution") { map in
      some(map.choices("accepted", .required, of: ContributionKind.self), of: "accepted", in: map)
    }
  }

  private func page(_ reader: MappingReader) -> String? {
    guard let page = reader.text("page") else { return nil }
    let rest = page.hasPrefix("https://") ? page.dropFirst(8) : page[..<page.startIndex]
    let host = rest.prefix { $0 != "/" }
    guard host.contains("."), !page.contains(where: { $0.isWhitespace || !$0.isASCII }) else {
      reader.report(
        "consultation.page", "'\(page)' is not the address of a page", at: "page",
        suggestion: "Write it as the browser shows it, beginning with https://, or take it out.")
      return nil
    }
    return page
  }

  // MARK: Rules

  /// A rule with what it rests on, read from a map of its own.
  func rule<Value>(
    _ reader: MappingReader, _ key: String, as what: String, _ read: (MappingReader) -> Value?
  ) -> ConsultationRule<Value>? {
    reader.mapping(key, as: what).flatMap { map in
      rule(map, read(map), scope: RuleScope())
    }
  }

  /// The rules of one kind, each of which may hold for some contributions only.
  func rules<Value>(
    _ reader: MappingReader, _ key: String, as what: String, _ read: (MappingReader) -> Value?
  ) -> [ConsultationRule<Value>] {
    let maps = reader.mappings(key, as: what) ?? []
    if maps.count > Self.mostItems {
      reader.report(
        "consultation.too-many", "'\(key)' has more than \(Self.mostItems) items", at: key,
        suggestion: "Check that the file is what it should be.")
    }
    return maps.prefix(Self.mostItems).compactMap { map in
      let value = read(map)
      return rule(map, value, scope: scope(map))
    }
  }

  private func scope(_ map: MappingReader) -> RuleScope {
    RuleScope(
      respondents: map.ids("respondents") ?? [],
      kind: map.choice("for", of: ContributionKind.self), tracks: map.ids("tracks") ?? [])
  }

  /// Ends the reading of the rule's map.
  private func rule<Value>(
    _ map: MappingReader, _ value: Value?, scope: RuleScope
  ) -> ConsultationRule<Value>? {
    let basis = map.choice("basis", .required, of: RuleBasis.self)
    let source = map.text("source", .required)
    map.finish()
    guard let value, let basis, let source else { return nil }
    return ConsultationRule(
      value, basis: basis, source: source, scope: scope, location: map.location)
  }

  /// A list that must hold something: nobody could keep a rule that accepts nothing.
  func some<Value>(_ list: [Value]?, of key: String, in map: MappingReader) -> [Value]? {
    guard let list else { return nil }
    if list.isEmpty, map.node[key]?.count == 0 {
      map.report(
        "consultation.nothing", "'\(key)' is an empty list", at: key,
        suggestion: "Write what is known, or take the rule out: unknown is said by leaving it out.")
    }
    return list.isEmpty ? nil : list
  }
}
