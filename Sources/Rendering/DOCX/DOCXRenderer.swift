import Archives
public import Documents

/// Writes documents as Office Open XML (ECMA-376, transitional) for Microsoft Word and LibreOffice:
/// numbered paragraphs, contents, footnotes, tables with repeated headings, and native charts whose
/// data the reader can edit.
///
/// The same document gives the same bytes: nothing of the clock, the machine or its settings goes
/// into the file.
public struct DOCXRenderer: DocumentRenderer {
  /// Office Open XML.
  public let format = OutputFormat.docx

  /// A renderer.
  public init() {}

  /// Writes a document.
  ///
  /// - Parameters:
  ///   - document: What to write.
  ///   - stem: The name of the file without ending.
  /// - Returns: One file.
  /// - Throws: ``RenderingError/tooLarge(_:)`` when the file would pass 4 GB or hold more than
  ///   65,535 parts, ``RenderingError/backendFailed(_:)`` when zlib fails.
  public func render(_ document: Document, named stem: String) throws -> [OutputFile] {
    do throws(ZIPError) {
      let bytes = try DOCXPackage.bytes(document)
      return [OutputFile(name: stem + "." + format.rawValue, bytes: bytes)]
    } catch {
      switch error {
      case .tooLarge(let what):
        throw RenderingError.tooLarge("the Word file cannot hold \(what)")
      case .compressor(let code):
        throw RenderingError.backendFailed("zlib stopped with code \(code)")
      case .duplicateName(let name), .unusableName(let name):
        throw RenderingError.backendFailed("the Word file cannot hold a part named '\(name)'")
      }
    }
  }
}
