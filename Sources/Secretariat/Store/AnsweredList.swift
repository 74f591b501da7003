import ReportingCore
import Sealing

/// The answered questions of a submission as one text, so that a page of ten thousand cities is one
/// scan of one table: `question`, `language` and `words` a line, divided by tabs.
enum AnsweredList {
  static func text(_ answers: [SealedAnswer]) -> String {
    answers.map { "\($0.question)\t\($0.language)\t\($0.words)" }.joined(separator: "\n")
  }

  static func read(_ text: String) throws(StoreError) -> [StoredSubmission.Answered] {
    var answers: [StoredSubmission.Answered] = []
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 3, let language = LanguageTag(String(fields[1])),
        let words = Int(fields[2])
      else { throw .damaged("a list of answers cannot be read") }
      answers.append(
        StoredSubmission.Answered(question: String(fields[0]), language: language, words: words))
    }
    return answers
  }
}
