public import Documents
import Synchronization

/// A renderer that is made when it is first needed, because making it starts a program or looks
/// for one.
public final class DeferredRenderer: DocumentRenderer {
  /// The format it writes.
  public let format: OutputFormat
  private let make: @Sendable () throws -> any DocumentRenderer
  private let made = Mutex<(any DocumentRenderer)?>(nil)

  /// A renderer to be made by `make`.
  public init(format: OutputFormat, make: @escaping @Sendable () throws -> any DocumentRenderer) {
    self.format = format
    self.make = make
  }

  /// Writes a document.
  ///
  /// - Throws: what making the renderer or writing throws; the next document tries again.
  public func render(_ document: Document, named stem: String) throws -> [OutputFile] {
    let renderer = try made.withLock { made in
      if let made { return made }
      let new = try make()
      made = new
      return new
    }
    return try renderer.render(document, named: stem)
  }
}
