import Documents

/// A small document with everything in it that a document can hold, and text that tries to become
/// markup in every format.
enum WebSampleDocument {
  static let hostileText =
    #"</script><b>&amp; ]]> #eval("x") | pipe `tick` *star* _low_ $x$ \n "quote" 'single' <!-- --> [a](b) ~~no~~ {{x}}"#

  static let english = Document(
    metadata: DocumentMetadata(
      title: "Annual report on human rights in the city of Riba", subtitle: "Figures for 2023",
      language: "en", issuer: "City of Riba, Office for Human Rights",
      subject: "Human rights in a city, with figures and sources",
      keywords: ["human rights", "city"],
      issued: "2024-05-31", identifier: "riba/annual/2023/en",
      coverLines: [
        "In response to the call for input under Human Rights Council resolution 57/12",
        "To the Office of the United Nations High Commissioner for Human Rights",
      ],
      notices: ["Written as an example; it is no statement of any city."]),
    labels: DocumentLabels(
      contents: "Contents", table: "Table", figure: "Figure", footnotes: "Notes",
      source: "Source", note: "Note", skipToContent: "Skip to the text",
      chartData: "Data of this chart", backToText: "Back to the text, note", page: "Page",
      draft: "Draft"),
    sections: [introduction, civicSpace, annex], datasets: [dataset])

  static var draft: Document {
    var document = english
    document.metadata.draftMark = "Draft, not for citation"
    return document
  }

  /// The same tree in a right-to-left script.
  static var arabic: Document {
    var document = english
    document.metadata.title = "التقرير السنوي عن حقوق الإنسان في المدينة"
    document.metadata.subtitle = "أرقام عام 2023"
    document.metadata.language = "ar"
    document.metadata.direction = .rightToLeft
    document.metadata.issuer = "بلدية المدينة، مكتب حقوق الإنسان"
    document.metadata.subject = "حقوق الإنسان"
    document.metadata.keywords = ["حقوق الإنسان"]
    document.metadata.identifier = "riba/annual/2023/ar"
    document.metadata.coverLines = ["ردا على الدعوة إلى تقديم مساهمات"]
    document.metadata.notices = ["كتب هذا النص مثالا."]
    document.labels = DocumentLabels(
      contents: "المحتويات", table: "الجدول", figure: "الشكل", footnotes: "الحواشي",
      source: "المصدر", note: "ملاحظة", skipToContent: "انتقل إلى النص",
      chartData: "بيانات الشكل", backToText: "عودة إلى النص، الحاشية", page: "صفحة",
      draft: "مسودة")
    document.sections = [
      Section(
        id: "housing", title: [.text("الحق في السكن اللائق")],
        blocks: [
          .paragraph(
            Paragraph([
              .text("ارتفع عدد المساكن بنسبة \u{200E}+11 في المائة في المدينة بين عامي 2019 و2023"),
              .footnote([.text("المصدر هو السجل البلدي.")]), .text("."),
            ])),
          .table(
            Table(
              caption: [.text("المساكن حسب السنة")], summary: "صف لكل سنة.",
              columns: [
                Table.Column([.text("السنة")]), Table.Column([.text("العدد")], alignment: .end),
              ],
              rows: [
                Table.Row([[.text("2022")], [.text("120")]]),
                Table.Row([[.text("2023")], [.text("\u{200E}-3.2")]]),
              ], notes: [[.text("أرقام أولية.")]], sources: [[.text("البلدية")]])),
          .chart(
            Chart(
              kind: .columns, caption: [.text("المساكن المحمية")],
              alternativeText: "ارتفع العدد من 120 إلى 150.",
              categories: ["2021", "2022", "2023"], categoryTitle: "السنة",
              series: [
                Chart.Series(
                  name: "المساكن",
                  points: [
                    Chart.Point(value: 120, label: "120"), Chart.Point(value: nil, label: ".."),
                    Chart.Point(value: 150, label: "150"),
                  ])
              ],
              axis: Chart.Axis(title: "عدد المساكن", ticks: ticks([0, 50, 100, 150])),
              decimals: 0)),
          .chart(
            Chart(
              kind: .bars, caption: [.text("المساكن حسب الحي")],
              alternativeText: "الحي الأول في المقدمة.",
              categories: ["الحي الأول", "الحي الثاني"], categoryTitle: "الحي",
              series: [
                Chart.Series(
                  name: "نساء",
                  points: [
                    Chart.Point(value: 40, label: "40"), Chart.Point(value: 30, label: "30"),
                  ]),
                Chart.Series(
                  name: "رجال",
                  points: [
                    Chart.Point(value: 35, label: "35"), Chart.Point(value: nil, label: ".."),
                  ]),
              ], axis: Chart.Axis(title: "عدد", ticks: ticks([0, 20, 40])), decimals: 0)),
        ])
    ]
    return document
  }

  static func ticks(_ values: [Double]) -> [Chart.Axis.Tick] {
    values.map { Chart.Axis.Tick(value: $0, label: "\(Int($0))") }
  }
}
