import Documents

/// What stands under one heading of level 1 of a Markdown file.
struct MarkdownPart {
  /// The heading's text.
  var heading: String
  /// Where the heading stands.
  var location: SourceLocation
  /// What stands before the first heading of level 2.
  var blocks: [Block]
  /// What stands under the headings of level 2 and 3.
  var subsections: [Section]
  /// The figures that the text quotes.
  var references: [FigureReference]
}
