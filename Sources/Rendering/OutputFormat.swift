/// The formats in which a document can be written. The raw value is the file name's ending and the
/// word on the command line.
public enum OutputFormat: String, Sendable, Equatable, CaseIterable {
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
  /// The draft of a message with the document in formats that the call takes, for a mail program.
  case eml

  /// The formats of the document itself: all but the message that sends it.
  public static let documents: [OutputFormat] = allCases.filter { $0 != .eml }

  /// The media type (IANA), with the parameters that text needs.
  public var mediaType: String {
    switch self {
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .html: "text/html; charset=utf-8"
    case .pdf: "application/pdf"
    case .md: "text/markdown; charset=utf-8"
    case .json: "application/json"
    case .csv: "text/csv; charset=utf-8"
    case .eml: "message/rfc822"
    }
  }
}
