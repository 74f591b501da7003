import Documents

/// A report of about 2,500 words with 5 tables and 3 charts: the size the targets are set for.
struct Report {
  /// Which of many reports: each has its own text and figures.
  let number: Int

  private static let sentences = [
    "The office for information answered the requests of residents within the time that the law allows.",
    "Complaints about discrimination concerned housing, work, health care and the use of public space.",
    "The council adopted a second plan for human rights after three months of public consultation.",
    "Residents who support a proposal can follow on the open portal what became of it.",
    "Where a figure is missing, the table says why, and no other figure is put in its place.",
    "Neighbourhood associations took part in the assessment and wrote a part of the conclusions.",
    "The budget for social services grew faster than that of the city as a whole.",
  ]

  private func paragraph(_ index: Int) -> Block {
    let count = Self.sentences.count
    let text = (0..<5).map { Self.sentences[(index + $0 + number) % count] }.joined(separator: " ")
    var inlines: [Inline] = [
      .text("\(text) In the year before there were \(number + index * 37) such cases.")
    ]
    if index.isMultiple(of: 2) {
      inlines.append(.footnote([.text("Register of the city, entry \(number * 31 + index).")]))
    }
    return .paragraph(Paragraph(inlines))
  }

  private func table(_ index: Int) -> Block {
    .table(
      Table(
        caption: [.text("Requests by district, series \(index)")],
        summary: "Rows are districts, columns are years.",
        columns: [Table.Column([.text("District")])]
          + (2020...2023).map { Table.Column([.text("\($0)")], alignment: .end) },
        rows: (1...9).map { row in
          Table.Row(
            [[.text("District \(row)")]]
              + (0..<4).map { [.text("\(number % 997 + row * 31 + index * $0)")] })
        }, sources: [[.text("City of Example, open data portal.")]]))
  }

  private func chart(_ index: Int) -> Block {
    let kinds: [Chart.Kind] = [.columns, .lines, .bars]
    return .chart(
      Chart(
        kind: kinds[index], caption: [.text("Share of seats, series \(index)")],
        alternativeText: "The share rose from year to year.",
        categories: (2019...2023).map { "\($0)" }, categoryTitle: "Year",
        series: ["Women", "Men"].map { name in
          Chart.Series(
            name: name,
            points: (0..<5).map { point in
              let value = Double((number + point * 7 + name.utf8.count * 11) % 100)
              return Chart.Point(value: point == 2 ? nil : value, label: "\(value)")
            })
        },
        axis: Chart.Axis(
          title: "Per cent",
          ticks: stride(from: 0.0, through: 100, by: 20).map {
            Chart.Axis.Tick(value: $0, label: "\(Int($0))")
          }), decimals: 0))
  }

  /// The report.
  var document: Document {
    Document(
      metadata: DocumentMetadata(
        title: "Human rights in the city: report \(number)", language: "en",
        issuer: "City of Example", issued: "2024-06-30", identifier: "example/\(number)",
        coverLines: ["Submitted in response to Human Rights Council resolution 57/12"],
        notices: ["Written for a measurement."]),
      labels: DocumentLabels(
        contents: "Contents", table: "Table", figure: "Figure", footnotes: "Footnotes",
        source: "Source", note: "Note", skipToContent: "Skip to the text", chartData: "Data",
        backToText: "Back to the text", page: "Page", draft: "Draft"),
      sections: (0..<6).map { section in
        Section(
          id: "section-\(section)", title: [.text("Section \(section + 1)")],
          blocks: (0..<5).map { paragraph(section * 5 + $0) }
            + (section < 5 ? [table(section)] : []) + (section < 3 ? [chart(section)] : []))
      })
  }
}
