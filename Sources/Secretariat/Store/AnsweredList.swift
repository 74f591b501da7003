import ReportingCore
import Sealing

/// The answered questions of a submission as one text, so that a page of ten thousand cities is one
/// scan of one table: `question`, `language` and `words` a line, divided by tabs.
enum AnsweredList {
  static func text(_ answers: [SealedAnswer]) -> String {
    answers.map { "\($0.question)\t\($0.language)\t\($0.words)" }.joined(separator: "\n")
  }

  /// Reads the text.
  ///
  /// - Parameter tag: The language that some bytes name; nil when they name none.
  /// - Throws: ``StoreError/damaged(_:)``.
  static func read(
    _ text: UnsafeRawBufferPointer, language tag: (UnsafeRawBufferPointer) -> LanguageTag?
  ) throws(StoreError) -> [StoredSubmission.Answered] {
    guard !text.isEmpty else { return [] }
    var answers: [StoredSubmission.Answered] = []
    answers.reserveCapacity(text.count { $0 == UInt8(ascii: "\n") } + 1)
    var rest = text
    while !rest.isEmpty {
      var fields = rest.removePart(before: UInt8(ascii: "\n"))
      let question = fields.removePart(before: UInt8(ascii: "\t"))
      let language = fields.removePart(before: UInt8(ascii: "\t"))
      guard let language = tag(language), let words = number(fields) else {
        throw .damaged("a list of answers cannot be read")
      }
      answers.append(
        StoredSubmission.Answered(
          question: String(decoding: question, as: UTF8.self), language: language, words: words))
    }
    return answers
  }

  /// A number of words; nil when it is none.
  private static func number(_ digits: UnsafeRawBufferPointer) -> Int? {
    guard (1...18).contains(digits.count) else { return nil }
    var number = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte & 0xF)
    }
    return number
  }
}
