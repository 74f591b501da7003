import Sealing

/// The answered questions of a submission as one text, so that a page of ten thousand cities is one
/// scan of one table: `question`, `language` and `words` a line, divided by tabs.
enum AnsweredList {
  static func text(_ answers: [SealedAnswer]) -> String {
    answers.map { "\($0.question)\t\($0.language)\t\($0.words)" }.joined(separator: "\n")
  }

  /// What stands before the next divider, which is taken away with it.
  static func part(
    _ rest: inout UnsafeRawBufferPointer, before divider: UInt8
  ) -> UnsafeRawBufferPointer {
    let end = rest.firstIndex(of: divider) ?? rest.count
    let part = UnsafeRawBufferPointer(rebasing: rest[..<end])
    rest = UnsafeRawBufferPointer(rebasing: rest[min(end + 1, rest.count)...])
    return part
  }

  /// A number of words; nil when it is none.
  static func number(_ digits: UnsafeRawBufferPointer) -> Int? {
    guard (1...18).contains(digits.count) else { return nil }
    var number = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte & 0xF)
    }
    return number
  }
}
