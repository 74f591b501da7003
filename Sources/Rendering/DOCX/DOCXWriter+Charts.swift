import Documents

extension DOCXWriter {
  /// The size of a chart on the page, in English Metric Units (914,400 to the inch).
  private static let chartWidth = 5_759_450

  /// Writes a chart with its caption and sources. Points without a value are named below it with
  /// the mark that stands for their absence, because an empty place in a chart says nothing.
  mutating func write(_ chart: Chart) {
    charts.append(chart)
    let number = charts.count
    writeCaption(chart.caption, label: document.labels.figure, sequence: "Figure", number: number)
    var format = ParagraphFormat(style: "Chart")
    format.keepsNext = !chart.sources.isEmpty || !chart.missingPoints.isEmpty
    // In a paragraph that runs from right to left, LibreOffice turns every number of the chart
    // round, digit by digit. The chart fills the line, so its direction changes nothing else.
    format.followsScript = false
    beginParagraph(format)
    part.xml.markup(
      """
      <w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="
      """)
    part.xml.number(Self.chartWidth)
    part.xml.markup("\" cy=\"")
    part.xml.number(Self.height(of: chart))
    part.xml.markup("\"/><wp:docPr id=\"")
    part.xml.number(number)
    part.xml.markup("\" name=\"Chart ")
    part.xml.number(number)
    part.xml.markup("\" descr=\"")
    part.xml.text(chart.alternativeText)
    part.xml.markup(
      """
      "/><wp:cNvGraphicFramePr/><a:graphic>\
      <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">\
      <c:chart r:id="rIdChart
      """)
    part.xml.number(number)
    part.xml.markup("\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>")
    endParagraph()
    writeRemarks(chart.missingPoints, label: document.labels.note)
    writeRemarks(chart.sources, label: document.labels.source)
    beginParagraph("AfterTable")
    endParagraph()
  }

  private static func height(of chart: Chart) -> Int {
    switch chart.kind {
    case .columns, .lines: return 2_880_000
    case .bars:
      let bars = chart.categories.count * max(chart.series.count, 1)
      return min(
        max(1_200_000 + bars * 190_000 + chart.categories.count * 90_000, 2_000_000), 7_200_000)
    }
  }
}

extension Chart {
  /// One remark for each series with missing points: which they are and what stands for them.
  fileprivate var missingPoints: [[Inline]] {
    series.compactMap { series in
      let missing = zip(categories, series.points).filter { _, point in
        !point.hasValue && !point.label.isEmpty
      }
      guard !missing.isEmpty else { return nil }
      let places = missing.map { category, point in "\(category): \(point.label)" }
      let list = places.joined(separator: "; ")
      return [.text(self.series.count > 1 ? "\(series.name) \u{2013} \(list)" : list)]
    }
  }
}

extension Chart.Point {
  /// Whether there is something to draw. What is not a number is never drawn.
  var hasValue: Bool { value?.isFinite ?? false }
}
