import Interchange

/// Looks for phrases in texts. Letter case and accents do not matter; the last word of a phrase may be
/// the beginning of one, so that `shelter` finds `shelters`.
public struct TextSearch: Sendable {
  private let phrases: [[String]]

  /// How many words are shown on either side of what was found.
  private static let margin = 12

  /// A search for texts that hold each of these phrases.
  public init(_ phrases: [String]) {
    self.phrases = phrases.map { Self.words(in: $0).map(\.folded) }.filter { !$0.isEmpty }
  }

  /// The passage of a text around the first phrase, or its beginning when nothing is looked for; nil
  /// when a phrase is not in it.
  public func passage(in text: String) -> String? {
    let words = Self.words(in: text)
    var first: Int?
    for phrase in phrases {
      guard let place = Self.place(of: phrase, in: words.map(\.folded)) else { return nil }
      first = first ?? place
    }
    guard !words.isEmpty else { return "" }
    let start = max((first ?? 0) - Self.margin, 0)
    let end = min((first ?? Self.margin) + Self.margin, words.count - 1)
    let begins = start > 0 ? words[start].range.lowerBound : text.startIndex
    let ends = end < words.count - 1 ? words[end].range.upperBound : text.endIndex
    return (start > 0 ? "… " : "")
      + text[begins..<ends].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      + (end < words.count - 1 ? " …" : "")
  }

  private static func place(of phrase: [String], in words: [String]) -> Int? {
    guard words.count >= phrase.count else { return nil }
    return (0...(words.count - phrase.count)).first { start in
      phrase.indices.allSatisfy { index in
        let (word, wanted) = (words[start + index], phrase[index])
        if index < phrase.count - 1 { return word == wanted }
        // Where words are not divided by blanks, a word stands somewhere in the line.
        return word.hasPrefix(wanted) || (isUndivided(wanted) && word.contains(wanted))
      }
    }
  }

  /// Whether a text is in a script that puts no blanks between words.
  private static func isUndivided(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      (0x2E80...0xFAFF).contains(scalar.value) || (0x0E00...0x0EFF).contains(scalar.value)
        || (0x1000...0x109F).contains(scalar.value) || (0x1780...0x17FF).contains(scalar.value)
    }
  }

  private static func words(in text: String) -> [(range: Range<String.Index>, folded: String)] {
    var words: [(range: Range<String.Index>, folded: String)] = []
    var start: String.Index?
    var index = text.startIndex
    while index < text.endIndex {
      let isPart = text[index].isLetter || text[index].isNumber
      if isPart, start == nil { start = index }
      if !isPart, let begin = start {
        words.append((begin..<index, Spelling.withoutAccents(text[begin..<index])))
        start = nil
      }
      index = text.index(after: index)
    }
    if let begin = start {
      words.append((begin..<index, Spelling.withoutAccents(text[begin..<index])))
    }
    return words
  }
}
