/// What the words of a document stand in, as far as rules on length tell it apart. The raw values
/// are those of the files.
public enum DocumentPart: String, Sendable, Equatable, CaseIterable {
  /// Paragraphs, lists, quotations and notices.
  case body
  /// The headings of sections.
  case headings
  /// Tables and charts with their captions, notes and sources.
  case tables
  /// Footnotes, wherever their marks stand.
  case footnotes
  /// Everything in sections that are annexes. Of an annex only those parts count that count
  /// elsewhere too.
  case annexes
}
