public import Documents

/// Writes a document in GitHub-flavoured Markdown, to be read as it is, kept under version control
/// or put on a web site. Charts are given as tables of their data.
public struct MarkdownRenderer: DocumentRenderer {
  /// A renderer; it has no settings.
  public init() {}

  /// ``OutputFormat/md``.
  public var format: OutputFormat { .md }

  /// Writes the document.
  ///
  /// - Returns: One file, `stem.md`, in UTF-8 without byte order mark.
  public func render(_ document: Document, named stem: String) throws -> [OutputFile] {
    var page = MarkdownPage(document)
    page.write()
    return [OutputFile(name: "\(stem).md", bytes: Array(page.out.utf8))]
  }
}
