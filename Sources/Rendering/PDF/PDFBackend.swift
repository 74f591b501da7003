public import Documents

/// What sets a document as a tagged PDF. One backend is there, ``TypstBackend``; the protocol
/// keeps the place open for another.
///
/// Implementers promise what ``DocumentRenderer`` promises, and a file that follows PDF/UA-1.
public protocol PDFBackend: Sendable {
  /// Sets a document.
  ///
  /// - Throws: ``RenderingError`` when a program is missing or fails.
  func pdf(of document: Document) throws -> [UInt8]
}
