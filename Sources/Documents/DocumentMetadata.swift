/// What a document says about itself on its cover and in its file properties.
public struct DocumentMetadata: Sendable, Equatable {
  /// The direction in which the text runs.
  public enum Direction: String, Sendable, Equatable {
    /// As in Latin script.
    case leftToRight = "ltr"
    /// As in Arabic script.
    case rightToLeft = "rtl"
  }

  /// The title, as printed on the cover.
  public var title: String
  /// A second line under the title, or nil.
  public var subtitle: String?
  /// The language as a BCP 47 tag, such as `es`.
  public var language: String
  /// The direction of the language's script.
  public var direction: Direction
  /// Who issues the document, such as the city's official name.
  public var issuer: String
  /// What it is about, for the file properties.
  public var subject: String?
  /// Keywords for the file properties.
  public var keywords: [String]
  /// The date of issue as `YYYY-MM-DD`, for the file properties, or nil when none was given. Never
  /// read from a clock. What is printed of it is one of the cover lines.
  public var issued: String?
  /// A stable identifier, such as `barcelona/annual/2023/es`.
  public var identifier: String
  /// The lines at the head of a document for a body of the United Nations, or nil.
  public var masthead: Masthead?
  /// Lines for the cover, such as the call that is answered and the recipients.
  public var coverLines: [String]
  /// Notices that must stand on the cover in a box.
  public var notices: [String]
  /// The words that mark every page of a draft, or nil when the document is final.
  public var draftMark: String?
  /// Fonts, sizes and layout.
  public var style: DocumentStyle

  /// Describes a document.
  public init(
    title: String, subtitle: String? = nil, language: String,
    direction: Direction = .leftToRight, issuer: String, subject: String? = nil,
    keywords: [String] = [], issued: String? = nil, identifier: String, masthead: Masthead? = nil,
    coverLines: [String] = [], notices: [String] = [], draftMark: String? = nil,
    style: DocumentStyle = DocumentStyle()
  ) {
    self.title = title
    self.subtitle = subtitle
    self.language = language
    self.direction = direction
    self.issuer = issuer
    self.subject = subject
    self.keywords = keywords
    self.issued = issued
    self.identifier = identifier
    self.masthead = masthead
    self.coverLines = coverLines
    self.notices = notices
    self.draftMark = draftMark
    self.style = style
  }

  /// Whether a line at the head of the document names who issues it, so that it need not be said
  /// once more.
  public var hasIssuerInLines: Bool {
    ([subtitle].compactMap { $0 } + coverLines).contains { $0.contains(issuer) }
  }
}
