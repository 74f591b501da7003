public import Documents

/// Writes a document as PDF for printing and archiving.
public struct PDFRenderer: DocumentRenderer {
  private let backend: any PDFBackend

  /// A renderer that lets the given backend set the pages. Several documents may use one backend.
  public init(backend: any PDFBackend) { self.backend = backend }

  /// ``OutputFormat/pdf``.
  public var format: OutputFormat { .pdf }

  /// Writes the document.
  ///
  /// - Returns: One file, `stem.pdf`.
  /// - Throws: ``RenderingError`` when the backend is missing or fails.
  public func render(_ document: Document, named stem: String) throws -> [OutputFile] {
    [OutputFile(name: "\(stem).pdf", bytes: try backend.pdf(of: document))]
  }
}
