import Documents

extension WebSampleDocument {
  /// A report of the usual length: some 3,000 words, tables over several pages, long titles.
  static var long: Document {
    var document = english
    document.metadata.title =
      "Annual report on the implementation of human rights commitments by the municipality of Riba and its ten districts"
    document.metadata.notices = [
      "The text of this report was written for an example and is no statement of any city; the figures are those that were published.",
      "Some figures are provisional.",
    ]
    document.sections = (1...6).map { chapter in
      Section(
        id: "chapter-\(chapter)",
        title: [.text("Chapter \(chapter): the right to adequate housing and to the city")],
        blocks: [.paragraph(paragraph(chapter, 0))],
        subsections: (1...3).map { part in
          Section(
            id: "chapter-\(chapter)-\(part)", title: [.text("Measures taken in part \(part)")],
            blocks: (1...2).map { .paragraph(paragraph(chapter, part * 2 + $0)) }
              + (part == 1 ? [.table(series(chapter))] : part == 2 ? [.chart(trend(chapter))] : []))
        })
    }
    return document
  }

  private static func paragraph(_ chapter: Int, _ number: Int) -> Paragraph {
    Paragraph([
      .text(
        "In the period under review the municipality took measures of kind \(chapter).\(number), in line with the recommendations of the treaty bodies and after hearing the organisations concerned. "
      ), .strong([.text("The share of requests answered in time rose to \(60 + number) %")]),
      .text(
        ", while the number of evictions fell; the districts differ widely, and the city says where it does not know the reason"
      ), .footnote([.text("See the minutes of session \(chapter)/\(number) of the council.")]),
      .text(
        ". A plan with a budget for each year was adopted, and its results are published every quarter on the portal of open data."
      ),
    ])
  }

  private static func series(_ chapter: Int) -> Table {
    Table(
      caption: [.text("Indicators of chapter \(chapter), newest six years")],
      summary: "One row for each indicator, one column for each year.",
      columns: [Table.Column([.text("Indicator")]), Table.Column([.text("Unit")])]
        + (2018...2023).map { Table.Column([.text("\($0)")], alignment: .end) },
      rows: (1...14).map { row in
        Table.Row(
          [
            [.text("Households with an order of eviction, by reason number \(row)")],
            [.text(row.isMultiple(of: 2) ? "households" : "%")],
          ] + (0..<6).map { [.text(row == 3 ? ".." : "\(row * 117 + $0 * 13),\($0)")] })
      }, notes: [[.text(".. no figure was supplied")]],
      sources: [[.text("Municipal observatory of housing, yearly survey")]])
  }

  private static func trend(_ chapter: Int) -> Chart {
    var chart = [columns, lines, bars][chapter % 3]
    chart.caption = [.text("Development in chapter \(chapter)")]
    return chart
  }
}
