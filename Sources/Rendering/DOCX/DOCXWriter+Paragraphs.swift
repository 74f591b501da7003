import Documents

extension DOCXWriter {
  /// What a paragraph has beyond its style.
  struct ParagraphFormat {
    /// The style's id.
    var style: StaticString
    /// Whether it stays on the page of the paragraph that follows.
    var keepsNext = false
    /// Whether it runs in the direction of the script.
    var followsScript = true
    /// The list it is an item of and the level in it.
    var list: (number: Int, level: Int)?
    /// How far it is set in, where the style and the list do not say, in twentieths of a point.
    var indent: (start: Int, hanging: Int, end: Int)?
    /// The room above, where the style does not say, in twentieths of a point.
    var spaceBefore: Int?
    /// How its lines are set, where the style does not say. `left` is the side where the script
    /// starts, also in scripts that run from right to left.
    var alignment: StaticString?
  }

  /// Opens a paragraph.
  mutating func beginParagraph(_ format: ParagraphFormat) {
    part.xml.markup("<w:p><w:pPr><w:pStyle w:val=\"")
    part.xml.markup(format.style)
    part.xml.markup("\"/>")
    if format.keepsNext { part.xml.markup("<w:keepNext/>") }
    writePageBreak()
    if let list = format.list {
      part.xml.markup("<w:numPr><w:ilvl w:val=\"")
      part.xml.number(list.level)
      part.xml.markup("\"/><w:numId w:val=\"")
      part.xml.number(list.number)
      part.xml.markup("\"/></w:numPr>")
    }
    if language.isRightToLeft, format.followsScript { part.xml.markup("<w:bidi/>") }
    if let space = format.spaceBefore {
      part.xml.markup("<w:spacing w:before=\"")
      part.xml.number(space)
      part.xml.markup("\"/>")
    }
    if let indent = format.indent {
      part.xml.markup("<w:ind w:left=\"")
      part.xml.number(indent.start)
      part.xml.markup("\" w:right=\"")
      part.xml.number(indent.end)
      part.xml.markup("\" w:hanging=\"")
      part.xml.number(indent.hanging)
      part.xml.markup("\"/>")
    }
    if let alignment = format.alignment {
      part.xml.markup("<w:jc w:val=\"")
      part.xml.markup(alignment)
      part.xml.markup("\"/>")
    }
    part.xml.markup("</w:pPr>")
  }

  /// Opens a paragraph of the given style.
  mutating func beginParagraph(_ style: StaticString) {
    beginParagraph(ParagraphFormat(style: style))
  }

  /// Opens a heading; Word knows nine levels.
  mutating func beginParagraph(heading level: Int, isNumbered: Bool) {
    part.xml.markup("<w:p><w:pPr><w:pStyle w:val=\"Heading")
    part.xml.number(min(level, 9))
    part.xml.markup("\"/>")
    writePageBreak()
    if isNumbered {
      part.xml.markup("<w:numPr><w:ilvl w:val=\"")
      part.xml.number(level - 1)
      part.xml.markup("\"/><w:numId w:val=\"")
      part.xml.number(DOCXNumbering.headings)
      part.xml.markup("\"/></w:numPr>")
    }
    if language.isRightToLeft { part.xml.markup("<w:bidi/>") }
    part.xml.markup("</w:pPr>")
  }

  /// Closes a paragraph.
  mutating func endParagraph() {
    part.xml.markup("</w:p>")
  }

  /// Writes a paragraph of plain text, or nothing when there is no text.
  mutating func writeParagraph(_ style: StaticString, text: String?) {
    guard let text, !text.isEmpty else { return }
    beginParagraph(style)
    writeText(text)
    endParagraph()
  }

  /// Writes remarks or sources: the word for them once, then one paragraph for each.
  mutating func writeRemarks(_ remarks: [[Inline]], label: String) {
    for (index, remark) in remarks.enumerated() {
      beginParagraph("TableNote")
      if index == 0, !label.isEmpty {
        writeText(label + ": ", style: language.slants ? .emphasis : .strong)
      }
      write(remark)
      endParagraph()
    }
  }

  /// Writes the caption of a table or chart, with a number that Word keeps in order when captions
  /// are added or taken away.
  ///
  /// - Parameters:
  ///   - label: The word before the number.
  ///   - sequence: Word's own, language-free name of the sequence.
  ///   - number: The number to show until Word counts again.
  mutating func writeCaption(
    _ caption: [Inline], label: String, sequence: StaticString, number: Int
  ) {
    beginParagraph("Caption")
    writeText(label + "\u{00A0}", style: .captionLabel)
    beginField(style: .captionLabel) { xml in
      xml.markup(" SEQ ")
      xml.markup(sequence)
      xml.markup(" \\* ARABIC ")
    }
    writeText(String(number), style: .captionLabel)
    endField(style: .captionLabel)
    if !caption.isEmpty {
      writeText(". ", style: .captionLabel)
      write(caption)
    }
    endParagraph()
  }

  // MARK: - Fields

  /// Opens a field: its instruction, then the place where its result stands. When a program fills
  /// the field anew, the result takes the look of these runs.
  mutating func beginField(
    style: RunStyle = [], _ instruction: (inout OOXMLBuffer) -> Void
  ) {
    beginFieldRun(style)
    part.xml.markup("<w:fldChar w:fldCharType=\"begin\"/></w:r>")
    beginFieldRun(style)
    part.xml.markup("<w:instrText xml:space=\"preserve\">")
    instruction(&part.xml)
    part.xml.markup("</w:instrText></w:r>")
    beginFieldRun(style)
    part.xml.markup("<w:fldChar w:fldCharType=\"separate\"/></w:r>")
  }

  /// Closes a field.
  mutating func endField(style: RunStyle = []) {
    beginFieldRun(style)
    part.xml.markup("<w:fldChar w:fldCharType=\"end\"/></w:r>")
  }

  private mutating func beginFieldRun(_ style: RunStyle) {
    part.xml.markup("<w:r>")
    if style.contains(.captionLabel) {
      part.xml.markup("<w:rPr><w:rStyle w:val=\"CaptionLabel\"/></w:rPr>")
    }
  }

  private mutating func writePageBreak() {
    // A footnote is part of the text around it and starts no page.
    guard breaksPage, !isInFootnote else { return }
    part.xml.markup("<w:pageBreakBefore/>")
    breaksPage = false
  }
}
