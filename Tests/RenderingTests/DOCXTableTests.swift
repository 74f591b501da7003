import Documents
import Foundation
import Rendering
import TestSupport
import Testing

/// Tables and charts of a Word file.
@Suite struct DOCXTableTests {
  @Test func aSmallTableStaysOnOnePageWithItsSource() throws {
    var document = SampleDocument.make()
    let table = Table(
      caption: [.text("Figures")], summary: "Figures by year.",
      columns: [Table.Column([.text("Year")]), Table.Column([.text("Figure")], alignment: .end)],
      rows: (0..<5).map { Table.Row([[.text("\(1980 + $0)")], [.text("\($0)")]]) },
      sources: [[.text("A source")]])
    document.sections = [Section(id: "one", title: [.text("One")], blocks: [.table(table)])]
    let made = try #require(try WordFile(document).body().all("w:tbl").first).all("w:tr")
    #expect(made.count == 6)
    #expect(made.dropLast().allSatisfy { !$0.all("w:keepNext").isEmpty })
    // The source below stays with the last row.
    #expect(made.last?.all("w:keepNext").isEmpty == false)
  }

  @Test func aLongTableRepeatsItsHeading() throws {
    var document = SampleDocument.make()
    let table = Table(
      caption: [.text("Long")], summary: "Long.", columns: [Table.Column([.text("A")])],
      rows: (1...40).map { Table.Row([[.text(String($0))]]) })
    document.sections = [Section(id: "a", title: [.text("A")], blocks: [.table(table)])]
    let rows = try #require(try WordFile(document).body().all("w:tbl").last).all("w:tr")
    #expect(rows.count == 41)
    #expect(rows.dropLast().allSatisfy { $0.all("w:keepNext").isEmpty })
  }

  @Test func aFigureIsNeverBrokenIntoTwoLinesByNarrowColumns() throws {
    var document = SampleDocument.make()
    let figures = (0..<6).map { _ in [Inline.text("12,345,678")] }
    let table = Table(
      caption: [.text("Money")], summary: "Money by year.",
      columns: [Table.Column([.text("Heading")], width: 8)]
        + (2018...2023).map {
          Table.Column([.text(String($0))], alignment: .end, width: 0.5)
        },
      rows: [Table.Row([[.text("Spending on housing")]] + figures)])
    document.sections = [Section(id: "one", title: [.text("One")], blocks: [.table(table)])]
    let widths = try WordFile(document).body().all("w:gridCol").compactMap {
      $0.attributes["w:w"].flatMap { Int($0) }
    }
    #expect(widths.count == 7)
    // Ten digits of 9 points at half an em, in twentieths of a point.
    #expect(widths.dropFirst().allSatisfy { $0 >= 900 }, "\(widths)")
    #expect(widths[0] > widths[1])
  }

  @Test func tablesCarryWhatTheModelSays() throws {
    let document = SampleDocument.make()
    let words = SampleWords(.english)
    let body = try WordFile(document).body()
    let tables = body.all("w:tbl")
    #expect(tables.count == 4)
    for table in tables {
      let rows = table.all("w:tr")
      let headers = rows.filter { !$0.all("w:tblHeader").isEmpty }
      #expect(headers.count == 1 && rows.first?.all("w:tblHeader").count == 1)
      #expect(rows.allSatisfy { $0.all("w:cantSplit").count == 1 })
      // It would stop LibreOffice repeating the row, so only tables that are kept on one page,
      // where nothing is repeated, have it.
      #expect(headers.allSatisfy { $0.all("w:keepNext").isEmpty } || rows.count <= 13)
      #expect(table.all("w:tblDescription").first?.attributes["w:val"]?.isEmpty == false)
    }
    let first = tables[0]
    #expect(first.all("w:tblDescription").first?.attributes["w:val"] == words.sentence(2))
    let cells = first.all("w:tr").map { $0.all("w:tc").map(\.wordText) }
    #expect(
      cells == [
        ["District", "2021", "2022", "2023", "±"], ["Women"],
        ["Ciutat Vella", "412", "1,038", "+11", "−3.2"],
        ["Centre", "…", "412", "1,038", "+11"], ["Men"],
        ["Ciutat Vella", "1,038", "412", "96.4", "+11"],
        ["All districts", "1,038", "1,038", "1,038", "−3.2"],
      ])
    let group = try #require(first.all("w:tr")[1].all("w:gridSpan").first)
    #expect(group.attributes["w:val"] == "5")
    #expect(first.all("w:tr").last?.all("w:p").allSatisfy { $0.style == "TableTotal" } == true)
    let alignments = first.all("w:tr")[2].all("w:p").map {
      $0.all("w:jc").first?.attributes["w:val"]
    }
    #expect(alignments == [nil, "right", "right", "right", "center"])
    let notes = body.all("w:p").filter { $0.style == "TableNote" }.map(\.wordText)
    #expect(
      notes.starts(with: [
        "Note: " + words.sentence(7), words.sentence(5),
        "Source: City of Example, data.example.org/1",
      ]))
    let captions = body.all("w:p").filter { $0.style == "Caption" }.map(\.wordText)
    #expect(captions.filter { $0.hasPrefix("Table\u{A0}") }.count == 4)
    #expect(captions.first == "Table\u{A0}1. Requests received")
    #expect(captions[1] == "Figure\u{A0}1. Share of seats")
  }

  @Test func columnsFillTheLineAndHoldTheirNumbers() throws {
    for table in try WordFile(SampleDocument.make()).body().all("w:tbl") {
      let widths = table.all("w:gridCol").compactMap { $0.attributes["w:w"].flatMap(Int.init) }
      #expect(widths.reduce(0, +) == 9_070)
      for row in table.all("w:tr") where row.all("w:gridSpan").isEmpty {
        #expect(row.all("w:tcW").compactMap { $0.attributes["w:w"].flatMap(Int.init) } == widths)
      }
      for row in table.all("w:tr") {
        for (cell, width) in zip(row.all("w:tc"), widths) where Int(cell.wordText) != nil {
          let isDense = cell.all("w:p").first?.style?.hasSuffix("Dense") ?? false
          // A digit of Liberation Serif is half as wide as the type is high.
          let digits = Double(cell.wordText.count) * (isDense ? 7.5 : 9.5) * 10
          #expect(Double(width) >= digits + 170, "\(cell.wordText) breaks in \(width)")
        }
      }
    }
  }

  @Test(arguments: 0..<8)
  func anyTableHasPositiveWidthsThatAddUp(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let tables = (0..<12).map { _ -> Block in
      let count = Int.random(in: 0...20, using: &generator)
      let odd: [Double?] = [nil, 0, -1, .nan, .infinity, 1e-9, 1e9, 1, 2.5]
      return .table(
        Table(
          caption: [], summary: "",
          columns: (0..<count).map { _ in
            Table.Column(
              [.text(generator.text(length: 60))],
              width: Bool.random(using: &generator)
                ? nil : odd[Int.random(in: 0..<odd.count, using: &generator)])
          },
          rows: (0..<3).map { _ in
            Table.Row(
              (0..<Int.random(in: 0...21, using: &generator)).map { _ in
                [.text(generator.text(length: 20)), .lineBreak]
              }, kind: Bool.random(using: &generator) ? .body : .group)
          }))
    }
    var document = SampleDocument.make()
    document.sections = [
      Section(id: "t", title: [], blocks: [.list(ordered: false, items: [tables])] + tables)
    ]
    for table in try WordFile(document).body().all("w:tbl") {
      let widths = table.all("w:gridCol").compactMap { $0.attributes["w:w"].flatMap(Int.init) }
      #expect(widths.allSatisfy { $0 > 0 })
      #expect([9_070, 9_070 - 425 - 567].contains(widths.reduce(0, +)))
    }
  }

  @Test func rowsWithTooManyCellsLoseNothing() throws {
    var document = SampleDocument.make()
    let table = Table(
      caption: [.text("c")], summary: "s",
      columns: [Table.Column([.text("a")]), Table.Column([.text("b")])],
      rows: [Table.Row([[.text("1")], [.text("2")], [.text("3")]]), Table.Row([[.text("4")]])])
    document.sections = [Section(id: "t", title: [], blocks: [.table(table)])]
    let rows = try WordFile(document).body().all("w:tr").map { $0.all("w:tc").map(\.wordText) }
    #expect(rows == [["a", "b"], ["1", "2 3"], ["4", ""]])
  }

  @Test(arguments: 1...3)
  func aMissingPointStaysEmpty(number: Int) throws {
    let file = try WordFile(SampleDocument.make())
    let chart = try file.part("word/charts/chart\(number).xml")
    #expect(chart.all("c:dispBlanksAs").first?.attributes["val"] == "gap")
    let caches = chart.all("c:numCache").map { cache in
      cache.all("c:pt").map {
        "\($0.attributes["idx"] ?? "")=\($0.all("c:v").first?.ownText ?? "")"
      }
    }
    #expect(
      caches == [
        ["0=41.5", "1=43.9", "3=46.3", "4=51.2"], ["0=58.5", "1=56.1", "2=55", "4=48.8"],
      ])
    #expect(chart.all("c:numCache").allSatisfy { $0.child("c:ptCount")?.attributes["val"] == "5" })

    let workbook = try PlainZIPReader(
      try #require(file.archive.files["word/embeddings/Workbook\(number).xlsx"]))
    let sheet = try XMLTree.parse(try #require(workbook.files["xl/worksheets/sheet1.xml"]))
    let cells = Dictionary(
      uniqueKeysWithValues: sheet.all("c").map {
        ($0.attributes["r"] ?? "", $0.all("v").first?.ownText ?? $0.all("t").first?.ownText ?? "")
      })
    #expect(cells["A4"] == "2021" && cells["B4"] == nil && cells["C4"] == "55")
    #expect(cells["B1"] == "Women" && cells["C5"] == nil && cells["B6"] == "51.2")
    // What stands for the absence is said in words.
    let notes = try file.body().all("w:p").filter { $0.style == "TableNote" }.map(\.wordText)
    #expect(notes.contains("Note: Women \u{2013} 2021: …"))
  }

  @Test func chartsAreDescribedAndLaidOut() throws {
    let file = try WordFile(SampleDocument.make())
    let words = SampleWords(.english)
    let drawings = try file.body().all("wp:docPr")
    #expect(drawings.prefix(3).allSatisfy { $0.attributes["descr"] == words.sentence(4) })
    let axes = try (1...3).map { try file.part("word/charts/chart\($0).xml") }
    #expect(axes.map { $0.all("c:barDir").first?.attributes["val"] } == ["col", nil, "bar"])
    for chart in axes {
      let axis = try #require(chart.all("c:valAx").first)
      #expect(axis.all("c:max").first?.attributes["val"] == "80")
      #expect(axis.all("c:min").first?.attributes["val"] == "0")
      #expect(axis.child("c:majorUnit")?.attributes["val"] == "20")
      #expect(axis.all("a:t").first?.ownText == "Per cent")
      #expect(chart.all("c:formatCode").allSatisfy { $0.ownText == "#,##0.0" })
    }
    // The first category of level bars stands on top.
    #expect(axes[2].all("c:catAx")[0].all("c:orientation")[0].attributes["val"] == "maxMin")
    let dashes = axes[1].all("a:prstDash").compactMap { $0.attributes["val"] }
    let marks = axes[1].all("c:symbol").compactMap { $0.attributes["val"] }
    #expect(Set(dashes).count == 2 && Set(marks).count == 2)
  }

  @Test func coloursStandOutOnWhite() throws {
    var document = SampleDocument.make()
    var chart = SampleSections.chart(.columns, SampleWords(.english))
    chart.series = (0..<12).map { Chart.Series(name: "\($0)", points: chart.series[0].points) }
    document.sections = [Section(id: "c", title: [], blocks: [.chart(chart)])]
    let part = try WordFile(document).part("word/charts/chart1.xml")
    let looks = part.all("c:ser").compactMap { $0.child("c:spPr") }
    #expect(looks.count == 12)
    for look in looks {
      let colour = try #require(look.all("a:srgbClr").first?.attributes["val"])
      let value = try #require(Int(colour, radix: 16))
      let channels = [16, 8, 0].map { shift -> Double in
        let channel = Double((value >> shift) & 255) / 255
        return channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
      }
      let luminance = 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
      #expect(1.05 / (luminance + 0.05) >= 4.5, "\(colour)")
    }
    let appearances = looks.map { look in
      look.descendants.map { "\($0.name)\($0.attributes.sorted { $0.key < $1.key })" }.joined()
    }
    #expect(Set(appearances).count == 12)
  }
}
