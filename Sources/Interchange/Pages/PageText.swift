/// A text of a page with its words, for finding what is said in it: without letter case, accents
/// and the ways of writing hyphens and quotation marks.
struct PageText: Sendable {
  /// A word, a number or a sign.
  struct Word: Sendable, Equatable {
    /// In small letters without accents.
    var folded: String
    /// Where it stands in the text.
    var range: Range<String.Index>
    /// Whether a blank stands before it.
    var isApart: Bool
    /// The number, for digits.
    var number: Int? { folded.first?.isNumber == true ? Int(folded) : nil }
  }

  /// The text.
  let text: String
  /// Its words and signs, in order.
  let words: [Word]

  init(_ text: String) {
    self.text = text
    var words: [Word] = []
    var isApart = true
    var place = text.startIndex
    while place < text.endIndex {
      let character = text[place]
      let start = place
      place = text.index(after: place)
      if character.isWhitespace {
        isApart = true
        continue
      }
      if PageText.isDigit(character) {
        while place < text.endIndex, PageText.isDigit(text[place]) {
          place = text.index(after: place)
        }
      } else if character.isLetter {
        while place < text.endIndex, text[place].isLetter { place = text.index(after: place) }
      }
      words.append(
        Word(
          folded: PageText.folded(text[start..<place]), range: start..<place, isApart: isApart))
      isApart = false
    }
    self.words = words
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  private static func folded(_ text: Substring) -> String {
    switch text {
    case "\u{2019}", "\u{2018}", "\u{02BC}", "`": "'"
    case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}": "-"
    default: Spelling.withoutAccents(text)
    }
  }

  /// One blank for every run of blanks, and no characters that nobody sees.
  static func normalized(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var isBlank = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF, 0xFFFE, 0xFFFF: continue
      case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
        isBlank = true
        continue
      default: break
      }
      if isBlank, !result.isEmpty { result.append(" ") }
      isBlank = false
      result.append(scalar)
    }
    return String(result)
  }

  // MARK: Finding

  /// Phrases as word lists, from texts divided by bars.
  static func phrases(_ texts: String) -> [[String]] {
    texts.split(separator: "|").map { PageText(String($0)).words.map(\.folded) }
  }

  /// Where a phrase first stands, as a range of words.
  func range(of phrase: [String], in part: Range<Int>? = nil) -> Range<Int>? {
    let part = part ?? words.indices
    guard let first = phrase.first, part.count >= phrase.count else { return nil }
    for start in part.lowerBound...(part.upperBound - phrase.count)
    where words[start].folded == first {
      var matches = true
      for offset in phrase.indices.dropFirst()
      where words[start + offset].folded != phrase[offset] {
        matches = false
        break
      }
      if matches { return start..<(start + phrase.count) }
    }
    return nil
  }

  /// The first place of any of the phrases.
  func range(ofAny phrases: [[String]], in part: Range<Int>? = nil) -> Range<Int>? {
    phrases.compactMap { range(of: $0, in: part) }.min { $0.lowerBound < $1.lowerBound }
  }

  /// Whether any of the phrases stands here.
  func has(_ phrases: [[String]], in part: Range<Int>? = nil) -> Bool {
    phrases.contains { range(of: $0, in: part) != nil }
  }

  /// The text of a range of words.
  func text(of part: Range<Int>) -> String {
    guard !part.isEmpty else { return "" }
    return String(
      text[words[part.lowerBound].range.lowerBound..<words[part.upperBound - 1].range.upperBound])
  }

  /// The sentences, as ranges of words.
  var sentences: [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    for index in words.indices {
      let word = words[index].folded
      guard word == "." || word == "?" || word == "!" || word == ";",
        index + 1 < words.count, words[index + 1].isApart
      else { continue }
      if word == ".", index > 0 {
        let before = words[index - 1].folded
        if before == "m", index > 2, ["a", "p"].contains(words[index - 3].folded),
          words[index + 1].folded.count <= 6
        {
          continue
        }
        // `p.m.`, `No. 5` and `31. Juli` end no sentence; neither do small letters begin one.
        if before.count == 1 || ["no", "nos", "art", "para", "vs", "etc"].contains(before) {
          let next = text[words[index + 1].range].first
          if next?.isUppercase != true || before == "no" || before == "art" { continue }
        }
        if text[words[index + 1].range].first?.isLowercase == true { continue }
      }
      found.append(start..<(index + 1))
      start = index + 1
    }
    if start < words.count { found.append(start..<words.count) }
    return found
  }
}
