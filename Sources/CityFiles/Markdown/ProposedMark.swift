/// The comment above a text that was taken over from the answer to another call. It is not printed,
/// and as long as it stands the check says that the text is to be revised.
public struct ProposedMark: Sendable, Equatable {
  /// What every mark begins with.
  private static let beginning = "<!-- proposed from "

  /// The mark as it stands in the file, on a line of its own.
  public let text: String

  /// The mark of a text.
  ///
  /// - Parameters:
  ///   - question: The question to which it was the answer, as `ohchr-39-7:1`.
  ///   - remark: What to keep in mind when it is revised; empty for nothing.
  public init(question: String, remark: String) {
    let safe = remark.split(separator: "--", omittingEmptySubsequences: false)
      .joined(separator: "- -")
    text =
      Self.beginning + question + (safe.isEmpty ? "" : "; \(safe)")
      + ": revise the text, then take this line out -->"
  }

  /// Whether a line is a mark.
  public static func isMark(_ line: some StringProtocol) -> Bool {
    line.drop { $0 == " " }.hasPrefix(beginning)
  }
}
