/// What is known of some words, found by their bytes: every word of every text is looked up in
/// several of these.
struct WordTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var words: [String]
  private var values: [Value?]
  private let mask: Int

  /// A table of words in small letters.
  init(_ entries: [String: Value]) {
    self.init(capacity: entries.count)
    for (word, value) in entries { update(word) { $0 = value } }
  }

  /// An empty table for about so many words.
  init(capacity: Int) {
    var slots = 16
    while slots < capacity * 2 { slots *= 2 }
    mask = slots - 1
    keys = Array(repeating: 0, count: slots)
    words = Array(repeating: "", count: slots)
    values = Array(repeating: nil, count: slots)
  }

  /// Adds a word, or changes what is known of it.
  mutating func update(_ word: String, _ change: (inout Value?) -> Void) {
    let key = WordKey(word.utf8).value
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0, keys[slot] != key || words[slot] != word { slot = (slot + 1) & mask }
    keys[slot] = key
    words[slot] = word
    change(&values[slot])
  }

  /// What is known of a word; nil when it is not in the table.
  func value(of word: ScannedText.Word) -> Value? {
    guard let slot = slot(of: word) else { return nil }
    return values[slot]
  }

  /// Where a word stands; nil when it is not in the table.
  @inline(__always)
  fileprivate func slot(of word: borrowing ScannedText.Word) -> Int? {
    var slot = Int(truncatingIfNeeded: word.key) & mask
    while keys[slot] != 0 {
      if keys[slot] == word.key, words[slot] == word.lower { return slot }
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
  func contains(_ word: ScannedText.Word) -> Bool { slot(of: word) != nil }
}

/// The bytes of a word as one number (FNV-1a), never 0.
struct WordKey {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  init() {}

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }

  /// Adds the next byte of the word.
  @inline(__always)
  mutating func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

  /// The number of the bytes so far.
  var value: UInt64 { hash | 1 }
}
