import Documents

/// The parts that hold the properties of the file.
enum DOCXProperties {
  /// Title, language, issuer and the like. The dates are those of issue, never those of a clock.
  static func core(_ metadata: DocumentMetadata) -> OOXMLBuffer {
    var xml = OOXMLBuffer(declaredWithCapacity: 2_048)
    xml.markup(
      """
      <cp:coreProperties \
      xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>
      """)
    xml.text(metadata.title)
    xml.markup("</dc:title>")
    if let subject = metadata.subject ?? metadata.subtitle {
      xml.markup("<dc:subject>")
      xml.text(subject)
      xml.markup("</dc:subject>")
    }
    xml.markup("<dc:creator>")
    xml.text(metadata.issuer)
    xml.markup("</dc:creator>")
    if !metadata.keywords.isEmpty {
      xml.markup("<cp:keywords>")
      xml.text(metadata.keywords.joined(separator: ", "))
      xml.markup("</cp:keywords>")
    }
    if let issued = metadata.issued, isDate(issued) {
      xml.markup("<dcterms:created xsi:type=\"dcterms:W3CDTF\">")
      xml.text(issued)
      xml.markup("T00:00:00Z</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">")
      xml.text(issued)
      xml.markup("T00:00:00Z</dcterms:modified>")
    }
    if let draft = metadata.draftMark {
      xml.markup("<cp:contentStatus>")
      xml.text(draft)
      xml.markup("</cp:contentStatus>")
    }
    xml.markup("<dc:language>")
    xml.text(metadata.language)
    xml.markup("</dc:language><dc:identifier>")
    xml.text(metadata.identifier)
    xml.markup("</dc:identifier></cp:coreProperties>")
    return xml
  }

  /// The program and the organisation.
  static func application(_ metadata: DocumentMetadata) -> OOXMLBuffer {
    var xml = OOXMLBuffer(declaredWithCapacity: 512)
    xml.markup(
      """
      <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
      <Application>CityRights</Application><Company>
      """)
    xml.text(metadata.issuer)
    xml.markup("</Company></Properties>")
    return xml
  }

  /// Whether a text is a day of the calendar as `YYYY-MM-DD`; Word refuses files with other dates.
  private static func isDate(_ text: String) -> Bool {
    let digits = Array(text.utf8)
    guard digits.count == 10, digits[4] == UInt8(ascii: "-"), digits[7] == UInt8(ascii: "-"),
      let year = Int(text.prefix(4)), year > 0, let month = Int(text.dropFirst(5).prefix(2)),
      let day = Int(text.suffix(2)), (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }
}
