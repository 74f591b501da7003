public import Foundation

/// A new empty folder that is removed with its last reference.
public final class TemporaryFolder: Sendable {
  /// The folder's path, without a slash at its end.
  public let path: String

  /// Makes the folder.
  ///
  /// - Throws: What the system says when it cannot be made.
  public init() throws {
    let parent = FileManager.default.temporaryDirectory.path
    path = "\(parent)/cityrights-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The folder as an address.
  public var url: URL { URL(fileURLWithPath: path, isDirectory: true) }

  /// The path of something in the folder.
  public func path(_ relative: String) -> String { "\(path)/\(relative)" }
}
