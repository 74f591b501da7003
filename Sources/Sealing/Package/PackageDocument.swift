/// A document for a sealed package, not yet sealed.
public struct PackageDocument: Sendable, Equatable {
  /// The name of the file, without folders.
  public var name: String
  /// The content.
  public var bytes: [UInt8]

  /// A document.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
