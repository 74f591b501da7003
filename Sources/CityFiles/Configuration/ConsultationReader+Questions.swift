import Documents
import ReportingCore
import YAMLSource

extension ConsultationReader {
  func questions(_ reader: MappingReader) -> [ConsultationQuestion] {
    var seen: [String: SourceLocation] = [:]
    return (reader.mappings("questions", as: "a question") ?? [])
      .compactMap { question($0, depth: 1, seen: &seen) }
  }

  private func question(
    _ map: MappingReader, depth: Int, seen: inout [String: SourceLocation]
  ) -> ConsultationQuestion? {
    let id = questionID(map, &seen)
    let text = map.localizedText("text", .required)
    let basis = map.choice("basis", .required, of: RuleBasis.self)
    let source = map.text("source", .required)
    let isParaphrase = map.boolean("paraphrase") ?? false
    let isMandatory = map.boolean("mandatory") ?? false
    let respondents = map.ids("respondents") ?? []
    let words = wordLimits(map)
    let indicators = map.ids("indicators", form: .indicator) ?? []
    let like = references(map)
    let themes = map.ids("themes") ?? []
    let children = map.mappings("questions", as: "a question") ?? []
    map.finish()
    if depth > 4 {
      map.report("consultation.depth", "questions are nested more than four deep")
      return nil
    }
    let parts = children.compactMap { question($0, depth: depth + 1, seen: &seen) }
    guard let id, let text, let basis, let source else { return nil }
    return ConsultationQuestion(
      id: id, text: text, basis: basis, source: source, isParaphrase: isParaphrase,
      isMandatory: isMandatory, respondents: respondents, words: words, indicators: indicators,
      like: like, themes: themes, questions: parts, location: map.location)
  }

  /// A question's id stands at the head of its answer, and before a point or a colon: only letters,
  /// digits and the signs between them can be told apart from the rest of a heading.
  private func questionID(
    _ map: MappingReader, _ seen: inout [String: SourceLocation]
  ) -> String? {
    guard let id = map.text("id", .required) else { return nil }
    let isSound =
      id.utf8.count <= 40
      && id.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      } && id.last != "." && id.first != "." && id.first != "-" && id.last != "-"
    guard isSound else {
      map.report(
        "consultation.question-id", "'\(id)' cannot be the id of a question", at: "id",
        suggestion: "Write letters and digits, such as 1a or 2.3.")
      return nil
    }
    // Answers are found by the id in any case.
    if let first = seen[id.lowercased()] {
      map.report(
        "consultation.duplicate-question", "the question '\(id)' is there twice", at: "id",
        suggestion: "Give each question an id of its own.",
        notes: [Diagnostic.Note("the first stands here", at: first)])
    } else {
      seen[id.lowercased()] = map.location(of: "id")
    }
    if seen.count == Self.mostItems + 1 {
      map.report(
        "consultation.too-many", "there are more than \(Self.mostItems) questions",
        suggestion: "Check that the file is what it should be.")
    }
    return id
  }

  private func references(_ map: MappingReader) -> [QuestionReference] {
    var found: [QuestionReference] = []
    for item in map.nodes("like").map(Array.init) ?? [] {
      guard let text = item.readText(as: "an item of 'like'", into: collector) else { continue }
      guard let reference = QuestionReference(text, location: item.location) else {
        collector.report(
          .error(
            "consultation.like", "'\(text)' does not name a question of another call",
            at: item.location,
            suggestion: "Write call and question with a colon, such as ohchr-39-7:1."))
        continue
      }
      if let first = found.first(where: { $0 == reference }) {
        item.reportRepetition(of: first.location, into: collector)
        continue
      }
      found.append(reference)
    }
    return found
  }
}

extension YAMLNode {
  fileprivate func reportRepetition(
    of first: SourceLocation?, into collector: DiagnosticCollector
  ) {
    collector.report(
      .error(
        YAMLRule.repeatedValue.rawValue, "'\(text)' stands twice in 'like'", at: location,
        suggestion: "Keep one of the two.", notes: [.init("it stands here first", at: first)]))
  }
}
