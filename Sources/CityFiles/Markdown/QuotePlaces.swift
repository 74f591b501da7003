import Documents
import ReportingCore

/// Tables and charts that are quoted where none can stand: in the middle of a sentence, in a
/// heading, in a cell; and figures that no text of the document would print.
struct QuotePlaces {
  let collector: DiagnosticCollector
  /// How often what stands in double braces is in a run of text, so that it will be printed.
  private var printed: [String: Int] = [:]

  init(collector: DiagnosticCollector) { self.collector = collector }

  /// The reference without what Markdown may change of it.
  private static func key(of reference: String) -> String {
    // Most have single blanks and nothing else that could be changed.
    var before = UInt8(ascii: " ")
    let isUnchanged = reference.utf8.allSatisfy { byte in
      defer { before = byte }
      return byte == UInt8(ascii: " ")
        ? before != byte : (0x21..<0x7F).contains(byte) && byte != UInt8(ascii: "\\")
    }
    guard !isUnchanged else { return reference }
    return reference.unicodeScalars.split { $0.isBlank || $0 == "\\" }.map { String($0) }
      .joined(separator: " ")
  }

  /// Reports a reference of the file that is in no run of text: Markdown has cut it in two, or it
  /// stands in an address, in code or in the heading of an answer.
  mutating func checkIsPrinted(_ reference: FigureReference) {
    let key = QuotePlaces.key(of: reference.text)
    if let count = printed[key], count > 0 {
      printed[key] = count - 1
    } else {
      collector.report(
        .error(
          "answers.quote-place", "'\(reference.text)' would not be printed here",
          at: reference.location,
          suggestion: "Put it into running text. In a table write \\| for each bar; put no stars, "
            + "marks or links inside the braces."))
    }
  }

  mutating func check(_ part: MarkdownPart) {
    check(part.blocks, at: part.location)
    check(part.subsections, at: part.location)
  }

  private mutating func check(_ sections: [Section], at place: SourceLocation) {
    for section in sections {
      let place = section.origin ?? place
      refuseMade(in: section.title, at: place)
      check(section.blocks, at: place)
      check(section.subsections, at: place)
    }
  }

  private mutating func check(_ blocks: [Block], at place: SourceLocation) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        if standsAlone(paragraph.inlines) {
          note(FigureQuoteScanner.quotes(in: paragraph.inlines.plainText))
        } else {
          refuseMade(in: paragraph.inlines, at: paragraph.origin ?? place)
        }
      case .list(_, let items): for item in items { check(item, at: place) }
      case .quotation(let inner), .notice(let inner): check(inner, at: place)
      case .table(let table):
        for cell in table.columns.map(\.title) + table.rows.flatMap(\.cells) {
          refuseMade(in: cell, at: place)
        }
      case .chart, .pageBreak: break
      }
    }
  }

  /// Whether a paragraph is a reference and nothing else.
  private func standsAlone(_ inlines: [Inline]) -> Bool {
    guard inlines.count == 1, case .text(let text) = inlines[0],
      text.utf8.first(where: { $0 != 0x20 }) == UInt8(ascii: "{")
    else { return false }
    let references = FigureReference.references(in: text)
    guard references.count == 1 else { return false }
    func signs(_ text: String) -> Int { text.unicodeScalars.count { !$0.isBlank } }
    return signs(text) == signs(references[0].text)
  }

  private mutating func note(_ quotes: [FigureQuoteScanner.Quote]) {
    for quote in quotes { printed[QuotePlaces.key(of: quote.whole), default: 0] += 1 }
  }

  private mutating func refuseMade(in inlines: [Inline], at place: SourceLocation) {
    for inline in inlines {
      switch inline {
      case .text(let text):
        let quotes = FigureQuoteScanner.quotes(in: text)
        note(quotes)
        for reference in quotes.compactMap({ FigureReference($0) })
        where !reference.kind.isInText {
          collector.report(
            .error(
              "answers.quote-place",
              "'\(reference.text)' cannot stand inside a text", at: place,
              suggestion: "Put it into a paragraph of its own, with an empty line before and after."
            ))
        }
      case .emphasis(let inner), .strong(let inner), .link(_, let inner), .reference(_, let inner),
        .footnote(let inner):
        refuseMade(in: inner, at: place)
      case .code, .lineBreak: break
      }
    }
  }
}
