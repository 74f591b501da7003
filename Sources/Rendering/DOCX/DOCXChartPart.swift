import Documents

/// The part that holds one native chart: what Word draws and lets the reader edit.
struct DOCXChartPart {
  /// Colours with at least 4.5:1 against white. Lines also differ by dash and mark, so that nobody
  /// needs to tell colours apart.
  static let colours: [StaticString] = [
    "1F4E79", "B34E0E", "4F7F2F", "7030A0", "00707A", "8B1A1A", "595959", "8A6A00",
  ]
  private static let dashes: [StaticString] = ["solid", "dash", "sysDot", "lgDashDot", "sysDash"]
  private static let marks: [StaticString] = ["circle", "square", "triangle", "diamond", "x"]
  /// Charts with at most so many values carry each of them as a label.
  private static let mostLabelledPoints = 14

  let chart: Chart
  let language: DOCXLanguage
  let fontName: String
  var xml = OOXMLBuffer(declaredWithCapacity: 8_192)

  /// Writes the part.
  static func part(_ chart: Chart, language: DOCXLanguage, fontName: String) -> OOXMLBuffer {
    var part = DOCXChartPart(chart: chart, language: language, fontName: fontName)
    part.write()
    return part.xml
  }

  private init(chart: Chart, language: DOCXLanguage, fontName: String) {
    self.chart = chart
    self.language = language
    self.fontName = fontName
  }

  private mutating func write() {
    xml.markup(
      """
      <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
      xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
      <c:date1904 val="0"/><c:lang val="
      """)
    xml.text(language.tag)
    xml.markup(
      """
      "/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>
      """)
    writePlot()
    writeCategoryAxis()
    writeValueAxis()
    xml.markup("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>")
    if chart.series.count > 1 {
      xml.markup("<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>")
    }
    xml.markup(
      """
      <c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>\
      <c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>
      """)
    writeTextProperties(size: 900)
    xml.markup(
      """
      <c:externalData r:id="rIdWorkbook"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>
      """)
  }

  private mutating func writePlot() {
    switch chart.kind {
    case .columns, .bars:
      xml.markup("<c:barChart><c:barDir val=\"")
      xml.markup(chart.kind == .bars ? "bar" : "col")
      xml.markup("\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>")
      writeSeries()
      xml.markup(
        """
        <c:gapWidth val="60"/><c:overlap val="-6"/><c:axId val="100001"/><c:axId val="100002"/>\
        </c:barChart>
        """)
    case .lines:
      xml.markup(
        "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>")
      writeSeries()
      xml.markup(
        """
        <c:marker val="1"/><c:axId val="100001"/><c:axId val="100002"/></c:lineChart>
        """)
    }
  }

  private mutating func writeSeries() {
    let points = chart.series.reduce(0) { $0 + $1.points.count }
    let isLabelled = chart.kind != .lines && points <= Self.mostLabelledPoints
    for (index, series) in chart.series.enumerated() {
      xml.markup("<c:ser><c:idx val=\"")
      xml.number(index)
      xml.markup("\"/><c:order val=\"")
      xml.number(index)
      xml.markup("\"/><c:tx><c:strRef><c:f>Sheet1!$")
      xml.text(DOCXWorkbook.columnName(index + 1))
      xml.markup("$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>")
      xml.text(series.name)
      xml.markup("</c:v></c:pt></c:strCache></c:strRef></c:tx>")
      writeLook(index)
      if isLabelled { writeValueLabels() }
      xml.markup("<c:cat><c:strRef><c:f>")
      writeRange(column: 0)
      xml.markup("</c:f><c:strCache>")
      writeCount()
      for (row, category) in chart.categories.enumerated() {
        beginPoint(row)
        xml.text(category)
        xml.markup("</c:v></c:pt>")
      }
      xml.markup("</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>")
      writeRange(column: index + 1)
      xml.markup("</c:f><c:numCache><c:formatCode>")
      xml.text(valueFormat)
      xml.markup("</c:formatCode>")
      writeCount()
      for (row, point) in series.points.prefix(chart.categories.count).enumerated() {
        // A point without a value is left out, which leaves its place empty.
        guard let value = point.value, value.isFinite else { continue }
        beginPoint(row)
        xml.decimal(value)
        xml.markup("</c:v></c:pt>")
      }
      xml.markup("</c:numCache></c:numRef></c:val>")
      if chart.kind == .lines { xml.markup("<c:smooth val=\"0\"/>") }
      xml.markup("</c:ser>")
    }
  }

  private mutating func beginPoint(_ index: Int) {
    xml.markup("<c:pt idx=\"")
    xml.number(index)
    xml.markup("\"><c:v>")
  }

  private mutating func writeCount() {
    xml.markup("<c:ptCount val=\"")
    xml.number(chart.categories.count)
    xml.markup("\"/>")
  }

  private mutating func writeRange(column: Int) {
    let name = DOCXWorkbook.columnName(column)
    xml.markup("Sheet1!$")
    xml.text(name)
    xml.markup("$2:$")
    xml.text(name)
    xml.markup("$")
    xml.number(max(chart.categories.count, 1) + 1)
  }

  /// The colour of a series; beyond the last colour they come again with a pattern.
  private mutating func writeLook(_ index: Int) {
    let colour = Self.colours[index % Self.colours.count]
    xml.markup("<c:spPr>")
    switch chart.kind {
    case .lines:
      xml.markup("<a:ln w=\"25400\" cap=\"rnd\"><a:solidFill><a:srgbClr val=\"")
      xml.markup(colour)
      xml.markup("\"/></a:solidFill><a:prstDash val=\"")
      xml.markup(Self.dashes[index % Self.dashes.count])
      xml.markup("\"/><a:round/></a:ln></c:spPr><c:marker><c:symbol val=\"")
      xml.markup(Self.marks[index % Self.marks.count])
      xml.markup("\"/><c:size val=\"7\"/><c:spPr><a:solidFill><a:srgbClr val=\"")
      xml.markup(colour)
      xml.markup("\"/></a:solidFill><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"")
      xml.markup(colour)
      xml.markup("\"/></a:solidFill></a:ln></c:spPr></c:marker>")
    case .columns, .bars:
      if index < Self.colours.count {
        xml.markup("<a:solidFill><a:srgbClr val=\"")
        xml.markup(colour)
        xml.markup("\"/></a:solidFill>")
      } else {
        xml.markup("<a:pattFill prst=\"wdUpDiag\"><a:fgClr><a:srgbClr val=\"")
        xml.markup(colour)
        xml.markup("\"/></a:fgClr><a:bgClr><a:srgbClr val=\"FFFFFF\"/></a:bgClr></a:pattFill>")
      }
      xml.markup("<a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val=\"0\"/>")
    }
  }

  private mutating func writeValueLabels() {
    xml.markup("<c:dLbls><c:numFmt formatCode=\"")
    xml.text(valueFormat)
    xml.markup("\" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>")
    writeTextProperties(size: 800)
    xml.markup(
      """
      <c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/>\
      <c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>\
      <c:showBubbleSize val="0"/></c:dLbls>
      """)
  }
}
