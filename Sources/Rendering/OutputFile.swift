/// A file that a renderer made, not yet written.
public struct OutputFile: Sendable, Equatable {
  /// The name, without folders.
  public var name: String
  /// The content.
  public var bytes: [UInt8]

  /// A file with its content.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
