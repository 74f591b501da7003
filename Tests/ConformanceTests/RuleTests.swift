import Conformance
import Documents
import ReportingCore
import Testing

@Suite struct RuleTests {
  private let call = Samples.call()

  @Test func aCompleteDocumentBreaksNoRule() {
    let context = ConformanceContext(today: Samples.date("2025-05-01"), formats: ["docx"])
    let strict = Samples.call(words: WordLimit(max: 1_000), questionWords: WordLimit(max: 100))
    let found = ConformanceChecker().check(Samples.complete, against: strict, in: context).findings
    #expect(found == [])
  }

  @Test func everyRuleHasItsOwnId() {
    let ids = ConformanceChecker.standardRules.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func aCallWithoutRulesFindsNothing() {
    var bare = Consultation(id: "bare", title: LocalizedText([:]), issuer: LocalizedText([:]))
    bare.questions = Samples.call().questions
    let context = ConformanceContext(today: Samples.date("2030-01-01"), formats: ["html"])
    let found = ConformanceChecker().check(Samples.complete, against: bare, in: context).findings
    #expect(found == [])
  }

  @Test func errorsComeFromVerifiedRulesOnly() {
    let document = Samples.document(
      [Samples.answer("2", line: 1, 50), Samples.answer("1", line: 9, 50)], language: "ca",
      numbered: false)
    let context = ConformanceContext(today: Samples.date("2026-01-01"), formats: ["pdf"])
    let limit = WordLimit(max: 10)
    let unverified = ConformanceChecker().check(
      document, against: Samples.call(words: limit, questionWords: limit, basis: .unverified),
      in: context
    ).findings
    #expect(!unverified.isEmpty && !unverified.hasErrors)
    for id in ["words.max", "language.accepted", "format.accepted"] {
      let found = unverified.filter { $0.id == id }
      #expect(!found.isEmpty)
      #expect(found.allSatisfy { $0.severity == .warning })
      #expect(found.allSatisfy { $0.suggestion?.contains("not confirmed") == true })
      #expect(found.allSatisfy { $0.notes.first?.message.contains("call page") == true })
    }
    let verified = ConformanceChecker().check(
      document, against: Samples.call(words: limit, questionWords: limit), in: context
    ).findings
    #expect(
      Set(verified.filter { $0.severity == .error }.map(\.id))
        == ["words.max", "language.accepted", "format.accepted", "paragraphs.numbered"])
    #expect(verified == verified.sorted())
  }

  @Test(arguments: [("es", true), ("en", true), ("es-MX", true), ("ca", false), ("e", false)])
  func language(language: String, accepted: Bool) {
    let found = AcceptedLanguage().check(
      Samples.document(Samples.complete.sections, language: language), call)
    #expect(found.isEmpty == accepted)
    #expect(found.allSatisfy { $0.suggestion == "Send one in en or es." })
    #expect(found.allSatisfy { $0.location == Documents.SourceLocation(path: "es.md") })
  }

  @Test func formats() {
    func check(_ formats: [String]) -> [Diagnostic] {
      AcceptedFormat().check(
        Samples.complete, against: call, in: ConformanceContext(formats: formats))
    }
    #expect(check([]) == [])
    #expect(check(["docx"]) == [])
    #expect(check(["html", "pdf"]).map(\.severity) == [.error])
    #expect(check(["html", "pdf"]).first?.message.contains("html or pdf") == true)
    #expect(check(["docx", "html"]).map(\.severity) == [.note])
    #expect(check(["docx", "html", "md"]).first?.message == "html and md are for your own use")
  }

  @Test func deadlines() {
    func check(_ today: String?) -> [String] {
      let context = ConformanceContext(today: today.map(Samples.date))
      return
        (DeadlinePassed().check(Samples.complete, against: call, in: context)
        + DeadlineApproaching().check(Samples.complete, against: call, in: context))
        .map { "\($0.severity.rawValue): \($0.message)" }
    }
    #expect(check(nil) == [])
    #expect(check("2025-06-15") == [])
    #expect(
      check("2025-06-16") == [
        "note: the last day for sending is in 14 days, on 2025-06-30 (Europe/Zurich)"
      ])
    #expect(
      check("2025-06-30") == [
        "note: the last day for sending is today, on 2025-06-30 (Europe/Zurich)",
        "note: the day of the oral session is in 1 day, on 2025-07-01 (Europe/Zurich)",
      ])
    #expect(
      check("2025-07-01") == [
        "warning: the last day for sending was 2025-06-30 (Europe/Zurich), 1 day ago",
        "note: the day of the oral session is today, on 2025-07-01 (Europe/Zurich)",
      ])
    #expect(check("2026-06-30").first?.hasSuffix("365 days ago") == true)
  }

  @Test func deadlinesAreCountedOnTheClocksOfTheCity() {
    // The morning in Geneva is the evening before where clocks are eleven hours behind UTC.
    var morning = Samples.deadline(.official, "2025-12-01")
    morning.time = TimeOfDay("09:00")
    var call = call
    call.deadlines = [Samples.rule(morning, .verified)]
    var context = ConformanceContext(today: Samples.date("2025-12-01"))
    #expect(DeadlinePassed().check(Samples.complete, against: call, in: context) == [])
    context.zone = CivilTimeZone(id: "Pacific/Pago_Pago", standard: -660, since: 1996)
    #expect(
      DeadlinePassed().check(Samples.complete, against: call, in: context).map(\.message) == [
        "the last day for sending was 2025-12-01 09:00 (Europe/Zurich), until 2025-11-30 21:00 in Pacific/Pago_Pago, 1 day ago"
      ])
    context.today = Samples.date("2025-11-30")
    #expect(DeadlinePassed().check(Samples.complete, against: call, in: context) == [])
    #expect(
      DeadlineApproaching().check(Samples.complete, against: call, in: context).map(\.message) == [
        "the last day for sending is today, on 2025-12-01 09:00 (Europe/Zurich), until 2025-11-30 21:00 in Pacific/Pago_Pago"
      ])
  }

  @Test func unknownQuestions() {
    let document = Samples.document([
      Samples.answer("1a", line: 1), Samples.answer("1c", line: 5), Samples.answer("zzz", line: 9),
    ])
    let found = UnknownQuestion().check(document, Samples.call(basis: .unverified))
    #expect(found.map(\.severity) == [.error, .error])
    #expect(found.map { $0.location?.line } == [5, 9])
    #expect(found[1].suggestion == "Its questions are 1, 1a, 1b and 2.")
  }

  @Test func unansweredQuestions() {
    func check(_ sections: [Section]) -> [String] {
      UnansweredQuestion().check(Samples.document(sections), call).map {
        "\($0.message) @\($0.location?.description ?? "")"
      }
    }
    #expect(check(Samples.complete.sections) == [])
    // Text under the question as a whole answers its parts.
    #expect(check([Samples.answer("1", line: 1), Samples.answer("2", line: 9)]) == [])
    #expect(
      check([
        Samples.answer("1a", line: 1), Samples.answer("1b", line: 5), Samples.answer("2", line: 9),
      ]) == [])
    #expect(
      check([Samples.answer("1a", line: 1), Samples.answer("2", line: 9, 0)]) == [
        "question 1b has no answer @es.md", "question 2 has no answer @es.md:9:1",
      ])
    #expect(
      check([]) == [
        "question 1a has no answer @", "question 1b has no answer @", "question 2 has no answer @",
      ])
  }

  @Test func aTableIsNoAnswer() {
    var section = Samples.answer("2", line: 9, 0)
    section.blocks = [
      .table(
        Table(
          caption: [.text("Figures")], summary: "", columns: [.init([.text("Year")])],
          rows: [.init([[.text("2023")]])])), .paragraph(Paragraph([.text("  ")])),
    ]
    let document = Samples.document([Samples.answer("1", line: 1), section])
    #expect(UnansweredQuestion().check(document, call).count == 1)
    section.subsections = [
      Section(
        id: "x", title: [.text("More")],
        blocks: [.list(ordered: false, items: [[.paragraph(Paragraph([.text("text")]))]])])
    ]
    let other = Samples.document([Samples.answer("1", line: 1), section])
    #expect(UnansweredQuestion().check(other, call) == [])
  }

  @Test func answersStandInTheOrderOfTheQuestions() {
    let turned = Samples.document([
      Samples.answer("2", line: 1), Samples.answer("1", line: 5), Samples.answer("1b", line: 9),
      Samples.answer("2", line: 13),
    ])
    let found = AnswerOrder().check(turned, call)
    #expect(
      found.map(\.message) == [
        "the answer to question 1 stands behind that to question 2",
        "the answer to question 1b stands behind that to question 2",
        "question 2 is answered twice",
      ])
    #expect(found.map { $0.location?.line } == [5, 9, 13])
    #expect(found.allSatisfy { $0.severity == .warning })
    #expect(AnswerOrder().check(Samples.complete, call) == [])
  }

  @Test func paragraphsAreNumbered() {
    let rule = NumberedParagraphs()
    #expect(rule.check(Samples.complete, call) == [])
    let plain = Samples.document(Samples.complete.sections, numbered: false)
    #expect(rule.check(plain, call).map(\.severity) == [.error])
    var section = Samples.answer("2", line: 9)
    section.subsections = [
      Section(
        id: "x", title: [],
        blocks: [
          .paragraph(
            Paragraph([.code("x")], style: .unnumbered, origin: Samples.place("es.md", 30))),
          .paragraph(Paragraph([.text("of the program")], style: .unnumbered)),
        ])
    ]
    #expect(
      rule.check(Samples.document([section]), call).map { $0.location?.description }
        == ["es.md:30:1"])
    // Also in documents that answer no question, but for annexes.
    section.role = .body
    #expect(rule.check(Samples.document([section]), call).map { $0.location?.line } == [30])
    section.role = .annex
    #expect(rule.check(Samples.document([section]), call) == [])
    var free = call
    free.numbering = nil
    #expect(rule.check(plain, free) == [])
  }
}
