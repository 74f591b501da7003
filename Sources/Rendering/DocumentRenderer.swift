public import Documents

/// Writes documents in one format.
///
/// Implementers promise: the same document gives the same bytes, on every machine and at any time;
/// all text is escaped for the format, so that no text of a city can become markup or code.
public protocol DocumentRenderer: Sendable {
  /// The format it writes.
  var format: OutputFormat { get }

  /// Writes a document.
  ///
  /// - Parameters:
  ///   - document: What to write.
  ///   - stem: The name of the files without ending, such as `barcelona-annual-2023-es`.
  /// - Returns: One file, or for CSV one for each data set.
  /// - Throws: ``RenderingError`` when a program that the format needs is missing or fails.
  func render(_ document: Document, named stem: String) throws -> [OutputFile]
}
