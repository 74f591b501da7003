public import Documents

/// Writes a document and its figures for machines, in the format that
/// `config/schema/document.json` describes (JSON Schema 2020-12).
///
/// The tree of sections, blocks and inlines is the document's own; paragraphs, tables, figures and
/// footnotes carry the numbers under which the other formats print them. Numbers stand at their
/// released precision; a missing figure is `null` with the mark that is printed for it.
public struct JSONRenderer: DocumentRenderer {
  /// A renderer; it has no settings.
  public init() {}

  /// ``OutputFormat/json``.
  public var format: OutputFormat { .json }

  /// Writes the document.
  ///
  /// - Returns: One file, `stem.json`, in UTF-8 without byte order mark.
  public func render(_ document: Document, named stem: String) throws -> [OutputFile] {
    var writer = JSONDocument(style: document.metadata.style)
    writer.write(document)
    return [OutputFile(name: "\(stem).json", bytes: writer.bytes + [UInt8(ascii: "\n")])]
  }
}
