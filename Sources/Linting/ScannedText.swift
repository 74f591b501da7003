import ReportingCore

/// A text divided into words and sentences once, for all rules.
public struct ScannedText: Sendable {
  /// A word: letters and digits; hyphens, apostrophes and all other marks divide words.
  public struct Word: Sendable, Equatable {
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
  /// Which of its words are numbers: most texts have none, and many rules are about numbers.
  let numbers: [Int]
  /// Whether a digit stands in a word.
  let hasDigit: Bool
  /// The marks of ASCII between its words, up to `?`, as a set of bits.
  private let marks: UInt64
  /// The symbols of United Nations documents, right and wrong ones.
  private(set) var symbols: [SymbolSearch.Found] = []
  /// What is typed by hand in it; nil unless it was scanned to be held against figures.
  private(set) var typed: TypedText?

  /// Scans a text for rules that know this context.
  init(_ source: LintedText, in context: TextContext) {
    self.init(source)
    if context.figures != nil { typed = TypedText(self, in: context) }
  }

  /// Scans a text.
  public init(_ source: LintedText) {
    self.source = source
    bytes = Array(source.text.utf8)
    var scan = Scan()
    bytes.withUnsafeBufferPointer { scan.read($0) }
    words = scan.words
    numbers = scan.numbers
    hasDigit = scan.hasDigit
    marks = scan.marks
    symbols = SymbolSearch.symbols(in: self)
  }

  /// Whether a mark of ASCII before `@` stands between the words.
  func has(_ mark: Unicode.Scalar) -> Bool { marks & (1 << UInt64(mark.value)) != 0 }

  init(_ text: String) {
    self.init(LintedText(text, kind: .answer, language: .undetermined, location: nil))
  }

  /// The words of each sentence.
  var sentences: [ArraySlice<Word>] { words.chunked { $0.sentence == $1.sentence } }

  /// What stands between two places.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// A word as it is written.
  func written(_ word: Word) -> String { string(word.bytes) }
}
