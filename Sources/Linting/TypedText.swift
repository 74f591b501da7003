import ReportingCore

/// What is typed by hand in a text and what it quotes, found once for all rules that hold it against
/// the figures.
struct TypedText: Sendable {
  /// The language by whose rules the numbers are read.
  let pack: LanguagePack
  let quotes: [TypedQuote]
  let numbers: [TypedNumber]

  /// Nil where a text is no answer in the city's own words, holds no number, or nothing is known of
  /// its language.
  init?(_ text: ScannedText, in context: TextContext) {
    guard text.source.kind == .answer, !text.source.isQuoted,
      let pack = context.pack(of: text.source.language)
    else { return nil }
    self.pack = pack
    quotes = TypedQuote.all(in: text)
    numbers = TypedNumber.all(in: text, quotes: quotes, pack: pack)
    if numbers.isEmpty { return nil }
  }
}
