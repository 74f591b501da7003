import Disclosure
public import ReportingCore

/// `privacy.restricted-name`: no text repeats what stands under a restricted level: a name in a
/// register, a remark on a restricted figure.
///
/// It is a warning that names the place of the text: a document for those who may read it can still
/// be made, and one for others is refused when it is made.
public struct RestrictedName: TextRule {
  /// The rule's id.
  public let id = "privacy.restricted-name"

  /// The rule.
  public init() {}

  /// Looks for each restricted text. The finding names places and never the text.
  public func check(_ text: ScannedText, in context: TextContext) -> [Diagnostic] {
    guard let restricted = context.restricted, !text.source.isOfRecord else { return [] }
    return restricted.matches(in: text.source.text, place: "this text").map { match in
      .warning(
        id, "the text repeats a text of level '\(match.level.rawValue)' (\(match.origin))",
        at: text.source.location,
        suggestion: "Take it out, or lower the level of what it repeats if it may be read.",
        notes: [.init("what it repeats stands here", at: match.location)])
    }
  }
}
