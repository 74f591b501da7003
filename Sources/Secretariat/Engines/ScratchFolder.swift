import Aggregation
import FileAccess
import Foundation

/// A folder for what an engine needs while it runs; it is removed when the value ends.
public struct ScratchFolder: ~Copyable {
  /// The folder.
  public let path: String

  /// Makes one that no one else may read, or, where a place is named, one that its readers may.
  ///
  /// - Parameter place: The folder in which it is made, such as one that every worker of a cluster sees;
  ///   nil for that of temporary files.
  /// - Throws: ``EngineError/dataSet(_:)`` when it cannot be made.
  public init(in place: String?) throws(EngineError) {
    let parent =
      place.map { URL(filePath: $0).path } ?? FileManager.default.temporaryDirectory.path
    do throws(FileAccessError) { _ = try FileAccess.makeFolder(parent) } catch {
      throw .dataSet(.file(error))
    }
    var template = Array("\(FileAccess.withoutTrailingSlash(parent))/cityrights-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .dataSet(.file(FileAccessError(path: parent, reason: .system(errno))))
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // Workers may run under another name.
    if place != nil { chmod(path, 0o755) }
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: path) } catch {
      // What cannot be removed stays; nothing depends on it.
    }
  }
}
