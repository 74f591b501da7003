import Documents
import Testing

@Suite struct DocumentWordCountTests {
  private static let labels = DocumentLabels(
    contents: "Contents", table: "Table", figure: "Figure", footnotes: "Notes", source: "Source:",
    note: "Note:", skipToContent: "Skip", chartData: "Data", backToText: "Back", page: "Page",
    draft: "Draft")

  private let document: Document = {
    let table = Table(
      caption: [.text("Answered in time")], summary: "not printed",
      columns: [.init([.text("Year")]), .init([.text("Per cent"), .footnote([.text("of all")])])],
      rows: [.init([[.text("2023")], [.text("95.6")]]), .init([[.text("All")]], kind: .group)],
      notes: [[.text("rounded")]], sources: [[.text("City report")]])
    let chart = Chart(
      kind: .lines, caption: [.text("A line")], alternativeText: "not counted",
      categories: ["2022", "2023"], categoryTitle: "Year",
      series: [
        .init(name: "Share", points: [.init(value: 1, label: "1"), .init(value: 2, label: "2")])
      ],
      axis: .init(title: "per cent", ticks: []), decimals: 0)
    let paragraph = Paragraph([
      .text("One "), .emphasis([.strong([.text("two")]), .footnote([.text("a note here")])]),
      .link(address: "https://example.org", text: [.text(" three")]), .lineBreak, .code("four"),
    ])
    return Document(
      metadata: DocumentMetadata(
        title: "Not counted at all", language: "en", issuer: "City", identifier: "x"),
      labels: labels,
      sections: [
        Section(
          id: "a", title: [.text("The first heading")],
          blocks: [
            .paragraph(paragraph),
            .list(
              ordered: true, items: [[.quotation([.paragraph(Paragraph([.text("five six")]))])]]),
            .notice([.paragraph(Paragraph([.text("seven")], style: .small))]), .pageBreak,
            .table(table), .chart(chart),
          ],
          subsections: [
            Section(
              id: "b", title: [.text("Part"), .footnote([.text("heading note")])],
              blocks: [.paragraph(Paragraph([.text("eight")]))])
          ]),
        Section(
          id: "c", title: [.text("Annex one")], role: .annex,
          blocks: [.paragraph(Paragraph([.text("much more text")]))]),
      ])
  }()

  // Caption 2 + 3, columns 1 + 2, cells 1 + 1 + 1, note 1 + 1, source 1 + 2; chart 2 + 2.
  private static let counts: [(parts: Set<DocumentPart>, count: Int)] = [
    ([.body], 8), ([.headings], 4), ([.tables], 20), ([.footnotes], 7), ([], 0), ([.annexes], 0),
    ([.body, .annexes], 11), ([.headings, .annexes], 6),
    ([.body, .headings, .tables, .footnotes, .annexes], 44),
  ]

  @Test(arguments: counts)
  func everyPartIsCountedOnce(parts: Set<DocumentPart>, count: Int) {
    #expect(document.wordCount(of: parts) == count)
  }

  @Test func aSectionMayLeaveOutItsOwnHeading() {
    let section = document.sections[0]
    #expect(section.wordCount(of: [.headings], labels: document.labels) == 4)
    #expect(section.wordCountBelowHeading(of: [.headings], labels: document.labels) == 1)
    #expect(section.wordCountBelowHeading(of: [.footnotes], labels: document.labels) == 7)
  }
}
