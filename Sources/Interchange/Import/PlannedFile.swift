/// A file that an import will write into a workspace.
public struct PlannedFile: Sendable, Equatable {
  /// The path from the workspace's folder, with `/` between the parts.
  public var path: String
  /// The content.
  public var bytes: [UInt8]

  /// A file with its content.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
