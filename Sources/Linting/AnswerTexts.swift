import Documents
public import ReportingCore

/// The paragraphs of an answer.
public struct AnswerTexts: TextSource {
  let answer: Answer
  let plainLanguage: PlainLanguage?

  /// The texts of one answer.
  ///
  /// - Parameter plainLanguage: How plain they must be.
  public init(_ answer: Answer, plainLanguage: PlainLanguage? = nil) {
    self.answer = answer
    self.plainLanguage = plainLanguage
  }

  /// Every paragraph, heading, item, cell and footnote, where it was written.
  public var lintedTexts: [LintedText] {
    var texts: [LintedText] = []
    append(answer.content.forComputing, at: answer.origin, isQuoted: false, to: &texts)
    for section in answer.subsections.forComputing { append(section, to: &texts) }
    return texts
  }

  private func append(_ section: Section, to texts: inout [LintedText]) {
    let place = section.origin ?? answer.origin
    append(section.title, at: place, isQuoted: false, to: &texts)
    append(section.blocks, at: place, isQuoted: false, to: &texts)
    for part in section.subsections { append(part, to: &texts) }
  }

  private func append(
    _ blocks: [Block], at place: SourceLocation?, isQuoted: Bool, to texts: inout [LintedText]
  ) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        append(
          paragraph.inlines, at: paragraph.origin ?? place, isQuoted: isQuoted, to: &texts)
      case .list(_, let items):
        for item in items { append(item, at: place, isQuoted: isQuoted, to: &texts) }
      case .quotation(let inner): append(inner, at: place, isQuoted: true, to: &texts)
      case .notice(let inner): append(inner, at: place, isQuoted: isQuoted, to: &texts)
      case .table(let table):
        for cell in table.columns.map(\.title) + table.rows.flatMap(\.cells) {
          append(cell, at: place, isQuoted: isQuoted, to: &texts)
        }
      case .chart, .pageBreak: break
      }
    }
  }

  private func append(
    _ inlines: [Inline], at place: SourceLocation?, isQuoted: Bool, to texts: inout [LintedText]
  ) {
    let text = inlines.plainText
    if !text.isEmpty {
      var found = LintedText(
        text, kind: .answer, language: answer.language, isQuoted: isQuoted, location: place)
      found.plainLanguage = plainLanguage
      texts.append(found)
    }
    for footnote in footnotes(inlines) {
      append(footnote, at: place, isQuoted: isQuoted, to: &texts)
    }
  }

  private func footnotes(_ inlines: [Inline]) -> [[Inline]] {
    inlines.flatMap { inline -> [[Inline]] in
      switch inline {
      case .footnote(let inner): [inner]
      case .emphasis(let inner), .strong(let inner), .link(_, let inner),
        .reference(_, let inner):
        footnotes(inner)
      case .text, .code, .lineBreak: []
      }
    }
  }
}
