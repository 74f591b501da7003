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

  /// A heading as it stands inside a sentence: with a small first letter, unless it begins with an
  /// abbreviation or the language writes nouns with a capital.
  public func withinSentence(_ heading: String) -> String {
    guard let first = heading.first, tag.description.prefix(2) != "de" else { return heading }
    let rest = heading.dropFirst()
    if let second = rest.first, second.isUppercase || second.isNumber { return heading }
    return first.lowercased() + rest
  }

  /// The name of a language in this language, or its tag when the pack does not know it.
  public func languageName(_ tag: LanguageTag) -> String {
    languageNames[tag] ?? tag.description
  }
}
