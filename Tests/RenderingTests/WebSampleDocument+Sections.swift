import Documents

extension WebSampleDocument {
  static let introduction = Section(
    id: "introduction", title: [.text("Introduction")],
    blocks: [
      .paragraph(
        Paragraph(
          [
            .text(
              "The city reports every year how it keeps its promises, and says what it does not know."
            )
          ],
          style: .lead)),
      .paragraph(
        Paragraph([
          .text("The council adopted its "), .emphasis([.text("plan for human rights")]),
          .text(" in 2021"),
          .footnote([
            .text("Council decision 12/2021, see "),
            .link(address: "https://example.org/a_b?q=1&r=[2]", text: [.text("the record")]),
            .text("."),
          ]),
          .text(". It covers "), .strong([.text("housing, water and civic space")]),
          .text(", and is described in "),
          .reference(section: "access", text: [.text("the part on access to information")]),
          .text("; a lost reference "), .reference(section: "nowhere", text: [.text("stays text")]),
          .text(" and so does "),
          .link(address: "javascript:alert(1)", text: [.text("an unsafe link")]), .text("."),
        ])),
      .paragraph(Paragraph([.text(hostileText), .lineBreak, .code("a ` b | c")])),
      .paragraph(Paragraph([.text("# 1. - not a heading")], style: .unnumbered)),
      .notice([
        .paragraph(Paragraph([.text("Figures marked with an asterisk are provisional.")]))
      ]),
      .quotation([
        .paragraph(
          Paragraph([.text("Local governments are key to the promotion of human rights.")])),
        .paragraph(Paragraph([.text("Human Rights Council")], style: .small)),
      ]),
      .list(
        ordered: false,
        items: [
          [.paragraph(Paragraph([.text("Residents of all districts")]))],
          [
            .paragraph(Paragraph([.text("Organisations, among them")])),
            .list(
              ordered: true,
              items: [
                [.paragraph(Paragraph([.text("associations of tenants")]))],
                [.paragraph(Paragraph([.text("trade unions")]))],
              ]),
          ],
        ]),
      .list(
        ordered: true,
        items: [
          [.paragraph(Paragraph([.text("First, the law")]))],
          [.paragraph(Paragraph([.text("Second, the budget")]))],
        ]),
    ])

  static let civicSpace = Section(
    id: "civic-space",
    title: [.text("Civic space"), .footnote([.text("As in article 25 of the Covenant.")])],
    blocks: [
      .paragraph(
        Paragraph([
          .text(
            "Turnout rose in most districts. The table gives the figures; where a figure is missing, the mark says why, and no missing figure is counted as nought."
          )
        ])),
      .table(turnout), .chart(columns), .pageBreak,
    ],
    subsections: [
      Section(
        id: "access", title: [.text("Access to information")], role: .answer(question: "1a"),
        blocks: [
          .paragraph(Paragraph([.text("Requests are answered within a month.")])), .chart(lines),
        ],
        subsections: [
          Section(
            id: "access-detail", title: [.text("By district & office")], blocks: [.chart(bars)])
        ])
    ])

  static let annex = Section(
    id: "annex", title: [.text("Sources and methods")], role: .annex,
    blocks: [.paragraph(Paragraph([.text("All sources are public.")], style: .small))])

  static let turnout = Table(
    caption: [.text("Turnout in municipal elections, by district")],
    summary: "One row for each district, one column for each election.",
    columns: [
      Table.Column([.text("District")], width: 2), Table.Column([.text("2015")], alignment: .end),
      Table.Column([.text("2019")], alignment: .end),
      Table.Column(
        [.text("2023"), .footnote([.text("Provisional until the electoral board confirms.")])],
        alignment: .end),
      Table.Column([.text("Remark")], alignment: .center),
    ],
    rows: [
      Table.Row([[.text("Old town")]], kind: .group),
      Table.Row([
        [.text("Harbour")], [.text("51.2 %")], [.text("60.4 %")], [.text("55.0 %")],
        [.text("a | b")],
      ]),
      Table.Row([
        [.text("Market")], [.text("..")], [.text("58.1 %")],
        [.text("54.3 %"), .footnote([.text("One polling station was counted twice.")])], [],
      ]),
      Table.Row([[.text("New town")]], kind: .group),
      Table.Row([
        [.text("Gardens & hills")], [.text("62.9 %")], [.text("70.0 %")], [.text("66.1 %")],
        [.code("x|y")],
      ]),
      Table.Row(
        [[.text("City")], [.text("57.1 %")], [.text("66.2 %")], [.text("60.7 %")], []],
        kind: .total),
    ],
    notes: [
      [.text("A dot pair (..) means that no figure was supplied.")], [.text("Second note.")],
    ],
    sources: [
      [
        .text("Electoral board, "),
        .link(address: "https://example.org/turnout", text: [.text("results by district")]),
      ]
    ])

  private static func points(_ values: [Double?]) -> [Chart.Point] {
    values.map { value in
      Chart.Point(value: value, label: value.map { "\(Int($0))" } ?? "..")
    }
  }

  static let columns = Chart(
    kind: .columns, caption: [.text("Hearings held each year")],
    alternativeText: "Hearings rose from 12 in 2019 to 31 in 2023; there is no figure for 2021.",
    categories: ["2019", "2020", "2021", "2022", "2023"], categoryTitle: "Year",
    series: [
      Chart.Series(name: "In districts", points: points([12, 14, nil, 25, 31])),
      Chart.Series(name: "For the city as a whole", points: points([3, 0, 4, 6, 8])),
      Chart.Series(name: "Online", points: points([nil, 9, 14, 12, 10])),
    ],
    axis: Chart.Axis(title: "Number of hearings", ticks: ticks([0, 10, 20, 30, 40])), decimals: 0,
    sources: [[.text("Office for participation")]])

  static let lines = Chart(
    kind: .lines, caption: [.text("Requests for information")],
    alternativeText: "Requests received rose from 210 in 2008 to 640 in 2023.",
    categories: (2008...2023).map { "\($0)" }, categoryTitle: "Year",
    series: [
      Chart.Series(
        name: "Received",
        points: points([
          210, 240, 260, 300, nil, nil, 340, 360, nil, 410, 450, 480, 470, 520, 600, 640,
        ])),
      Chart.Series(
        name: "Answered in time",
        points: points([
          nil, nil, 200, 240, 250, 260, 280, 300, 320, 380, 420, 450, 460, 500, 590, 632,
        ])),
    ], axis: Chart.Axis(title: "Requests", ticks: ticks([0, 200, 400, 600, 800])), decimals: 0)

  static let bars = Chart(
    kind: .bars, caption: [.text("Money for human rights by office")],
    alternativeText: "The office for housing has the most.",
    categories: [
      "Office for housing and the prevention of evictions", "Water", "Office for equality",
      "Archive",
    ],
    categoryTitle: "Office",
    series: [Chart.Series(name: "2023", points: points([420, 130, nil, -35]))],
    axis: Chart.Axis(title: "Thousand euros", ticks: ticks([-100, 0, 100, 200, 300, 400, 500])),
    decimals: 0)

  static let dataset = Dataset(
    name: "observations", title: "Released figures",
    columns: [
      Dataset.Column(name: "indicator", title: "Indicator"),
      Dataset.Column(name: "period", title: "Period"),
      Dataset.Column(name: "value", title: "Value"), Dataset.Column(name: "note", title: "Note"),
    ],
    rows: [
      [.text("PA-05"), .text("2023"), .number(60.74999, decimals: 1), .text("a, \"b\"\nc")],
      [.text("PA-05"), .text("2019"), .empty, .text("=HYPERLINK(\"http://x\")")],
      [.text("RS-04"), .text("2023"), .number(-0.04, decimals: 1), .text("+1 -1")],
      [.text("RS-05"), .text("2023"), .number(12_345_678.5, decimals: 2), .text("@SUM(A1)")],
    ])
}
