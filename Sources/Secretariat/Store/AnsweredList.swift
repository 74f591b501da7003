import ReportingCore
import Sealing

/// The answered questions of a submission as one text, so that a page of ten thousand cities is one
/// scan of one table: `question`, `language` and `words` a line, divided by tabs.
enum AnsweredList {
  static func text(_ answers: [SealedAnswer]) -> String {
    answers.map { "\($0.question)\t\($0.language)\t\($0.words)" }.joined(separator: "\n")
  }

  static func read(_ text: String) throws(StoreError) -> [StoredSubmission.Answered] {
    var text = text
    let answers = text.withUTF8 { bytes in read(bytes) }
    guard let answers else { throw .damaged("a list of answers cannot be read") }
    return answers
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> [StoredSubmission.Answered]? {
    var answers: [StoredSubmission.Answered] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      guard let first = bytes[start..<end].firstIndex(of: 0x09),
        let second = bytes[(first + 1)..<end].firstIndex(of: 0x09),
        let language = LanguageTag(String(decoding: bytes[(first + 1)..<second], as: UTF8.self)),
        let words = Int(String(decoding: bytes[(second + 1)..<end], as: UTF8.self))
      else { return nil }
      answers.append(
        StoredSubmission.Answered(
          question: String(decoding: bytes[start..<first], as: UTF8.self), language: language,
          words: words))
      start = end + 1
    }
    return answers
  }
}
