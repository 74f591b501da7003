import Conformance
import Documents
import ReportingCore

/// A call with two questions, of which the first has two parts, and documents that answer it.
enum Samples {
  static func call(
    words: WordLimit? = nil, questionWords: WordLimit? = nil, basis: RuleBasis = .verified
  ) -> Consultation {
    func question(_ id: String, _ parts: [ConsultationQuestion] = []) -> ConsultationQuestion {
      ConsultationQuestion(
        id: id, text: LocalizedText([:]), basis: basis, source: "call page", questions: parts,
        location: place("call.yaml", 10))
    }
    var second = question("2")
    second.words = questionWords.map { [rule($0, basis)] } ?? []
    var call = Consultation(id: "call", title: LocalizedText([:]), issuer: LocalizedText([:]))
    call.deadlines = [
      rule(deadline(.official, "2025-06-15"), basis),
      rule(deadline(.official, "2025-06-30"), basis), rule(deadline(.oral, "2025-07-01"), basis),
    ]
    call.languages = [rule([tag("en"), tag("es")], basis)]
    call.formats = rule(["docx"], basis)
    call.questions = [question("1", [question("1a"), question("1b")]), second]
    call.words = words.map { [rule($0, basis)] } ?? []
    call.numbering = rule(NumberingRule(paragraphs: true), basis)
    return call
  }

  /// Where clocks are set as in Geneva.
  static let zurich = CivilTimeZone(id: "Europe/Zurich", standard: 60, since: 1996)

  static func rule<Value>(_ value: Value, _ basis: RuleBasis) -> ConsultationRule<Value> {
    ConsultationRule(value, basis: basis, source: "call page", location: place("call.yaml", 3))
  }

  static func deadline(_ kind: ConsultationDeadline.Kind, _ day: String) -> ConsultationDeadline {
    ConsultationDeadline(kind: kind, date: date(day), zone: zurich)
  }

  static func date(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(text) else { preconditionFailure(text) }
    return date
  }

  static func tag(_ text: String) -> LanguageTag {
    guard let tag = LanguageTag(text) else { preconditionFailure(text) }
    return tag
  }

  static func place(_ path: String, _ line: Int) -> Documents.SourceLocation {
    Documents.SourceLocation(path: path, line: line, column: 1)
  }

  static func answer(
    _ question: String, line: Int, _ words: Int = 5, parts: [Section] = []
  ) -> Section {
    Section(
      id: "q\(question)-\(line)", title: [.text("Question \(question)")],
      role: .answer(question: question),
      blocks: words == 0
        ? []
        : [
          .paragraph(
            Paragraph(
              [.text(Array(repeating: "word", count: words).joined(separator: " "))],
              origin: place("es.md", line + 1)))
        ],
      subsections: parts, origin: place("es.md", line))
  }

  static func document(
    _ sections: [Section], language: String = "es", numbered: Bool = true
  ) -> Document {
    Document(
      metadata: DocumentMetadata(
        title: "T", language: language, issuer: "City", identifier: "x",
        style: DocumentStyle(numbersParagraphs: numbered)),
      labels: DocumentLabels(
        contents: "", table: "Table", figure: "Figure", footnotes: "", source: "Source",
        note: "Note", skipToContent: "", chartData: "", backToText: "", page: "", draft: ""),
      sections: sections)
  }

  /// Every question answered, in order, in an accepted language.
  static let complete = document([
    answer("1", line: 1, parts: [answer("1a", line: 4), answer("1b", line: 8)]),
    answer("2", line: 20),
  ])
}

extension ConformanceRule {
  func check(_ document: Document, _ call: Consultation) -> [Diagnostic] {
    check(document, against: call, in: ConformanceContext())
  }
}
