import Archives
import Documents

/// Puts the parts of a Word file together: which there are, what each is, and how they hang
/// together (ECMA-376 part 2).
enum DOCXPackage {
  // Measured: more effort makes a file a tenth smaller and takes half as long again.
  private static let packingEffort = 3
  /// Below so many bytes, packing a part takes more time than it saves room.
  private static let leastToPack = 1_000

  /// Writes the package.
  ///
  /// - Throws: ``ZIPError`` when a limit of the format is exceeded or zlib fails.
  static func bytes(_ document: Document) throws(ZIPError) -> [UInt8] {
    var writer = DOCXWriter(document)
    writer.writeBody()
    let style = document.metadata.style
    let language = writer.language
    let hasCover = style.hasCover

    var archive = ZIPArchive(effort: packingEffort)
    try add("[Content_Types].xml", contentTypes(writer), to: &archive)
    try add("_rels/.rels", packageRelationships(), to: &archive)
    try add("docProps/core.xml", DOCXProperties.core(document.metadata), to: &archive)
    try add("docProps/app.xml", DOCXProperties.application(document.metadata), to: &archive)
    try add("word/document.xml", writer.part.xml, to: &archive)
    try add("word/_rels/document.xml.rels", documentRelationships(writer), to: &archive)
    try add("word/styles.xml", DOCXStyles.part(style, language: language), to: &archive)
    try add(
      "word/numbering.xml",
      DOCXNumbering.part(
        orderedLists: writer.orderedLists, conventions: document.metadata.style.conventions),
      to: &archive)
    try add("word/settings.xml", DOCXFixedParts.settings(language: language), to: &archive)
    try archive.add(
      "word/fontTable.xml",
      DOCXFixedParts.fontTable(fontName: style.fontName, language: language).bytes)
    try add("word/theme/theme1.xml", DOCXFixedParts.theme(fontName: style.fontName), to: &archive)
    try add(
      "word/footnotes.xml", DOCXFixedParts.footnotes(writer.notes.xml, language: language),
      to: &archive)
    if !writer.notes.links.addresses.isEmpty {
      try add("word/_rels/footnotes.xml.rels", footnoteRelationships(writer), to: &archive)
    }
    try add("word/header1.xml", writer.header(), to: &archive)
    try add("word/footer1.xml", writer.footer(), to: &archive)
    if hasCover {
      try add("word/header2.xml", writer.coverHeader(), to: &archive)
      try add("word/footer2.xml", writer.coverFooter(), to: &archive)
    }
    for (index, chart) in writer.charts.enumerated() {
      let number = index + 1
      let part = DOCXChartPart.part(chart, language: language, fontName: style.fontName)
      try add("word/charts/chart\(number).xml", part, to: &archive)
      try add("word/charts/_rels/chart\(number).xml.rels", chartRelationships(number), to: &archive)
      try archive.add("word/embeddings/Workbook\(number).xlsx", try DOCXWorkbook.bytes(chart))
    }
    return try archive.finish()
  }

  private static func add(
    _ name: String, _ xml: OOXMLBuffer, to archive: inout ZIPArchive
  ) throws(ZIPError) {
    let bytes = xml.bytes
    try archive.add(name, bytes, storage: bytes.count < leastToPack ? .stored : .deflated)
  }

  // MARK: - Content types

  private static func contentTypes(_ writer: DOCXWriter) -> OOXMLBuffer {
    var xml = OOXMLBuffer(declaredWithCapacity: 4_096)
    xml.markup(
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Default Extension="xlsx" \
      ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>\
      <Override PartName="/docProps/core.xml" \
      ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
      <Override PartName="/docProps/app.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>\
      <Override PartName="/word/theme/theme1.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>
      """)
    writeContentType("document", "document.main", to: &xml)
    for part: StaticString in ["styles", "numbering", "settings", "fontTable", "footnotes"] {
      writeContentType(part, part, to: &xml)
    }
    writeContentType("header1", "header", to: &xml)
    writeContentType("footer1", "footer", to: &xml)
    if writer.document.metadata.style.hasCover {
      writeContentType("header2", "header", to: &xml)
      writeContentType("footer2", "footer", to: &xml)
    }
    for index in writer.charts.indices {
      xml.markup("<Override PartName=\"/word/charts/chart")
      xml.number(index + 1)
      xml.markup(
        """
        .xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>
        """)
    }
    xml.markup("</Types>")
    return xml
  }

  private static func writeContentType(
    _ part: StaticString, _ type: StaticString, to xml: inout OOXMLBuffer
  ) {
    xml.markup("<Override PartName=\"/word/")
    xml.markup(part)
    xml.markup(
      ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.")
    xml.markup(type)
    xml.markup("+xml\"/>")
  }

  // MARK: - Relationships

  private static func packageRelationships() -> OOXMLBuffer {
    relationships { xml in
      xml.markup(
        """
        <Relationship Id="rId1" Type=\
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
        Target="word/document.xml"/>\
        <Relationship Id="rId2" Type=\
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
        Target="docProps/core.xml"/>\
        <Relationship Id="rId3" Type=\
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" \
        Target="docProps/app.xml"/>
        """)
    }
  }

  private static func documentRelationships(_ writer: DOCXWriter) -> OOXMLBuffer {
    relationships { xml in
      write("rIdStyles", type: "styles", target: "styles.xml", to: &xml)
      write("rIdNumbering", type: "numbering", target: "numbering.xml", to: &xml)
      write("rIdSettings", type: "settings", target: "settings.xml", to: &xml)
      write("rIdFonts", type: "fontTable", target: "fontTable.xml", to: &xml)
      write("rIdTheme", type: "theme", target: "theme/theme1.xml", to: &xml)
      write("rIdFootnotes", type: "footnotes", target: "footnotes.xml", to: &xml)
      write("rIdHeader", type: "header", target: "header1.xml", to: &xml)
      write("rIdFooter", type: "footer", target: "footer1.xml", to: &xml)
      if writer.document.metadata.style.hasCover {
        write("rIdCoverHeader", type: "header", target: "header2.xml", to: &xml)
        write("rIdCoverFooter", type: "footer", target: "footer2.xml", to: &xml)
      }
      for index in writer.charts.indices {
        xml.markup("<Relationship Id=\"rIdChart")
        xml.number(index + 1)
        xml.markup(
          """
          " Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" \
          Target="charts/chart
          """)
        xml.number(index + 1)
        xml.markup(".xml\"/>")
      }
      write(writer.part.links, to: &xml)
    }
  }

  private static func footnoteRelationships(_ writer: DOCXWriter) -> OOXMLBuffer {
    relationships { write(writer.notes.links, to: &$0) }
  }

  private static func chartRelationships(_ number: Int) -> OOXMLBuffer {
    relationships { xml in
      xml.markup(
        """
        <Relationship Id="rIdWorkbook" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/package" \
        Target="../embeddings/Workbook
        """)
      xml.number(number)
      xml.markup(".xlsx\"/>")
    }
  }

  private static func relationships(_ write: (inout OOXMLBuffer) -> Void) -> OOXMLBuffer {
    var xml = OOXMLBuffer(declaredWithCapacity: 2_048)
    xml.markup(
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">")
    write(&xml)
    xml.markup("</Relationships>")
    return xml
  }

  private static func write(
    _ id: StaticString, type: StaticString, target: StaticString, to xml: inout OOXMLBuffer
  ) {
    xml.markup("<Relationship Id=\"")
    xml.markup(id)
    xml.markup(
      "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/")
    xml.markup(type)
    xml.markup("\" Target=\"")
    xml.markup(target)
    xml.markup("\"/>")
  }

  private static func write(_ links: DOCXLinks, to xml: inout OOXMLBuffer) {
    for (index, address) in links.addresses.enumerated() {
      xml.markup("<Relationship Id=\"rIdLink")
      xml.number(index + 1)
      xml.markup(
        """
        " Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" \
        TargetMode="External" Target="
        """)
      xml.text(address)
      xml.markup("\"/>")
    }
  }
}
