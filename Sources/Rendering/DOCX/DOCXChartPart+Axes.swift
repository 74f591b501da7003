import Documents

extension DOCXChartPart {
  mutating func writeCategoryAxis() {
    let isReversed = chart.kind == .bars || language.isRightToLeft
    xml.markup("<c:catAx><c:axId val=\"100001\"/>")
    writeScaling(isReversed: isReversed)
    xml.markup("<c:delete val=\"0\"/><c:axPos val=\"")
    switch chart.kind {
    case .bars: xml.markup(language.isRightToLeft ? "r" : "l")
    case .columns, .lines: xml.markup("b")
    }
    xml.markup(
      """
      "/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>\
      <c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="9525"><a:solidFill>\
      <a:srgbClr val="595959"/></a:solidFill></a:ln></c:spPr><c:crossAx val="100002"/>\
      <c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>\
      <c:noMultiLvlLbl val="1"/></c:catAx>
      """)
  }

  mutating func writeValueAxis() {
    let isBars = chart.kind == .bars
    let ticks = chart.axis.ticks.map(\.value).filter(\.isFinite)
    xml.markup("<c:valAx><c:axId val=\"100002\"/>")
    writeScaling(
      isReversed: isBars && language.isRightToLeft,
      bounds: ticks.count > 1 ? (ticks[0], ticks[ticks.count - 1]) : nil)
    xml.markup("<c:delete val=\"0\"/><c:axPos val=\"")
    if isBars {
      xml.markup("b")
    } else {
      xml.markup(language.isRightToLeft ? "r" : "l")
    }
    xml.markup(
      """
      "/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D0D0D0"/>\
      </a:solidFill></a:ln></c:spPr></c:majorGridlines>
      """)
    writeAxisTitle(isUpright: isBars)
    xml.markup("<c:numFmt formatCode=\"")
    xml.text(axisFormat)
    xml.markup(
      """
      " sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>\
      <c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>\
      <c:crossAx val="100001"/><c:crosses val="
      """)
    // With the first category on top, the scale would stand on top too.
    xml.markup(isBars ? "max" : "autoZero")
    xml.markup("\"/><c:crossBetween val=\"between\"/>")
    if let unit = Self.step(of: ticks) {
      xml.markup("<c:majorUnit val=\"")
      xml.decimal(unit)
      xml.markup("\"/>")
    }
    xml.markup("</c:valAx>")
  }

  private mutating func writeScaling(isReversed: Bool, bounds: (Double, Double)? = nil) {
    xml.markup("<c:scaling><c:orientation val=\"")
    xml.markup(isReversed ? "maxMin" : "minMax")
    xml.markup("\"/>")
    if let bounds, bounds.0 < bounds.1 {
      xml.markup("<c:max val=\"")
      xml.decimal(bounds.1)
      xml.markup("\"/><c:min val=\"")
      xml.decimal(bounds.0)
      xml.markup("\"/>")
    }
    xml.markup("</c:scaling>")
  }

  private mutating func writeAxisTitle(isUpright: Bool) {
    guard !chart.axis.title.isEmpty else { return }
    xml.markup("<c:title><c:tx><c:rich><a:bodyPr rot=\"")
    xml.markup(isUpright ? "0" : "-5400000")
    xml.markup("\" vert=\"horz\"/><a:lstStyle/><a:p><a:pPr")
    if language.isRightToLeft { xml.markup(" rtl=\"1\"") }
    xml.markup("><a:defRPr sz=\"900\" b=\"0\"/></a:pPr><a:r><a:rPr lang=\"")
    xml.text(language.tag)
    xml.markup("\" sz=\"900\" b=\"0\">")
    writeFonts()
    xml.markup("</a:rPr><a:t>")
    xml.text(chart.axis.title)
    xml.markup("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>")
  }

  mutating func writeTextProperties(size: Int) {
    // No direction here, also in scripts from right to left: LibreOffice would turn the digits of
    // every number round.
    xml.markup("<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"")
    xml.number(size)
    xml.markup("\"><a:solidFill><a:srgbClr val=\"262626\"/></a:solidFill>")
    writeFonts()
    xml.markup("</a:defRPr></a:pPr><a:endParaRPr lang=\"")
    xml.text(language.tag)
    xml.markup("\"/></a:p></c:txPr>")
  }

  private mutating func writeFonts() {
    xml.markup("<a:latin typeface=\"")
    xml.text(fontName)
    xml.markup("\"/><a:ea typeface=\"")
    xml.text(language.isEastAsian ? language.eastAsianFont : fontName)
    xml.markup("\"/><a:cs typeface=\"")
    xml.text(DOCXStyles.complexScriptFont)
    xml.markup("\"/>")
  }

  /// The number format of the values: as many decimals as they carry.
  var valueFormat: String { Self.format(decimals: chart.decimals) }

  /// The number format of the scale: as many decimals as its step needs. The unit stands in the
  /// axis' title.
  private var axisFormat: String {
    let ticks = chart.axis.ticks.map(\.value).filter(\.isFinite)
    let step = Self.step(of: ticks) ?? 1
    let decimals = (0...6).first { places in
      let scaled = step * Self.power(places)
      return abs(scaled - scaled.rounded()) < 1e-6 * max(1, abs(scaled))
    }
    return Self.format(decimals: decimals ?? 6)
  }

  private static func power(_ places: Int) -> Double {
    (0..<places).reduce(1.0) { result, _ in result * 10 }
  }

  private static func format(decimals: Int) -> String {
    decimals <= 0 ? "#,##0" : "#,##0." + String(repeating: "0", count: min(decimals, 15))
  }

  /// The step between ticks, or nil when they do not stand at equal distances.
  private static func step(of ticks: [Double]) -> Double? {
    guard ticks.count > 1 else { return nil }
    let step = (ticks[ticks.count - 1] - ticks[0]) / Double(ticks.count - 1)
    guard step > 0, step.isFinite else { return nil }
    let isEven = zip(ticks, ticks.dropFirst()).allSatisfy { abs($1 - $0 - step) <= step * 1e-6 }
    return isEven ? step : nil
  }
}
