import Documents

extension DOCXWriter {
  /// How a run of text differs from its paragraph.
  struct RunStyle: OptionSet {
    let rawValue: UInt8

    static let emphasis = RunStyle(rawValue: 1)
    static let strong = RunStyle(rawValue: 2)
    static let code = RunStyle(rawValue: 4)
    static let link = RunStyle(rawValue: 8)
    static let captionLabel = RunStyle(rawValue: 16)
  }

  /// Writes runs of text.
  mutating func write(_ inlines: [Inline], style: RunStyle = []) {
    for inline in inlines {
      switch inline {
      case .text(let text): writeText(text, style: style)
      case .code(let text): writeText(text, style: style.union(.code))
      case .emphasis(let inner): write(inner, style: style.union(.emphasis))
      case .strong(let inner): write(inner, style: style.union(.strong))
      case .lineBreak: part.xml.markup("<w:r><w:br/></w:r>")
      case .link(let address, let text): writeLink(address, text: text, style: style)
      case .reference(let section, let text): writeReference(section, text: text, style: style)
      case .footnote(let note): writeFootnote(note)
      }
    }
  }

  /// Writes a text. In a script from right to left, words in Latin or Chinese letters become runs
  /// of their own, because Word sets a whole run in one direction.
  mutating func writeText(_ text: String, style: RunStyle = []) {
    guard !text.isEmpty else { return }
    guard language.isRightToLeft else {
      writeRun(text[...], style: style, isRightToLeft: false)
      return
    }
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    var end = start
    var current: Bool?
    // Blanks and signs between two directions go with the text's own direction.
    for index in scalars.indices {
      let scalar = scalars[index]
      let direction = DOCXLanguage.isRightToLeft(scalar)
      let isDigit = scalar.properties.numericType != nil
      guard let direction else {
        if current == false, isDigit { end = scalars.index(after: index) }
        continue
      }
      if direction != (current ?? true) {
        let boundary = current == false ? end : index
        if boundary > start {
          writeRun(text[start..<boundary], style: style, isRightToLeft: current ?? true)
          start = boundary
        }
      }
      current = direction
      end = scalars.index(after: index)
    }
    if current == false, end > start, end < scalars.endIndex {
      writeRun(text[start..<end], style: style, isRightToLeft: false)
      writeRun(text[end...], style: style, isRightToLeft: true)
    } else {
      writeRun(text[start...], style: style, isRightToLeft: current ?? true)
    }
  }

  private mutating func writeRun(_ text: Substring, style: RunStyle, isRightToLeft: Bool) {
    guard !text.isEmpty else { return }
    part.xml.markup("<w:r>")
    if !style.isEmpty || isRightToLeft || language.isEastAsian {
      part.xml.markup("<w:rPr>")
      if style.contains(.code) {
        part.xml.markup("<w:rStyle w:val=\"Code\"/>")
      } else if style.contains(.link) {
        part.xml.markup("<w:rStyle w:val=\"Hyperlink\"/>")
      } else if style.contains(.captionLabel) {
        part.xml.markup("<w:rStyle w:val=\"CaptionLabel\"/>")
      }
      // Quotation marks and dashes are shared between scripts; this picks their wide form.
      if language.isEastAsian { part.xml.markup("<w:rFonts w:hint=\"eastAsia\"/>") }
      writeStress(style, isRightToLeft: isRightToLeft)
      part.xml.markup("</w:rPr>")
    }
    if Self.keepsBlanks(text) {
      part.xml.markup("<w:t xml:space=\"preserve\">")
    } else {
      part.xml.markup("<w:t>")
    }
    part.xml.text(text)
    part.xml.markup("</w:t></w:r>")
  }

  /// Whether a text begins or ends with blanks, which Word drops unless it is told not to.
  private static func keepsBlanks(_ text: Substring) -> Bool {
    func isBlank(_ byte: UInt8?) -> Bool { byte.map { $0 <= 0x20 } ?? false }
    return isBlank(text.utf8.first) || isBlank(text.utf8.last)
  }

  /// Writes how a run is stressed. Letters slope only in scripts that know italics; Arabic takes bold
  /// letters instead, Chinese a dot under each character.
  private mutating func writeStress(_ style: RunStyle, isRightToLeft: Bool) {
    let isEmphasised = style.contains(.emphasis)
    if style.contains(.strong) || isEmphasised && language.isRightToLeft {
      part.xml.markup("<w:b/><w:bCs/>")
    }
    if isEmphasised, language.slants { part.xml.markup("<w:i/><w:iCs/>") }
    if isRightToLeft { part.xml.markup("<w:rtl/>") }
    if isEmphasised, language.isEastAsian { part.xml.markup("<w:em w:val=\"dot\"/>") }
  }

  /// Writes a link. An address that no reader should follow is printed behind the text instead, so
  /// that it does not vanish.
  private mutating func writeLink(_ address: String, text: [Inline], style: RunStyle) {
    guard let number = part.links.number(for: address) else {
      write(text, style: style)
      if text.plainText != address, !address.isEmpty {
        writeText(" (" + address + ")", style: style)
      }
      return
    }
    part.xml.markup("<w:hyperlink r:id=\"rIdLink")
    part.xml.number(number)
    part.xml.markup("\" w:history=\"1\">")
    write(text.isEmpty ? [.text(address)] : text.withoutLinks, style: style.union(.link))
    part.xml.markup("</w:hyperlink>")
  }

  private mutating func writeReference(_ section: String, text: [Inline], style: RunStyle) {
    guard let bookmark = outline.bookmark(of: section) else {
      write(text, style: style)
      return
    }
    part.xml.markup("<w:hyperlink w:anchor=\"")
    part.xml.text(bookmark)
    part.xml.markup("\" w:history=\"1\">")
    write(text.withoutLinks, style: style.union(.link))
    part.xml.markup("</w:hyperlink>")
  }

  /// Writes the mark of a footnote here and its text into the footnotes part. Word has no footnotes
  /// to footnotes: the inner one follows in brackets.
  private mutating func writeFootnote(_ note: [Inline]) {
    if isInFootnote {
      writeText(" (")
      write(note)
      writeText(")")
      return
    }
    footnoteCount += 1
    part.xml.markup(
      "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"")
    part.xml.number(footnoteCount)
    part.xml.markup("\"/></w:r>")

    isInFootnote = true
    swap(&part, &notes)
    part.xml.markup("<w:footnote w:id=\"")
    part.xml.number(footnoteCount)
    part.xml.markup("\">")
    beginParagraph("FootnoteText")
    part.xml.markup(
      """
      <w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>\
      <w:r><w:t xml:space="preserve"> </w:t></w:r>
      """)
    write(note)
    endParagraph()
    part.xml.markup("</w:footnote>")
    swap(&part, &notes)
    isInFootnote = false
  }
}

extension [Inline] {
  /// The runs without links in them: a link inside a link has no meaning in any format.
  fileprivate var withoutLinks: [Inline] {
    guard contains(where: \.holdsLink) else { return self }
    return flatMap { inline -> [Inline] in
      switch inline {
      case .link(_, let text), .reference(_, let text): text.withoutLinks
      case .emphasis(let inner): [.emphasis(inner.withoutLinks)]
      case .strong(let inner): [.strong(inner.withoutLinks)]
      case .text, .code, .footnote, .lineBreak: [inline]
      }
    }
  }
}

extension Inline {
  fileprivate var holdsLink: Bool {
    switch self {
    case .link, .reference: true
    case .emphasis(let inner), .strong(let inner): inner.contains(where: \.holdsLink)
    case .text, .code, .footnote, .lineBreak: false
    }
  }

  /// The run without footnotes, for places where Word allows none.
  var withoutFootnotes: [Inline] {
    switch self {
    case .footnote: []
    case .emphasis(let inner): [.emphasis(inner.flatMap(\.withoutFootnotes))]
    case .strong(let inner): [.strong(inner.flatMap(\.withoutFootnotes))]
    case .link(_, let text), .reference(_, let text): text.flatMap(\.withoutFootnotes)
    case .text, .code, .lineBreak: [self]
    }
  }
}
