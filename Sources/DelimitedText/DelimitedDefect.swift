public import Documents

/// Something wrong with the form of a table in text form.
public struct DelimitedDefect: Sendable, Equatable {
  /// The kinds of defect. The raw value can end the id of a finding.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// There is nothing in the file.
    case emptyFile = "empty-file"
    /// There is a heading, but no row.
    case headerOnly = "header-only"
    /// The file has more bytes, rows, fields or letters than the limits.
    case tooLarge = "too-large"
    /// The bytes are not UTF-8.
    case encoding
    /// A zero byte stands in the text.
    case nulByte = "nul-byte"
    /// A quote is never closed.
    case unclosedQuote = "unclosed-quote"
    /// Text stands between a closing quote and the end of its field.
    case textAfterQuote = "text-after-quote"
    /// A quote stands inside a field that does not begin with one.
    case bareQuote = "bare-quote"
    /// A row has fewer fields than the heading.
    case tooFewFields = "too-few-fields"
    /// A row has more fields than the heading.
    case tooManyFields = "too-many-fields"
    /// A column has no heading.
    case emptyHeading = "empty-heading"
    /// Two columns have one heading.
    case duplicateHeading = "duplicate-heading"
    /// Rows in which every field is empty were left out.
    case emptyRows = "empty-rows"
    /// Lines without anything between the rows were left out.
    case blankLines = "blank-lines"
    /// There are more defects than are listed.
    case furtherDefects = "further-defects"

    /// Whether the table as read may differ from what was meant; the other kinds are untidiness
    /// that loses nothing.
    public var isError: Bool {
      switch self {
      case .headerOnly, .emptyRows, .blankLines: false
      default: true
      }
    }
  }

  /// What kind of defect it is.
  public let kind: Kind
  /// What is wrong, as a sentence without a full stop.
  public let message: String
  /// Where.
  public let location: SourceLocation
  /// What to do, as a sentence with its full stop.
  public let suggestion: String?

  /// A defect.
  public init(
    _ kind: Kind, _ message: String, at location: SourceLocation, suggestion: String? = nil
  ) {
    self.kind = kind
    self.message = message
    self.location = location
    self.suggestion = suggestion
  }
}
