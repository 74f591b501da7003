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

  /// A part of a document in Markdown, its footnotes at the end, without a line end behind it.
  ///
  /// - Parameters:
  ///   - blocks: What stands before the first heading.
  ///   - sections: What stands under headings, from level 3 on.
  ///   - language: The language, a BCP 47 tag.
  ///   - labels: The words put before captions and sources.
  package static func fragment(
    _ blocks: [Block], _ sections: [Section], language: String, labels: DocumentLabels
  ) -> String {
    var style = DocumentStyle()
    style.numbersParagraphs = false
    var page = MarkdownPage(
      Document(
        metadata: DocumentMetadata(
          title: "", language: language, issuer: "", identifier: "", style: style),
        labels: labels, sections: sections))
    page.writeFragment(blocks, sections)
    return page.out
  }
}
