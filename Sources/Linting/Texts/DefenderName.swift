public import ReportingCore

/// `wording.defender`: United Nations texts speak of human rights defenders, not of activists.
public struct DefenderName: TextRule {
  /// The rule's id.
  public let id = "wording.defender"

  /// The rule.
  public init() {}

  /// Looks for the words in the list of wordings.
  public func check(_ text: ScannedText, in context: TextContext) -> [Diagnostic] {
    WordingSearch.matches(.defender, in: text, context).map { match in
      .note(
        id, "'\(match.written)' stands in the text", at: text.source.location,
        suggestion: "United Nations texts say '\(match.wording.preferred)'.")
    }
  }
}
