import Documents

extension MarkdownPage {
  /// Writes running text and gathers its footnotes.
  mutating func inlines(
    _ inlines: [Inline], indentation: String = "", isAtLineStart: Bool, isInTable: Bool = false
  ) -> String {
    var text = MarkdownText(isAtLineStart: isAtLineStart)
    let context = InlineContext(indentation: indentation, isInTable: isInTable)
    write(inlines, to: &text, context)
    return text.out
  }

  /// What stands around a run of text.
  private struct InlineContext {
    var indentation: String
    var isInTable: Bool
    var isEmphasis = false
    var isStrong = false
    var isLink = false
  }

  private mutating func write(
    _ inlines: [Inline], to text: inout MarkdownText, _ context: InlineContext
  ) {
    var run = ""
    for (index, inline) in inlines.enumerated() {
      // Texts that touch are one text: `1` and `. x` together could begin a list.
      if case .text(let data) = inline {
        run += data
        continue
      }
      text.append(run)
      run = ""
      let next = isStress(inline) ? [Inline](inlines[(index + 1)...]).plainText.first : nil
      write(inline, before: next, to: &text, context)
    }
    text.append(run)
  }

  private func isStress(_ inline: Inline) -> Bool {
    switch inline {
    case .emphasis, .strong: true
    default: false
    }
  }

  private mutating func write(
    _ inline: Inline, before next: Character?, to text: inout MarkdownText,
    _ context: InlineContext
  ) {
    switch inline {
    case .text(let data): text.append(data)
    case .code(let code):
      text.appendMarkup(MarkdownText.code(code, isInTable: context.isInTable))
    case .emphasis(let inner):
      var inside = context
      inside.isEmphasis = true
      wrap(inner, in: context.isEmphasis ? "" : "*", before: next, to: &text, inside)
    case .strong(let inner):
      var inside = context
      inside.isStrong = true
      wrap(inner, in: context.isStrong ? "" : "**", before: next, to: &text, inside)
    case .link(let address, let inner):
      if let safe = LinkAddress(address), !context.isLink {
        writeLink(to: safe.text, inner, &text, context)
      } else {
        write(inner, to: &text, context)
        if inner.plainText != address { text.append(" (\(address))") }
      }
    case .reference(let section, let inner):
      if let anchor = anchors[section], !context.isLink {
        writeLink(to: "#\(anchor)", inner, &text, context)
      } else {
        write(inner, to: &text, context)
      }
    case .footnote(let inner):
      footnotes.append(inner)
      text.appendMarkup("[^\(footnotes.count)]")
    case .lineBreak:
      if context.isInTable {
        text.appendMarkup("<br>")
      } else {
        text.breakLine(indentation: context.indentation)
      }
    }
  }

  private mutating func writeLink(
    to address: String, _ inner: [Inline], _ text: inout MarkdownText, _ context: InlineContext
  ) {
    var inside = context
    inside.isLink = true
    text.appendMarkup("[")
    // A footnote mark inside a link would be a link in a link: it follows behind.
    var kept: [Inline] = []
    var notes: [Inline] = []
    for inline in inner {
      if case .footnote = inline { notes.append(inline) } else { kept.append(inline) }
    }
    write(kept, to: &text, inside)
    if kept.plainText.isEmpty { text.append(address) }
    let needsBrackets = address.contains("(") || address.contains(")")
    text.appendMarkup(needsBrackets ? "](<\(address)>)" : "](\(address))")
    write(notes, to: &text, context)
  }

  /// Stresses text. The marks must touch the words, so white space at the ends is moved outside;
  /// where the neighbours would keep the marks from working, HTML elements do the same.
  private mutating func wrap(
    _ inner: [Inline], in mark: String, before next: Character?, to text: inout MarkdownText,
    _ context: InlineContext
  ) {
    let words = inner.plainText
    guard !mark.isEmpty, words.contains(where: { !$0.isWhitespace }) else {
      return write(inner, to: &text, context)
    }
    if words.first?.isWhitespace == true { text.append(" ") }
    let isSpaced = words.last?.isWhitespace == true
    let opens = isWord(words.first { !$0.isWhitespace }) || !isWord(text.out.last)
    let closes = isWord(words.last { !$0.isWhitespace }) || isSpaced || !isWord(next)
    let works = opens && closes && text.out.last != "*"
    let tag = mark == "*" ? "em" : "strong"
    text.appendMarkup(works ? mark : "<\(tag)>")
    var content = MarkdownText(isAtLineStart: false)
    content.appendMarkup(" ")
    write(inner, to: &content, context)
    let written = content.out.drop { $0 == " " }
    text.appendMarkup(String(written.last == " " ? written.dropLast() : written))
    text.appendMarkup(works ? mark : "</\(tag)>")
    if written.last == " " { text.append(" ") }
  }

  private func isWord(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0.isNumber } ?? false
  }
}
