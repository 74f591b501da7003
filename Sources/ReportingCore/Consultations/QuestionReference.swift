public import Documents

/// A question of another call: `ohchr-39-7:1`.
public struct QuestionReference: Sendable, Equatable, Comparable, CustomStringConvertible {
  /// The id of the call.
  public var consultation: String
  /// The id of the question in it.
  public var question: String
  /// Where it was written.
  public var location: SourceLocation?

  /// A question of a call.
  public init(consultation: String, question: String, location: SourceLocation? = nil) {
    self.consultation = consultation
    self.question = question
    self.location = location
  }

  /// Reads `CALL:QUESTION`; nil for anything else.
  public init?(_ text: String, location: SourceLocation? = nil) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty,
      !text.contains(where: \.isWhitespace)
    else { return nil }
    self.init(
      consultation: String(parts[0]), question: String(parts[1]), location: location)
  }

  /// `CALL:QUESTION`.
  public var description: String { "\(consultation):\(question)" }

  /// By call, then by question.
  public static func < (a: QuestionReference, b: QuestionReference) -> Bool {
    (a.consultation, a.question) < (b.consultation, b.question)
  }

  /// Where it was written does not matter.
  public static func == (a: QuestionReference, b: QuestionReference) -> Bool {
    (a.consultation, a.question) == (b.consultation, b.question)
  }

  /// Hashes the call and the question.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(consultation)
    hasher.combine(question)
  }
}
