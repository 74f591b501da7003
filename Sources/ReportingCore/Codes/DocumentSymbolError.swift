/// Why a text is no symbol of a United Nations document.
public struct DocumentSymbolError: Error, Sendable, Equatable {
  /// The kinds of mistake.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The first component names no organ and no series.
    case unknownOrgan
    /// Hyphens, blanks or other marks stand where strokes must.
    case separators
    /// The components are there but in another order.
    case order
    /// A draft is written as if it had been adopted.
    case draftAsAdopted
    /// A component that is needed is missing.
    case incomplete
    /// A component has a form that the series does not know.
    case component
  }

  /// What kind of mistake it is.
  public let kind: Kind
  /// What is wrong, as a sentence without a full stop.
  public let message: String
  /// The symbol that is probably meant, or nil.
  public let correction: String?

  package init(_ kind: Kind, _ message: String, correction: String? = nil) {
    self.kind = kind
    self.message = message
    self.correction = correction
  }
}
