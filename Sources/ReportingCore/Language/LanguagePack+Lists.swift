extension LanguagePack {
  /// Things listed in a sentence: `a`, `a and b`, `a, b and c`. Nothing gives an empty text; say
  /// ``Word/none`` where something must stand.
  public func list(_ items: [String]) -> String {
    guard let last = items.last else { return "" }
    guard items.count > 1 else { return last }
    let start = last.lowercased()
    let alternative = lists.alternatives.first { alternative in
      alternative.before.contains { start.hasPrefix($0) }
        && !alternative.except.contains { start.hasPrefix($0) }
    }
    if items.count == 2 {
      return Template.fill(alternative?.pair ?? lists.pair, ["0": items[0], "1": last])
    }
    let head = items.dropLast().joined(separator: lists.separator)
    return Template.fill(alternative?.last ?? lists.last, ["0": head, "1": last])
  }

  /// A text between quotation marks.
  public func quoted(_ text: String) -> String { openingQuote + text + closingQuote }

  /// The name of a language in this language, or its tag when the pack does not know it.
  public func languageName(_ tag: LanguageTag) -> String {
    languageNames[tag] ?? tag.description
  }
}
