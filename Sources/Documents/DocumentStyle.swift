/// Layout choices that a consultation or a report template may prescribe.
public struct DocumentStyle: Sendable, Equatable {
  /// By whose conventions headings and lists are numbered. The raw values are those of the files.
  public enum Conventions: String, Sendable, Equatable, CaseIterable {
    /// Headings without numbers, lists with 1, 2, 3.
    case plain
    /// As in documents of the United Nations: headings I., A., 1., lists (a), (i).
    case unitedNations = "united-nations"
  }

  /// The typeface of the body text.
  public var fontName: String
  /// The size of the body text, in points.
  public var fontSize: Double
  /// The size of footnotes, in points.
  public var footnoteSize: Double
  /// Whether body text is set flush on both sides.
  public var justified: Bool
  /// Whether body paragraphs are numbered through the whole document, as the United Nations do.
  public var numbersParagraphs: Bool
  /// By whose conventions headings and lists are numbered.
  public var conventions: Conventions
  /// Whether a cover page is printed.
  public var hasCover: Bool
  /// Whether a table of contents is printed after the cover.
  public var hasContents: Bool

  /// Layout choices; the defaults suit a report of a city.
  public init(
    fontName: String = "Liberation Serif", fontSize: Double = 11, footnoteSize: Double = 9,
    justified: Bool = false, numbersParagraphs: Bool = true, conventions: Conventions = .plain,
    hasCover: Bool = true, hasContents: Bool = true
  ) {
    self.fontName = fontName
    self.fontSize = fontSize
    self.footnoteSize = footnoteSize
    self.justified = justified
    self.numbersParagraphs = numbersParagraphs
    self.conventions = conventions
    self.hasCover = hasCover
    self.hasContents = hasContents
  }
}
