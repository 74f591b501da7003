public import ReportingCore

/// `wording.state-name`: a State is called by the name that the United Nations use.
public struct StateName: TextRule {
  /// The rule's id.
  public let id = "wording.state-name"

  /// The rule.
  public init() {}

  /// Looks for other names in the list of wordings; where the official one stands in the same text,
  /// the short one may follow it.
  public func check(_ text: ScannedText, in context: TextContext) -> [Diagnostic] {
    WordingSearch.matches(.stateName, in: text, context).compactMap { match in
      guard !text.source.text.contains(match.wording.preferred) else { return nil }
      return .note(
        id, "'\(match.written)' is not the name that the United Nations use",
        at: text.source.location,
        suggestion: "Write '\(match.wording.preferred)', at least at first mention.",
        notes: [.init("source: \(match.wording.source)")])
    }
  }
}
