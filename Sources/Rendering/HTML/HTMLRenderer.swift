public import Documents

/// Writes a document as one self-contained web page: styles and charts are inside, nothing is
/// loaded from anywhere, and no script can run (a Content Security Policy says so).
///
/// The page is made for WCAG 2.2 level AA: landmarks, a skip link, headings without gaps, tables
/// with captions and scopes, charts with a description and their data as a table, sufficient
/// contrast in light and dark, reflow at 320 pixels, and a print layout on A4.
public struct HTMLRenderer: DocumentRenderer {
  /// A renderer; it has no settings, because all choices stand in the document.
  public init() {}

  /// ``OutputFormat/html``.
  public var format: OutputFormat { .html }

  /// Writes the page.
  ///
  /// - Returns: One file, `stem.html`, in UTF-8.
  public func render(_ document: Document, named stem: String) throws -> [OutputFile] {
    var page = HTMLPage(document)
    page.write()
    return [OutputFile(name: "\(stem).html", bytes: Array(page.out.utf8))]
  }
}
