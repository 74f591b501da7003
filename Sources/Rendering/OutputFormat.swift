/// The formats in which a document can be written. The raw value is the file name's ending and the
/// word on the command line.
public enum OutputFormat: String, Sendable, Hashable, CaseIterable {
  /// Office Open XML, for Microsoft Word and LibreOffice.
  case docx
  /// A page for a browser, complete in one file.
  case html
  /// Portable Document Format with PDF/UA-1 tags.
  case pdf
  /// GitHub-flavoured Markdown.
  case md
  /// The document and its figures for machines.
  case json
  /// The figures alone, one file for each data set.
  case csv
}
