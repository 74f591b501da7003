import ReportingCore

/// A text divided into words and sentences once, for all rules.
public struct ScannedText: Sendable {
  /// A word: letters and digits; hyphens, apostrophes and all other marks divide words.
  public struct Word: Sendable, Hashable {
    /// In small letters.
    public let lower: String
    /// The same as a number, for look-ups.
    let key: UInt64
    /// Whether it begins with a capital letter.
    public let isCapitalised: Bool
    /// Whether all its letters are capitals; at least two.
    public let isAcronym: Bool
    /// Whether it is made of ASCII digits alone.
    public let isNumber: Bool
    /// The place of its bytes in the text.
    public let bytes: Range<Int>
    /// The number of the sentence it stands in, from 0.
    public let sentence: Int
  }

  /// The text.
  public let source: LintedText
  /// Its bytes in UTF-8.
  public let bytes: [UInt8]
  /// Its words.
  public let words: [Word]

  /// Scans a text.
  public init(_ source: LintedText) {
    self.source = source
    bytes = Array(source.text.utf8)
    words = bytes.withUnsafeBufferPointer(ScannedText.words)
  }

  init(_ text: String) {
    self.init(LintedText(text, kind: .answer, language: .undetermined, location: nil))
  }

  /// The words of each sentence.
  var sentences: [ArraySlice<Word>] { words.chunked { $0.sentence == $1.sentence } }

  /// What stands between two places.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// A word as it is written.
  func written(_ word: Word) -> String { string(word.bytes) }

  private static func words(of bytes: UnsafeBufferPointer<UInt8>) -> [Word] {
    var words: [Word] = []
    var lower: [UInt8] = []
    words.reserveCapacity(bytes.count / 6)
    var index = 0
    var sentence = 0
    var start = -1
    func close(_ end: Int) {
      guard start >= 0 else { return }
      words.append(
        Word(
          UnsafeBufferPointer(rebasing: bytes[start..<end]), at: start..<end, sentence: sentence,
          &lower))
      start = -1
    }
    while index < bytes.count {
      let byte = bytes[index]
      let length = ScannedText.length(ofSequence: byte)
      if ScannedText.isWord(bytes, index) {
        if start < 0 { start = index }
      } else {
        close(index)
        let isStop =
          byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
        let next = index + 1 < bytes.count ? bytes[index + 1] : UInt8(ascii: " ")
        // Not in `L.8`, `1.5` or `A/HRC/RES/39/7`.
        if (isStop && next <= UInt8(ascii: " ")) || byte == UInt8(ascii: "\n") { sentence += 1 }
      }
      index += length
    }
    close(bytes.count)
    return words
  }

  private static func length(ofSequence lead: UInt8) -> Int {
    switch lead {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  /// Letters and digits; of what is not ASCII, all but the marks of the blocks Latin-1 and General
  /// Punctuation.
  private static func isWord(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    case 0..<0x80, 0xC2: false
    case 0xE2:
      index + 1 < bytes.count ? bytes[index + 1] > 0x80 && bytes[index + 1] >= 0xB0 : false
    case 0xE3: index + 1 < bytes.count ? bytes[index + 1] != 0x80 : false
    default: true
    }
  }
}

extension ScannedText.Word {
  fileprivate init(
    _ word: UnsafeBufferPointer<UInt8>, at range: Range<Int>, sentence: Int,
    _ lower: inout [UInt8]
  ) {
    lower.removeAll(keepingCapacity: true)
    var capitals = 0
    var smalls = 0
    var digits = 0
    var isLatin = true
    var first = false
    var index = word.startIndex
    while index < word.endIndex {
      let byte = word[index]
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        capitals += 1
        if index == word.startIndex { first = true }
        lower.append(byte | 0x20)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        lower.append(byte)
      case 0xC3 where index + 1 < word.endIndex:
        // The letters À to Þ of Latin-1 have their small ones 32 places behind them.
        let next = word[index + 1]
        let isCapital = (0x80...0x9E).contains(next) && next != 0x97
        if isCapital { capitals += 1 } else { smalls += 1 }
        if isCapital, index == word.startIndex { first = true }
        lower.append(byte)
        lower.append(isCapital ? next | 0x20 : next)
        index += 1
      default:
        if byte >= 0x80 { isLatin = false }
        smalls += 1
        lower.append(byte)
      }
      index += 1
    }
    let text = String(decoding: lower, as: UTF8.self)
    self.lower = isLatin ? text : text.lowercased()
    key = isLatin ? WordKey(lower).value : WordKey(self.lower.utf8).value
    isCapitalised = first
    isAcronym = capitals >= 2 && smalls == 0
    isNumber = digits == word.count
    bytes = range
    self.sentence = sentence
  }
}
