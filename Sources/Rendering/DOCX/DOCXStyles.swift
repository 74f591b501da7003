import Documents

/// The part that says how each kind of text looks. Sizes and the typeface of the text follow from
/// the document's style, so that a call's layout rules are met by data.
struct DOCXStyles {
  /// A typeface with Arabic and Hebrew letters that every office program has or replaces.
  static let complexScriptFont = "Times New Roman"

  /// A paragraph style.
  struct ParagraphStyle {
    var id: StaticString
    var name: StaticString
    var basedOn: StaticString? = "Normal"
    var next: StaticString? = nil
    /// Paragraph properties in the schema's order, without alignment and outline level.
    var paragraph: StaticString = ""
    /// Whether the lines are set flush on both sides when the document wants it so.
    var isRunningText = false
    var outlineLevel: Int? = nil
    /// Run properties in the schema's order, without size.
    var run: StaticString = ""
    /// The size in points, or nil for that of the style it is based on.
    var size: Double? = nil
  }

  private let style: DocumentStyle
  private let language: DOCXLanguage
  private var xml = OOXMLBuffer(declaredWithCapacity: 16_384)

  /// Writes the part.
  static func part(_ style: DocumentStyle, language: DOCXLanguage) -> OOXMLBuffer {
    var styles = DOCXStyles(style: style, language: language)
    styles.write()
    return styles.xml
  }

  private init(style: DocumentStyle, language: DOCXLanguage) {
    self.style = style
    self.language = language
  }

  private mutating func write() {
    xml.markup(
      "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">")
    writeDefaults()
    for style in Self.paragraphStyles(style, language: language) { write(style) }
    for level in 1...9 { writeHeading(level) }
    writeCharacterStyles()
    writeTableStyles()
    xml.markup("</w:styles>")
  }

  /// What holds for all text: typeface, size and language.
  private mutating func writeDefaults() {
    xml.markup("<w:docDefaults><w:rPrDefault><w:rPr>")
    writeFonts(style.fontName)
    writeSize(style.fontSize)
    xml.markup("<w:lang w:val=\"")
    // The language of text in Latin letters. With Chinese there, LibreOffice divides and counts
    // a symbol such as A/HRC/RES/33/8 as several words.
    xml.text(language.isEastAsian ? "en-GB" : language.tag)
    xml.markup("\" w:eastAsia=\"")
    xml.text(language.isEastAsian ? language.tag : "zh-CN")
    xml.markup("\" w:bidi=\"")
    xml.text(language.isRightToLeft ? language.tag : "ar-SA")
    xml.markup(
      """
      "/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" \
      w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
      """)
  }

  private mutating func write(_ style: ParagraphStyle) {
    xml.markup("<w:style w:type=\"paragraph\"")
    if style.basedOn == nil { xml.markup(" w:default=\"1\"") }
    xml.markup(" w:styleId=\"")
    xml.markup(style.id)
    xml.markup("\"><w:name w:val=\"")
    xml.markup(style.name)
    xml.markup("\"/>")
    if let base = style.basedOn {
      xml.markup("<w:basedOn w:val=\"")
      xml.markup(base)
      xml.markup("\"/>")
    }
    if let next = style.next {
      xml.markup("<w:next w:val=\"")
      xml.markup(next)
      xml.markup("\"/>")
    }
    xml.markup("<w:qFormat/><w:pPr>")
    xml.markup(style.paragraph)
    if style.isRunningText, self.style.justified { xml.markup("<w:jc w:val=\"both\"/>") }
    if let level = style.outlineLevel {
      xml.markup("<w:outlineLvl w:val=\"")
      xml.number(level)
      xml.markup("\"/>")
    }
    xml.markup("</w:pPr><w:rPr>")
    xml.markup(style.run)
    if let size = style.size { writeSize(size) }
    xml.markup("</w:rPr></w:style>")
  }

  /// Writes one of Word's nine heading styles; from the fourth on they look the same.
  private mutating func writeHeading(_ level: Int) {
    xml.markup("<w:style w:type=\"paragraph\" w:styleId=\"Heading")
    xml.number(level)
    xml.markup("\"><w:name w:val=\"heading ")
    xml.number(level)
    xml.markup(
      """
      "/><w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:uiPriority w:val="9"/>\
      <w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>
      """)
    let size: Double
    switch level {
    case 1:
      xml.markup("<w:spacing w:before=\"420\" w:after=\"160\"/>")
      size = style.fontSize + 5
    case 2:
      xml.markup("<w:spacing w:before=\"320\" w:after=\"120\"/>")
      size = style.fontSize + 2.5
    case 3:
      xml.markup("<w:spacing w:before=\"260\" w:after=\"100\"/>")
      size = style.fontSize + 1
    default:
      xml.markup("<w:spacing w:before=\"220\" w:after=\"80\"/>")
      size = style.fontSize
    }
    xml.markup("<w:outlineLvl w:val=\"")
    xml.number(level - 1)
    xml.markup("\"/></w:pPr><w:rPr><w:b/><w:bCs/>")
    if level > 3, language.slants { xml.markup("<w:i/><w:iCs/>") }
    xml.markup("<w:color w:val=\"1F3864\"/>")
    writeSize(size)
    xml.markup("</w:rPr></w:style>")
  }

  private mutating func writeCharacterStyles() {
    xml.markup(
      """
      <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
      <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>\
      <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>\
      <w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/>\
      <w:rPr><w:color w:val="0B4F9E"/><w:u w:val="single"/></w:rPr></w:style>\
      <w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>\
      <w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/>\
      <w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>\
      <w:style w:type="character" w:styleId="CaptionLabel"><w:name w:val="Caption Label"/>\
      <w:basedOn w:val="DefaultParagraphFont"/>\
      <w:rPr><w:b/><w:bCs/><w:color w:val="1F3864"/></w:rPr></w:style>\
      <w:style w:type="character" w:styleId="Code"><w:name w:val="Code"/>\
      <w:basedOn w:val="DefaultParagraphFont"/><w:rPr>\
      <w:rFonts w:ascii="Liberation Mono" w:hAnsi="Liberation Mono" w:cs="Liberation Mono"/>
      """)
    writeSize(style.fontSize * 0.9)
    xml.markup("</w:rPr></w:style>")
  }

  private mutating func writeTableStyles() {
    xml.markup(
      """
      <w:style w:type="table" w:default="1" w:styleId="TableNormal">\
      <w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr>\
      <w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>\
      <w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>\
      <w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
      <w:style w:type="table" w:styleId="FigureTable"><w:name w:val="Figure Table"/>\
      <w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>\
      <w:top w:val="single" w:sz="12" w:space="0" w:color="1F3864"/>\
      <w:bottom w:val="single" w:sz="12" w:space="0" w:color="1F3864"/>\
      <w:insideH w:val="single" w:sz="4" w:space="0" w:color="C9CED6"/></w:tblBorders>\
      <w:tblCellMar><w:top w:w="34" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>\
      <w:bottom w:w="34" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>\
      <w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>\
      <w:bottom w:val="single" w:sz="8" w:space="0" w:color="1F3864"/></w:tcBorders></w:tcPr>\
      </w:tblStylePr></w:style>\
      <w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>\
      <w:uiPriority w:val="99"/><w:semiHidden/></w:style>
      """)
  }

  private mutating func writeFonts(_ name: String) {
    xml.markup("<w:rFonts w:ascii=\"")
    xml.text(name)
    xml.markup("\" w:eastAsia=\"")
    xml.text(language.isEastAsian ? language.eastAsianFont : name)
    xml.markup("\" w:hAnsi=\"")
    xml.text(name)
    xml.markup("\" w:cs=\"")
    xml.text(Self.complexScriptFont)
    xml.markup("\"/>")
  }

  /// Writes a size. Arabic letters look small beside Latin ones of the same size, so they get a
  /// tenth more.
  private mutating func writeSize(_ points: Double) {
    let size = points.isFinite ? min(max(points, 1), 1_000) : 11
    xml.markup("<w:sz w:val=\"")
    xml.number(Int((size * 2).rounded()))
    xml.markup("\"/><w:szCs w:val=\"")
    xml.number(Int((size * (language.isRightToLeft ? 2.2 : 2)).rounded()))
    xml.markup("\"/>")
  }
}
