import Disclosure
import Documents
import ReportingCore
import TestSupport
import Testing

@Suite struct RestrictedTermsTests {
  private let secret = "Canary Ünïque 7731"

  private var terms: RestrictedTerms {
    RestrictedTerms(
      above: .public, inputs: [Fixture.input("n")],
      observations: [
        Fixture.observation("n", 12, note: Fixture.note(secret, level: .restricted))
      ])
  }

  /// A document with a text in one of the places that a document has.
  private func documents(with text: String) -> [Document] {
    let inline = [Inline.text(text)]
    let blocks: [Block] = [
      .paragraph(Paragraph(inline)),
      .paragraph(Paragraph([.text("See"), .footnote([.emphasis(inline)])])),
      .paragraph(Paragraph([.link(address: text, text: [.text("here")])])),
      .list(ordered: true, items: [[.paragraph(Paragraph(inline))]]),
      .quotation([.notice([.paragraph(Paragraph(inline))])]),
      .table(table { $0.caption = inline }), .table(table { $0.summary = text }),
      .table(table { $0.columns = [.init(inline)] }), .table(table { $0.rows = [.init([inline])] }),
      .table(table { $0.notes = [inline] }), .table(table { $0.sources = [inline] }),
      .chart(chart { $0.caption = inline }), .chart(chart { $0.alternativeText = text }),
      .chart(chart { $0.categories = [text] }), .chart(chart { $0.categoryTitle = text }),
      .chart(chart { $0.series = [.init(name: text, points: [])] }),
      .chart(chart { $0.series = [.init(name: "", points: [.init(value: nil, label: text)])] }),
      .chart(chart { $0.axis.title = text }), .chart(chart { $0.sources = [inline] }),
    ]
    var found = blocks.map { document(blocks: [$0]) }
    let changes: [(inout Document) -> Void] = [
      { $0.metadata.title = text }, { $0.metadata.subtitle = text }, { $0.metadata.issuer = text },
      { $0.metadata.subject = text }, { $0.metadata.keywords = [text] },
      { $0.metadata.coverLines = [text] }, { $0.metadata.notices = [text] },
      { $0.metadata.identifier = text }, { $0.sections[0].title = inline },
      { $0.sections[0].subsections = [Section(id: "b", title: inline)] },
      {
        $0.datasets = [
          Dataset(
            name: "d", title: "", columns: [.init(name: "c", title: "")], rows: [[.text(text)]])
        ]
      },
      { $0.datasets = [Dataset(name: "d", title: text, columns: [], rows: [])] },
    ]
    for change in changes {
      var next = document(blocks: [])
      change(&next)
      found.append(next)
    }
    return found
  }

  private func table(_ change: (inout Table) -> Void = { _ in }) -> Table {
    var table = Table(caption: [], summary: "", columns: [], rows: [])
    change(&table)
    return table
  }

  private func chart(_ change: (inout Chart) -> Void) -> Chart {
    var chart = Chart(
      kind: .lines, caption: [], alternativeText: "", categories: [], categoryTitle: "",
      series: [], axis: .init(title: "", ticks: []), decimals: 0)
    change(&chart)
    return chart
  }

  private func document(blocks: [Block]) -> Document {
    Document(
      metadata: DocumentMetadata(
        title: "Report", language: "en", issuer: "Vila", identifier: "vila/annual"),
      labels: DocumentLabels(
        contents: "", table: "", figure: "", footnotes: "", source: "", note: "",
        skipToContent: "", chartData: "", backToText: "", page: "", draft: ""),
      sections: [Section(id: "a", title: [.text("A")], blocks: blocks)])
  }

  @Test func aSecretIsFoundWhereverADocumentHoldsText() {
    let documents = documents(with: "before \(secret) after")
    #expect(documents.count == 31)
    for document in documents {
      #expect(terms.firstMatch(in: document) != nil, "\(document)")
    }
    for document in self.documents(with: "nothing of the kind") {
      #expect(terms.firstMatch(in: document) == nil)
    }
  }

  @Test(arguments: [
    "CANARY ünïque 7731", "canary\n   ünïque\u{A0}7731", "(Canary-Ünïque_7731)",
    "Canary U\u{308}ni\u{308}que 7731", "Canary Ünï\u{AD}que 7731", "<b>Canary</b>, Ünïque: 7731",
  ])
  func spellingHidesNothing(text: String) {
    // Tags are letters too; what lies between words of a document's text is no tag.
    let expected = !text.contains("<b>")
    #expect((terms.firstMatch(in: text, place: "a file") != nil) == expected)
  }

  @Test func everyTextIsFound() {
    var terms = terms
    terms.insert(
      Undisclosed("Another Secret Text", level: .restricted), origin: "b", location: nil)
    let text = "another (secret) text, and Canary Ünïque 7731"
    #expect(terms.matches(in: text, place: "a").count == 2)
    #expect(terms.matches(in: text, place: "a", atMost: 1).count == 1)
    #expect(terms.matches(in: "nothing of the kind", place: "a").isEmpty)
  }

  @Test func aNameHalfInBoldIsFound() {
    let document = document(blocks: [
      .paragraph(Paragraph([.strong([.text("Canary")]), .text(" Ünïque 7731")]))
    ])
    #expect(terms.firstMatch(in: document)?.place == "section 'a'")
  }

  @Test func theFindingNamesPlacesAndNotTheSecret() throws {
    let match = try #require(terms.firstMatch(in: secret, place: "report.md"))
    #expect(match.location == SourceLocation(path: "data/n.csv", line: 2))
    #expect(match.diagnostic.id == "disclosure.restricted-text")
    #expect(match.diagnostic.severity == .error)
    var dumped = ""
    dump(match.diagnostic, to: &dumped)
    dump(terms, to: &dumped)
    #expect(!dumped.contains("Canary") && !dumped.contains("7731"))
    #expect(!"\(terms)\(String(reflecting: terms))".contains("Canary"))
  }

  @Test func whoMayReadATextMayPrintIt() {
    let terms = RestrictedTerms(
      above: .restricted,
      observations: [Fixture.observation("n", 1, note: Fixture.note(secret, level: .restricted))])
    #expect(terms.count == 0)
    #expect(terms.firstMatch(in: secret, place: "") == nil)
  }

  @Test func aRemarkOnARestrictedInputIsRestricted() {
    let terms = RestrictedTerms(
      above: .public, inputs: [Fixture.input("n", level: .cityInternal)],
      observations: [Fixture.observation("n", 1, note: Fixture.note("told by Maria Oliver"))])
    #expect(terms.firstMatch(in: "as Maria said", place: "") == nil)
    #expect(terms.firstMatch(in: "told by  maria oliver.", place: "")?.level == .cityInternal)
  }

  @Test func shortAndReadableTextsAreNoSecrets() {
    var terms = RestrictedTerms(
      above: .public,
      observations: [
        Fixture.observation("n", 1, note: Fixture.note("a b", level: .restricted)),
        Fixture.observation("n", 1, note: Fixture.note("provisional figure")),
        Fixture.observation("m", 1, note: Fixture.note("Provisional figure", level: .restricted)),
      ])
    #expect(terms.count == 0)
    terms.insert(Undisclosed("Anna", level: .restricted), origin: "register")
    #expect(terms.count == 1)
    #expect(terms.firstMatch(in: "the annals of the city", place: "") == nil)
    #expect(terms.firstMatch(in: "to Anna's house", place: "")?.origin == "register")
  }

  @Test func theCitysAddressAnswersAndSourcesAreGuarded() throws {
    let english = try #require(LanguageTag("en"))
    let terms = RestrictedTerms(
      above: .unConfidential,
      city: City(
        id: "vila", name: Fixture.text("Vila"), country: "ESP", languages: [english],
        contact: .init(
          office: Fixture.text("Office"),
          email: Undisclosed("joan@vila.example", level: .cityInternal)),
        modules: []),
      sources: [
        DataSource(
          id: "file", title: Fixture.text("File of the shelter"), publisher: Fixture.text("City"),
          address: "https://intranet.example/file", level: .restricted)
      ],
      answers: [
        Answer(
          consultation: "call", question: "1", language: english,
          content: Undisclosed(
            [.paragraph(Paragraph([.text("We hosted two journalists.")]))], level: .restricted))
      ])
    for text in [
      "mailto:JOAN@vila.example", "see the File of the Shelter", "intranet.example/file https",
      "we hosted two journalists",
    ] {
      let isPart = text != "intranet.example/file https"
      #expect((terms.firstMatch(in: text, place: "") != nil) == isPart, "\(text)")
    }
  }

  @Test func anyTextIsSearchedWithoutATrap() {
    var generator = SeededGenerator(seed: 3)
    let alphabet = Array("aAbé e\u{301}ß1 .\n-\u{AD}\u{200B}中文🙂Canary")
    for _ in 0..<2_000 {
      let text = String(
        (0..<Int.random(in: 0...30, using: &generator)).compactMap { _ in
          alphabet.randomElement(using: &generator)
        })
      var terms = RestrictedTerms(above: .public)
      terms.insert(Undisclosed(text, level: .restricted), origin: "fuzz")
      let found = terms.firstMatch(in: "before " + text.uppercased() + " after", place: "") != nil
      // Whatever is a term at all is found when it stands between spaces.
      #expect(found == (terms.count == 1), "\(text.debugDescription)")
    }
  }
}
