import Documents

/// What stands outside the text: headers and footers.
extension DOCXWriter {
  /// The header of ordinary pages: the draft mark if there is one, the issuer and the title.
  mutating func header() -> OOXMLBuffer {
    separatePart { writer in
      writer.openMargin("w:hdr")
      writer.writeDraftMark(number: 1)
      writer.beginParagraph("Header")
      writer.writeText(writer.document.metadata.issuer)
      let metadata = writer.document.metadata
      // Only when both fit on one line.
      if metadata.issuer.count + metadata.title.count <= 84 {
        writer.part.xml.markup("<w:r><w:tab/></w:r>")
        writer.writeText(metadata.title)
      }
      writer.endParagraph()
      writer.part.xml.markup("</w:hdr>")
    }
  }

  /// The header of the cover: the draft mark, or nothing.
  mutating func coverHeader() -> OOXMLBuffer {
    separatePart { writer in
      writer.openMargin("w:hdr")
      writer.writeDraftMark(number: 2)
      if writer.document.metadata.draftMark == nil {
        writer.beginParagraph("DraftMark")
        writer.endParagraph()
      }
      writer.part.xml.markup("</w:hdr>")
    }
  }

  /// The footer of ordinary pages: the number of the page.
  mutating func footer() -> OOXMLBuffer {
    separatePart { writer in
      writer.openMargin("w:ftr")
      writer.beginParagraph("Footer")
      writer.part.xml.markup("<w:r><w:tab/></w:r>")
      writer.writeText(writer.document.labels.page + "\u{00A0}")
      writer.beginField { $0.markup(" PAGE ") }
      writer.writeText("1")
      writer.endField()
      writer.endParagraph()
      writer.part.xml.markup("</w:ftr>")
    }
  }

  /// The footer of the cover: nothing.
  mutating func coverFooter() -> OOXMLBuffer {
    separatePart { writer in
      writer.openMargin("w:ftr")
      writer.beginParagraph("Footer")
      writer.endParagraph()
      writer.part.xml.markup("</w:ftr>")
    }
  }

  /// Writes a part of its own, beside the body.
  private mutating func separatePart(_ write: (inout DOCXWriter) -> Void) -> OOXMLBuffer {
    var other = Part(xml: OOXMLBuffer(declaredWithCapacity: 4_096))
    swap(&part, &other)
    write(&self)
    swap(&part, &other)
    return other.xml
  }

  private mutating func openMargin(_ element: StaticString) {
    part.xml.markup("<")
    part.xml.markup(element)
    part.xml.markup(
      """
       xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
      xmlns:v="urn:schemas-microsoft-com:vml" \
      xmlns:o="urn:schemas-microsoft-com:office:office">
      """)
  }

  /// Writes the words that mark a draft: above the header, where they can be read and searched, and
  /// large and pale across the page.
  private mutating func writeDraftMark(number: Int) {
    guard let mark = document.metadata.draftMark, !mark.isEmpty else { return }
    var format = ParagraphFormat(style: "DraftMark")
    format.alignment = "center"
    beginParagraph(format)
    writeText(mark)
    part.xml.markup(
      """
      <w:r><w:rPr><w:noProof/></w:rPr><w:pict>\
      <v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" \
      path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/>\
      <v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>\
      <v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>\
      <v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>\
      <v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>\
      <v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" \
      o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>\
      <v:textpath on="t" fitshape="t"/><v:handles>\
      <v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>\
      <o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>\
      <v:shape id="PowerPlusWaterMarkObject
      """)
    part.xml.number(number)
    part.xml.markup("\" o:spid=\"_x0000_s")
    part.xml.number(2_048 + number)
    part.xml.markup("\" type=\"#_x0000_t136\" alt=\"")
    part.xml.text(mark)
    part.xml.markup("\" style=\"position:absolute;margin-left:0;margin-top:0;width:")
    // About 460 points fit across the page at an angle.
    let height = min(110, 460 * 5 / 3 / max(mark.count, 4))
    part.xml.number(min(460, height * max(mark.count, 4) * 3 / 5))
    part.xml.markup("pt;height:")
    part.xml.number(height)
    part.xml.markup(
      """
      pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;\
      mso-position-horizontal-relative:margin;mso-position-vertical:center;\
      mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#d9d9d9" stroked="f">\
      <v:fill opacity=".5"/><v:textpath style="font-family:&quot;Liberation Sans&quot;;font-size:1pt" \
      string="
      """)
    part.xml.text(mark)
    part.xml.markup("\"/></v:shape></w:pict></w:r>")
    endParagraph()
  }
}
