public import ReportingCore

/// `wording.misspelling`: a word is a known misspelling. It stays as it is written: only its author
/// can say what was meant.
public struct Misspelling: TextRule {
  /// The rule's id.
  public let id = "wording.misspelling"

  /// The rule.
  public init() {}

  /// Looks for the words in the list of wordings, in quotations too.
  public func check(_ text: ScannedText, in context: TextContext) -> [Diagnostic] {
    WordingSearch.matches(.misspelling, in: text, context, withQuoted: true).map { match in
      .note(
        id, "'\(match.written)' may be misspelt", at: text.source.location,
        suggestion: text.source.isQuoted
          ? "A quotation keeps its wording; '[sic]' may stand behind it."
          : "Did you mean '\(match.wording.preferred)'?")
    }
  }
}
