import Documents
import ReportingCore
import YAMLSource

/// Reads a consultation profile. Every rule says what it rests on; unknown is said by leaving a
/// key out.
struct ConsultationReader {
  let node: YAMLNode
  let collector: DiagnosticCollector

  func read() -> Consultation? {
    guard let reader = MappingReader(node, as: "a consultation", into: collector) else {
      return nil
    }
    let id = reader.id("id", .required)
    let title = reader.localizedText("title", .required)
    let issuer = reader.localizedText("issuer", .required)
    let mandate = mandate(reader)
    let deadlines = (reader.mappings("deadlines", as: "a deadline") ?? []).compactMap(deadline)
    let languages = reader.mapping("languages", as: "the languages accepted").flatMap { map in
      let tags = map.languages("accepted", .required)
      return rule(map, tags)
    }
    let formats = reader.mapping("formats", as: "the formats accepted").flatMap { map in
      let names = map.texts("accepted", .required)
      return rule(map, names)
    }
    let publication = reader.mapping("publication", as: "the rule on publication").flatMap { map in
      let value = map.choice("default", .required, of: Consultation.Publication.self)
      return rule(map, value)
    }
    let signatories = reader.mapping("signatories", as: "the rule on signatories").flatMap { map in
      let place = map.choice("place", .required, of: SignatoryPlace.self)
      return rule(map, place)
    }
    var seen: [String: SourceLocation] = [:]
    let questions = (reader.mappings("questions", as: "a question") ?? [])
      .compactMap { question($0, depth: 1, seen: &seen) }
    let words = reader.mapping("words", as: "a word limit").flatMap(wordLimit)
    let style = StyleReader.read(reader.mapping("style", as: "a style"))
    let notes = reader.texts("notes") ?? []
    reader.finish()
    guard let id, let title, let issuer else { return nil }
    return Consultation(
      id: id, title: title, issuer: issuer, mandate: mandate, deadlines: deadlines,
      languages: languages, formats: formats, publication: publication,
      signatories: signatories, questions: questions,
      words: words, style: style, notes: notes, location: node.location)
  }

  private func mandate(_ reader: MappingReader) -> Consultation.Mandate? {
    guard let map = reader.mapping("mandate", as: "a mandate") else { return nil }
    defer { map.finish() }
    let symbol = map.text("symbol", .required)
    let title = map.localizedText("title", .required)
    guard let symbol, let title else { return nil }
    return Consultation.Mandate(symbol: symbol, title: title)
  }

  private func deadline(_ map: MappingReader) -> ConsultationRule<ConsultationDeadline>? {
    let kind = map.choice("kind", .required, of: ConsultationDeadline.Kind.self)
    let date = map.date("date", .required)
    let zone = map.text("zone", .required)
    guard let kind, let date, let zone else { return rule(map, nil) }
    return rule(map, ConsultationDeadline(kind: kind, date: date, zone: zone))
  }

  private func question(
    _ map: MappingReader, depth: Int, seen: inout [String: SourceLocation]
  ) -> ConsultationQuestion? {
    let id = map.text("id", .required)
    let text = map.localizedText("text", .required)
    let basis = map.choice("basis", .required, of: RuleBasis.self)
    let source = map.text("source", .required)
    let isParaphrase = map.boolean("paraphrase") ?? false
    let words = map.mapping("words", as: "a word limit").flatMap(wordLimit)
    let indicators = map.ids("indicators", form: .indicator) ?? []
    let children = map.mappings("questions", as: "a question") ?? []
    map.finish()
    if let id {
      if let first = seen[id] {
        map.report(
          "consultation.duplicate-question", "the question '\(id)' is there twice", at: "id",
          suggestion: "Give each question an id of its own.",
          notes: [Diagnostic.Note("the first stands here", at: first)])
      }
      seen[id] = map.location(of: "id")
    }
    if depth > 4 {
      map.report("consultation.depth", "questions are nested more than four deep")
      return nil
    }
    let parts = children.compactMap { question($0, depth: depth + 1, seen: &seen) }
    guard let id, let text, let basis, let source else { return nil }
    return ConsultationQuestion(
      id: id, text: text, basis: basis, source: source, isParaphrase: isParaphrase, words: words,
      indicators: indicators, questions: parts, location: map.location)
  }

  private func wordLimit(_ map: MappingReader) -> ConsultationRule<WordLimit>? {
    let max = map.integer("max", .required, in: 1...1_000_000)
    let counts = map.choices("counts", of: DocumentPart.self)
    return rule(
      map,
      max.map { WordLimit(max: $0, counts: counts.map(Set.init) ?? Set(DocumentPart.allCases)) })
  }

  /// A rule with what it rests on. Ends the reading of its map.
  private func rule<Value>(
    _ map: MappingReader, _ value: Value?
  ) -> ConsultationRule<Value>? {
    let basis = map.choice("basis", .required, of: RuleBasis.self)
    let source = map.text("source", .required)
    map.finish()
    guard let value, let basis, let source else { return nil }
    return ConsultationRule(value, basis: basis, source: source, location: map.location)
  }
}
