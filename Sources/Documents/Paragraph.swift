/// A paragraph of running text.
public struct Paragraph: Sendable, Equatable {
  /// How a paragraph is set.
  public enum Style: String, Sendable, Equatable {
    /// Body text; numbered when the document numbers its paragraphs.
    case body
    /// Body text that is never numbered.
    case unnumbered
    /// An introduction set larger.
    case lead
    /// Small print, such as a remark under a table.
    case small
  }

  /// How the paragraph is set.
  public var style: Style
  /// The text.
  public var inlines: [Inline]
  /// Where it was written, if a person wrote it.
  public var origin: SourceLocation?

  /// A paragraph of the given text.
  public init(_ inlines: [Inline], style: Style = .body, origin: SourceLocation? = nil) {
    self.style = style
    self.inlines = inlines
    self.origin = origin
  }
}
