/// The fixed words a renderer puts around the text, in the document's language.
///
/// They come from the language pack. There is no default: a document never mixes languages
/// because a word was forgotten.
public struct DocumentLabels: Sendable, Equatable {
  /// Heading of the table of contents.
  public var contents: String
  /// Numbered caption word for tables, as in `Table 3`.
  public var table: String
  /// Numbered caption word for charts, as in `Figure 2`.
  public var figure: String
  /// Heading of the footnotes where a format gathers them at the end.
  public var footnotes: String
  /// Word before a table's sources.
  public var source: String
  /// Word before a table's notes.
  public var note: String
  /// Text of the link that leads past the navigation, for readers with a keyboard.
  public var skipToContent: String
  /// Heading of the table that holds a chart's data.
  public var chartData: String
  /// Name of the link that leads back from a footnote to its mark.
  public var backToText: String
  /// Page word, as in `Page 3`.
  public var page: String
  /// Name of the draft state, printed on every page of a draft.
  public var draft: String

  /// Gathers the words of one language.
  public init(
    contents: String, table: String, figure: String, footnotes: String, source: String,
    note: String, skipToContent: String, chartData: String, backToText: String, page: String,
    draft: String
  ) {
    self.contents = contents
    self.table = table
    self.figure = figure
    self.footnotes = footnotes
    self.source = source
    self.note = note
    self.skipToContent = skipToContent
    self.chartData = chartData
    self.backToText = backToText
    self.page = page
    self.draft = draft
  }
}
