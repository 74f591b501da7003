/// What is known of some words, found by their bytes: every word of every text is looked up in
/// several of these.
struct WordTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var words: [String]
  private var values: [Value?]
  private let mask: Int

  /// A table of words in small letters.
  init(_ entries: [String: Value]) {
    var capacity = 16
    while capacity < entries.count * 2 { capacity *= 2 }
    mask = capacity - 1
    keys = Array(repeating: 0, count: capacity)
    words = Array(repeating: "", count: capacity)
    values = Array(repeating: nil, count: capacity)
    for (word, value) in entries {
      let key = WordKey(word.utf8).value
      var slot = Int(truncatingIfNeeded: key) & mask
      while keys[slot] != 0 { slot = (slot + 1) & mask }
      keys[slot] = key
      words[slot] = word
      values[slot] = value
    }
  }

  /// What is known of a word; nil when it is not in the table.
  func value(of word: ScannedText.Word) -> Value? {
    var slot = Int(truncatingIfNeeded: word.key) & mask
    while keys[slot] != 0 {
      if keys[slot] == word.key, words[slot] == word.lower { return values[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }
}

/// A set of words in small letters.
typealias WordSet = WordTable<Bool>

extension WordTable: ExpressibleByArrayLiteral where Value == Bool {
  init(arrayLiteral words: String...) {
    self.init(Dictionary(words.map { ($0, true) }, uniquingKeysWith: { first, _ in first }))
  }

  /// Whether a word is in the set.
  func contains(_ word: ScannedText.Word) -> Bool { value(of: word) != nil }
}

/// The bytes of a word as one number (FNV-1a), never 0.
struct WordKey {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    value |= 1
  }
}
