import Documents

/// The sections of the sample document.
enum SampleSections {
  /// Lists, quotations, notices and headings down to the fourth level.
  static func blocks(_ words: SampleWords) -> Section {
    Section(
      id: "institutions", title: [.text(words.headings[1]), .footnote([.text(words.sentence(3))])],
      role: .answer(question: "1a"),
      blocks: [
        .paragraph(Paragraph([.text(words.sentence(1))])),
        .list(
          ordered: true,
          items: [
            [
              .paragraph(Paragraph([.text(words.sentence(2))])),
              .list(
                ordered: true,
                items: [
                  [.paragraph(Paragraph([.text(words.term(0))]))],
                  [
                    .paragraph(Paragraph([.text(words.term(1))])),
                    .list(ordered: false, items: [[.paragraph(Paragraph([.text(words.term(2))]))]]),
                  ],
                ]),
              .paragraph(Paragraph([.text(words.sentence(5))])),
            ],
            [.paragraph(Paragraph([.text(words.sentence(6))]))],
          ]),
        .paragraph(Paragraph([.text(words.sentence(4))])),
        .list(
          ordered: true, items: (0..<3).map { [.paragraph(Paragraph([.text(words.term($0))]))] }),
        .list(
          ordered: false,
          items: (3..<6).map { [.paragraph(Paragraph([.text(words.sentence($0))]))] }),
        .quotation([
          .paragraph(Paragraph([.text(words.sentence(2))])),
          .paragraph(Paragraph([.text(words.sentence(5))])),
        ]),
        .notice([
          .paragraph(Paragraph([.strong([.text(words.term(3))])])),
          .paragraph(Paragraph([.text(words.sentence(6))])),
          .list(ordered: false, items: [[.paragraph(Paragraph([.text(words.term(4))]))]]),
        ]),
      ],
      subsections: [
        Section(
          id: "access-to-information", title: [.text(words.headings[5])],
          blocks: [.paragraph(Paragraph([.text(words.sentence(0))]))],
          subsections: [
            Section(
              id: "requests", title: [.emphasis([.text(words.headings[6])])],
              blocks: [.paragraph(Paragraph([.text(words.sentence(1))]))],
              subsections: [
                Section(
                  id: "appeals", title: [.text(words.headings[7])],
                  blocks: [.paragraph(Paragraph([.text(words.sentence(2))]))])
              ])
          ])
      ])
  }

  /// Tables and charts.
  static func figures(_ words: SampleWords) -> Section {
    Section(
      id: "figures", title: [.text(words.headings[2])],
      blocks: [
        .paragraph(Paragraph([.text(words.sentence(4))])),
        .table(table(words)),
        .paragraph(Paragraph([.text(words.sentence(6))])),
        .chart(chart(.columns, words)),
        .chart(chart(.lines, words)),
        .chart(chart(.bars, words)),
        .pageBreak,
        .paragraph(Paragraph([.text(words.sentence(1))])),
        .table(longTable(words)),
        .table(wideTable(words)),
      ])
  }

  /// Text that tries to become markup.
  static func hostile(_ words: SampleWords) -> Section {
    let text = SampleDocument.hostileText
    return Section(
      id: "hostile", title: [.text(words.headings[3])],
      blocks: [
        .paragraph(Paragraph([.text(text), .footnote([.text(text)]), .code(text)])),
        .paragraph(Paragraph([.text(SampleDocument.longWord)])),
        .paragraph(
          Paragraph([
            .link(address: "javascript:alert(1)", text: [.text("script")]), .text(" "),
            .link(address: "http://exa mple.org:99999999/", text: [.text("malformed")]), .text(" "),
            .link(address: "https://example.org/\"><x y=\"?a=1&b=%zz", text: [.text("quoted")]),
            .text(" "), .link(address: "mailto:rights@city.example", text: [.text("mail")]),
            .text(" "), .reference(section: "nowhere", text: [.text("dangling")]),
          ])),
        .table(
          Table(
            caption: [.text(text)], summary: text,
            columns: [Table.Column([.text(text)]), Table.Column([.text(SampleDocument.longWord)])],
            rows: [
              Table.Row([[.text(text)], [.text(SampleDocument.longWord)]]), Table.Row([[]]),
            ], notes: [[.text(text)]])),
        .chart(
          Chart(
            kind: .columns, caption: [.text(text)], alternativeText: text, categories: [text, "b"],
            categoryTitle: text,
            series: [
              Chart.Series(
                name: text,
                points: [
                  Chart.Point(value: nil, label: text), Chart.Point(value: .nan, label: "n/a"),
                ])
            ],
            axis: Chart.Axis(title: text, ticks: []), decimals: 0)),
        .list(ordered: true, items: []),
        .list(ordered: false, items: [[], [.quotation([.paragraph(Paragraph([.text("q")]))])]]),
        .notice([]),
        .paragraph(Paragraph([])),
      ])
  }

  /// An annex with small print.
  static func annex(_ words: SampleWords) -> Section {
    Section(
      id: "annex-sources", title: [.text(words.headings[4])], role: .annex,
      blocks: [
        .paragraph(Paragraph([.text(words.sentence(3))], style: .small)),
        .list(
          ordered: false,
          items: [
            [
              .paragraph(
                Paragraph([
                  .link(address: "https://data.example.org/1", text: [.text("data.example.org/1")])
                ]))
            ]
          ]),
      ])
  }

  /// A table with group and total rows, notes, sources and a footnote in a cell.
  static func table(_ words: SampleWords) -> Table {
    func row(_ head: Int, _ cells: [Int], kind: Table.Row.Kind = .body) -> Table.Row {
      Table.Row(
        [[.text(words.term(head))]] + cells.map { [.text(words.numbers[$0])] }, kind: kind)
    }
    return Table(
      caption: [.text(words.term(0))], summary: words.sentence(2),
      columns: [
        Table.Column([.text(words.term(6))], width: 3),
        Table.Column([.text("2021")], alignment: .end, width: 1),
        Table.Column([.text("2022"), .footnote([.text(words.sentence(3))])], alignment: .end),
        Table.Column([.text("2023")], alignment: .end, width: 1),
        Table.Column([.text("±")], alignment: .center, width: 1),
      ],
      rows: [
        Table.Row([[.text(words.term(4))]], kind: .group),
        row(7, [0, 1, 2, 3]),
        Table.Row([
          [.text(words.term(9))],
          [.text(words.numbers[5]), .footnote([.text(words.sentence(5))])],
          [.text(words.numbers[0])], [.strong([.text(words.numbers[1])])],
          [.text(words.numbers[2])],
        ]),
        Table.Row([[.text(words.term(5))]], kind: .group),
        row(7, [1, 0, 4, 2]),
        row(8, [1, 1, 1, 3], kind: .total),
      ],
      notes: [[.text(words.sentence(7))], [.text(words.sentence(5))]],
      sources: [
        [
          .text(words.issuer + ", "),
          .link(address: "https://data.example.org/1", text: [.text("data.example.org/1")]),
        ]
      ])
  }

  /// A table that goes on over a page.
  static func longTable(_ words: SampleWords) -> Table {
    Table(
      caption: [.text(words.term(8))], summary: words.sentence(6),
      columns: [
        Table.Column([.text(words.term(6))]),
        Table.Column([.text(words.term(0))], alignment: .end),
        Table.Column([.text(words.term(3))]),
      ],
      rows: (1...60).map { number in
        Table.Row([
          [.text("\(words.term(6)) \(number)")], [.text("\(number * 37)")],
          [.text(number.isMultiple(of: 7) ? words.sentence(number) : words.term(number))],
        ])
      })
  }

  /// A table with more columns than the page likes.
  static func wideTable(_ words: SampleWords) -> Table {
    Table(
      caption: [.text(words.term(10))], summary: words.sentence(4),
      columns: [Table.Column([.text(words.term(6))])]
        + (2010...2023).map { Table.Column([.text("\($0)")], alignment: .end) },
      rows: (1...4).map { number in
        Table.Row(
          [[.text("\(words.term(7)) \(number)")]]
            + (0..<14).map { [.text("\(1_000 + number * 17 * $0)")] })
      }, sources: [[.text(words.issuer)]])
  }

  /// A chart of two series with a missing point in each.
  static func chart(_ kind: Chart.Kind, _ words: SampleWords) -> Chart {
    func points(_ values: [Double?]) -> [Chart.Point] {
      values.map { value in
        Chart.Point(value: value, label: value.map { "\($0)" } ?? words.numbers[5])
      }
    }
    return Chart(
      kind: kind, caption: [.text(words.term(10))], alternativeText: words.sentence(4),
      categories: ["2019", "2020", "2021", "2022", "2023"], categoryTitle: words.term(6),
      series: [
        Chart.Series(name: words.term(4), points: points([41.5, 43.9, nil, 46.3, 51.2])),
        Chart.Series(name: words.term(5), points: points([58.5, 56.1, 55, nil, 48.8])),
      ],
      axis: Chart.Axis(
        title: words.term(11),
        ticks: stride(from: 0.0, through: 80, by: 20).map {
          Chart.Axis.Tick(value: $0, label: "\(Int($0))")
        }), decimals: 1,
      sources: [[.text(words.issuer)]])
  }
}
