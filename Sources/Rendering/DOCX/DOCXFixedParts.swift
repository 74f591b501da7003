/// The parts that are the same, or nearly so, in every document.
enum DOCXFixedParts {
  /// Word looks for a theme and calls a file without one at risk.
  static func theme(fontName: String) -> OOXMLBuffer {
    var xml = OOXMLBuffer(declaredWithCapacity: 4_096)
    xml.markup(
      """
      <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="CityRights">\
      <a:themeElements><a:clrScheme name="CityRights">\
      <a:dk1><a:srgbClr val="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>\
      <a:dk2><a:srgbClr val="1F3864"/></a:dk2><a:lt2><a:srgbClr val="E8EDF3"/></a:lt2>\
      <a:accent1><a:srgbClr val="1F4E79"/></a:accent1><a:accent2><a:srgbClr val="B34E0E"/></a:accent2>\
      <a:accent3><a:srgbClr val="4F7F2F"/></a:accent3><a:accent4><a:srgbClr val="7030A0"/></a:accent4>\
      <a:accent5><a:srgbClr val="00707A"/></a:accent5><a:accent6><a:srgbClr val="8B1A1A"/></a:accent6>\
      <a:hlink><a:srgbClr val="0B4F9E"/></a:hlink><a:folHlink><a:srgbClr val="7030A0"/></a:folHlink>\
      </a:clrScheme><a:fontScheme name="CityRights"><a:majorFont><a:latin typeface="
      """)
    xml.text(fontName)
    xml.markup(
      """
      "/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="
      """)
    xml.text(fontName)
    xml.markup(
      """
      "/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme>\
      <a:fmtScheme name="CityRights"><a:fillStyleLst>\
      <a:solidFill><a:schemeClr val="phClr"/></a:solidFill>\
      <a:solidFill><a:schemeClr val="phClr"/></a:solidFill>\
      <a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst><a:lnStyleLst>\
      <a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>\
      <a:ln w="12700"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>\
      <a:ln w="19050"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst>\
      <a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle>\
      <a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle>\
      </a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>\
      <a:solidFill><a:schemeClr val="phClr"/></a:solidFill>\
      <a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme>\
      </a:themeElements></a:theme>
      """)
    return xml
  }

  /// The typefaces and what may stand in for them where they are not installed.
  static func fontTable(fontName: String, language: DOCXLanguage) -> OOXMLBuffer {
    var xml = OOXMLBuffer(declaredWithCapacity: 2_048)
    xml.markup(
      "<w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">")
    var fonts: [(name: String, substitute: String?)] = [
      (fontName, substitutes[fontName]), ("Liberation Mono", "Courier New"),
      ("Liberation Sans", "Arial"), (DOCXStyles.complexScriptFont, nil),
    ]
    if language.isEastAsian { fonts.append((language.eastAsianFont, nil)) }
    var written: Set<String> = []
    for font in fonts where written.insert(font.name).inserted {
      xml.markup("<w:font w:name=\"")
      xml.text(font.name)
      xml.markup("\">")
      if let substitute = font.substitute {
        xml.markup("<w:altName w:val=\"")
        xml.text(substitute)
        xml.markup("\"/>")
      }
      xml.markup("</w:font>")
    }
    xml.markup("</w:fonts>")
    return xml
  }

  // Typefaces with the same widths, so that lines break in the same places.
  private static let substitutes = [
    "Liberation Serif": "Times New Roman", "Liberation Sans": "Arial",
    "Liberation Mono": "Courier New",
  ]

  /// Settings of the document.
  static func settings(language: DOCXLanguage) -> OOXMLBuffer {
    var xml = OOXMLBuffer(declaredWithCapacity: 2_048)
    xml.markup(
      """
      <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
      <w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>\
      <w:characterSpacingControl w:val="doNotCompress"/><w:footnotePr>\
      <w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:doNotExpandShiftReturn/>\
      <w:compatSetting w:name="compatibilityMode" \
      w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
      <w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" \
      w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>\
      <w:compatSetting w:name="enableOpenTypeFeatures" \
      w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>\
      <w:compatSetting w:name="doNotFlipMirrorIndents" \
      w:uri="http://schemas.microsoft.com/office/word" w:val="1"/></w:compat>\
      <w:themeFontLang w:val="
      """)
    xml.text(language.tag)
    if language.isEastAsian {
      xml.markup("\" w:eastAsia=\"")
      xml.text(language.tag)
    }
    if language.isRightToLeft {
      xml.markup("\" w:bidi=\"")
      xml.text(language.tag)
    }
    xml.markup(
      """
      "/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" \
      w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" \
      w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" \
      w:followedHyperlink="followedHyperlink"/></w:settings>
      """)
    return xml
  }

  /// The footnotes part around the footnotes that the text has: the lines that stand above them
  /// come first.
  static func footnotes(_ notes: OOXMLBuffer, language: DOCXLanguage) -> OOXMLBuffer {
    var xml = OOXMLBuffer(declaredWithCapacity: notes.bytes.count + 1_024)
    xml.markup(
      """
      <w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
      <w:footnote w:type="separator" w:id="-1"><w:p>
      """)
    if language.isRightToLeft { xml.markup("<w:pPr><w:bidi/></w:pPr>") }
    xml.markup(
      """
      <w:r><w:separator/></w:r></w:p></w:footnote>\
      <w:footnote w:type="continuationSeparator" w:id="0"><w:p>
      """)
    if language.isRightToLeft { xml.markup("<w:pPr><w:bidi/></w:pPr>") }
    xml.markup("<w:r><w:continuationSeparator/></w:r></w:p></w:footnote>")
    xml.part(notes)
    xml.markup("</w:footnotes>")
    return xml
  }
}
