import Conformance
import Documents
import ReportingCore
import Testing

/// For each rule of the catalogue a contribution that keeps to it and one that does not.
@Suite("The catalogue of rules") struct CatalogueTests {
  /// A call with nothing but what a test gives it.
  private func call(_ change: (inout Consultation) -> Void) -> Consultation {
    var call = Consultation(id: "call", title: LocalizedText([:]), issuer: LocalizedText([:]))
    change(&call)
    return call
  }

  private func rule<Value>(
    _ value: Value, _ basis: RuleBasis = .verified
  ) -> ConsultationRule<Value> { Samples.rule(value, basis) }

  private func contribution(_ change: (inout Contribution) -> Void) -> ConformanceContext {
    var contribution = Contribution()
    contribution.location = Samples.place("contribution.yaml", 1)
    change(&contribution)
    return ConformanceContext(contribution: contribution)
  }

  /// The findings of one rule, as `severity place`.
  private func findings(
    _ rule: some ConformanceRule, _ call: Consultation, _ document: Document = Samples.complete,
    _ context: ConformanceContext = ConformanceContext()
  ) -> [String] {
    rule.check(document, against: call, in: context).map { finding in
      #expect(finding.id == rule.id && !finding.message.hasSuffix("."))
      return "\(finding.severity.rawValue) \(finding.location?.description ?? "-")"
    }
  }

  private func text(_ words: Int, _ inlines: [Inline] = []) -> Document {
    let paragraph = Paragraph(
      [.text(String(repeating: "word ", count: words))] + inlines,
      origin: Samples.place("es.md", 5))
    return Samples.document([
      Section(
        id: "a", title: [], role: .answer(question: "1"), blocks: [.paragraph(paragraph)],
        origin: Samples.place("es.md", 3))
    ])
  }

  @Test func length() {
    let call = call { $0.words = [rule(WordLimit(max: 20, min: 10))] }
    #expect(findings(MinimumWords(), call, text(9)) == ["error es.md"])
    #expect(findings(MinimumWords(), call, text(10)) == [])
    let pages = self.call { $0.pages = [rule(2)] }
    #expect(findings(MaximumPages(), pages, text(1_126)) == [])
    // Pages are an estimate, so even a verified limit only warns.
    #expect(findings(MaximumPages(), pages, text(1_127)) == ["warning es.md"])
  }

  @Test func speech() {
    let call = call { $0.spoken = [rule(SpokenLimit(minutes: 3))] }
    #expect(findings(SpokenTime(), call, text(390)) == [])
    #expect(findings(SpokenTime(), call, text(391)) == ["warning es.md"])
    #expect(findings(SpokenTime(), call, text(421)) == ["error es.md"])
    let stated = self.call { $0.spoken = [rule(SpokenLimit(minutes: 2, wordsPerMinute: 100))] }
    #expect(findings(SpokenTime(), stated, text(200)) == [])
    #expect(findings(SpokenTime(), stated, text(201)) == ["error es.md"])
  }

  @Test func pages() {
    let call = call { $0.numbering = rule(NumberingRule(pages: true)) }
    func found(_ formats: [String]) -> [String] {
      findings(NumberedPages(), call, text(5), ConformanceContext(formats: formats))
    }
    #expect(found(["docx", "md"]) == [] && found([]) == [])
    #expect(found(["md", "csv"]) == ["error -"])
  }

  @Test func type() {
    let call = call {
      $0.font = rule(FontRule(name: "Times New Roman", size: 10, isPlain: true), .unverified)
    }
    var document = text(5)
    document.metadata.style.fontName = "Times New Roman"
    document.metadata.style.fontSize = 10
    #expect(findings(PrescribedFont(), call, document) == [])
    document.metadata.style.fontSize = 12
    document.sections[0].blocks.append(
      .list(
        ordered: false,
        items: [
          [
            .paragraph(
              Paragraph(
                [.footnote([.strong([.text("loud")])])], origin: Samples.place("es.md", 9)))
          ]
        ]))
    #expect(findings(PrescribedFont(), call, document) == ["warning -", "warning es.md:9:1"])
  }

  @Test func names() {
    let call = call {
      $0.signatories = rule(SignatoryRule(.head, classes: ["special"], inFootnote: ["none"]))
    }
    let joint = contribution { $0.kind = .joint }
    var document = text(5)
    #expect(findings(NamesFirst(), call, document) == [], "alone, nobody signs")
    #expect(findings(NamesFirst(), call, document, joint) == ["error contribution.yaml:1:1"])
    document.sections.append(Section(id: NamesFirst.section, title: []))
    document.sections.append(Section(id: "annex", title: [], role: .annex))
    #expect(findings(NamesFirst(), call, document, joint) == ["error -"])
    document.sections.swapAt(0, 1)
    #expect(findings(NamesFirst(), call, document, joint) == [])

    var context = joint
    context.signatories = [
      .init(name: "A", status: "special"), .init(name: "B", status: "none"),
      .init(name: "C", status: "roster", location: Samples.place("signatories.yaml", 7)),
    ]
    #expect(findings(SignatoryClass(), call, document, context) == ["error signatories.yaml:7:1"])
  }

  @Test func states() {
    let call = call { $0.oneState = rule(true) }
    let place = "contribution.yaml:1:1"
    #expect(findings(OneState(), call, text(5), contribution { $0.states = ["MEX"] }) == [])
    #expect(
      findings(OneState(), call, text(5), contribution { $0.states = ["MEX", "COL"] })
        == ["error \(place)"])
    #expect(findings(OneState(), call, text(5), contribution { _ in }) == ["warning \(place)"])
  }

  @Test func period() throws {
    let call = call { $0.period = rule(5, .unverified) }
    func found(_ text: String) throws -> [String] {
      let period = try Period(parsing: text)
      return findings(PeriodCovered(), call, self.text(5), contribution { $0.period = period })
    }
    #expect(try found("2020-2024") == [])
    #expect(try found("2020-01-01/2025-01-01") == [])
    #expect(try found("2019-2024") == ["warning contribution.yaml:1:1"])
  }

  @Test func deadlinesOfAnotherTrackAreNoneOfOurs() {
    var oral = rule(Samples.deadline(.oral, "2025-07-01"))
    oral.scope = RuleScope(tracks: ["oral"])
    let call = call { $0.deadlines = [oral] }
    var context = ConformanceContext(today: Samples.date("2025-08-01"))
    #expect(findings(DeadlinePassed(), call, text(5), context) == [])
    #expect(
      ConformanceChecker().check(text(5), against: call, in: context).deadlines == [])
    context.contribution.track = "oral"
    #expect(findings(DeadlinePassed(), call, text(5), context) == ["warning -"])
  }

  @Test func drafts() {
    let call = call { $0.finalOnly = rule(true) }
    var document = text(5)
    #expect(findings(FinalOnly(), call, document) == [])
    document.metadata.draftMark = "Draft"
    #expect(findings(FinalOnly(), call, document) == ["error -"])
  }

  @Test func annexes() {
    let others = contribution { $0.annexesOthers = true }
    for (permission, expected) in [
      (RulePermission.allowed, []), (.discouraged, ["warning contribution.yaml:1:1"]),
      (.refused, ["error contribution.yaml:1:1"]),
    ] {
      let call = call { $0.thirdPartyAnnexes = rule(permission) }
      #expect(findings(OwnAnnexes(), call, text(5), others) == expected)
      #expect(findings(OwnAnnexes(), call, text(5)) == [])
    }
  }

  @Test func publication() {
    func call(_ optOut: Bool?) -> Consultation {
      self.call { $0.publication = rule(PublicationRule(.published, allowsOptOut: optOut)) }
    }
    let place = "contribution.yaml:1:1"
    let undecided = contribution { _ in }
    #expect(findings(PublicationConsent(), call(true), text(5), undecided) == ["warning \(place)"])
    let open = contribution { $0.isConfidential = false }
    #expect(findings(PublicationConsent(), call(true), text(5), open) == [])
    #expect(findings(ConfidentialityFlagged(), call(false), text(5), open) == [])
    var secret = contribution { $0.isConfidential = true }
    #expect(findings(ConfidentialityFlagged(), call(false), text(5), secret) == ["error \(place)"])
    secret.confidentialityNotice = "Confidential"
    #expect(findings(ConfidentialityFlagged(), call(true), text(5), secret) == ["error \(place)"])
    var document = text(5)
    document.metadata.notices = ["Confidential"]
    #expect(findings(ConfidentialityFlagged(), call(true), document, secret) == [])
  }

  @Test func persons() {
    let call = call { $0.identifiablePersons = rule(.refused) }
    var context = ConformanceContext()
    #expect(findings(NobodyIdentifiable(), call, text(5), context) == [])
    context.namingRegisters = ["release-campaigns"]
    #expect(findings(NobodyIdentifiable(), call, text(5), context) == ["error -"])
  }

  @Test func message() throws {
    let line = try SubjectLine(parsing: "Input {city} - {session}")
    let call = call {
      $0.subject = rule(line)
      $0.recipients = rule(["a@un.example", "b@un.example"])
    }
    var context = contribution { _ in }
    context.subjectValues = [.city: "Lindmark"]
    #expect(findings(LiteralSubject(), call, text(5), context) == ["error contribution.yaml:1:1"])
    context.subjectValues[.session] = "61"
    #expect(findings(LiteralSubject(), call, text(5), context) == [])
    #expect(findings(AllRecipients(), call, text(5), context) == [], "no message is made")
    context.recipients = ["a@un.example"]
    #expect(findings(AllRecipients(), call, text(5), context) == ["error -"])
    context.recipients?.append("b@un.example")
    #expect(findings(AllRecipients(), call, text(5), context) == [])
  }

  @Test("every rule that a call has stands in the checklist, with what breaks it")
  func checklist() {
    let limit = WordLimit(max: 3)
    let call = Samples.call(words: limit)
    let context = ConformanceContext(today: Samples.date("2025-06-01"), formats: ["docx"])
    let list = ConformanceChecker().check(Samples.complete, against: call, in: context)
    #expect(
      list.items.map(\.rule) == [
        "deadline.passed", "language.accepted", "format.accepted", "question.unknown",
        "question.unanswered", "answer.order", "words.max", "paragraphs.numbered",
      ])
    #expect(list.items.filter { !$0.holds }.map(\.rule) == ["words.max"])
    #expect(list.items[1].demand.text == "a text in en or es" && !list.holds)
    #expect(list.budget.total.left ?? 0 < 0)
    #expect(
      ConformanceChecker().check(text(5), against: self.call { _ in }, in: context).holds)
  }
}
