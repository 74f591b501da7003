public import Foundation

extension TemporaryFolder {
  /// Writes a file, with the folders it stands in.
  public func write(_ text: String, to relative: String) throws {
    let file = url.appending(path: relative)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The text of a file.
  public func read(_ relative: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: relative)), as: UTF8.self)
  }

  /// Replaces the first place of a text in a file that has it.
  public func replace(_ old: String, with new: String, in relative: String) throws {
    let text = try read(relative)
    precondition(text.contains(old), "\(relative) has no '\(old)'")
    try write(text.replacing(old, with: new, maxReplacements: 1), to: relative)
  }

  /// Copies one of the repository's examples into the folder, without what was made of it.
  public func copy(example: String, to relative: String) throws {
    let target = url.appending(path: relative)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Program.repository.appending(path: "examples/\(example)"), to: target)
    try? FileManager.default.removeItem(at: target.appending(path: "out"))
  }

  /// Every file under a path, with its content, by its path below that; empty when nothing is
  /// there.
  public func files(under relative: String) throws -> [String: Data] {
    try TemporaryFolder.files(in: path(relative))
  }

  /// Every file in a folder, with its content, by its path below that; empty when it is not there.
  public static func files(in folder: String) throws -> [String: Data] {
    var result: [String: Data] = [:]
    guard let names = FileManager.default.enumerator(atPath: folder) else { return [:] }
    for case let name as String in names {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      result[name] = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
    }
    return result
  }

  /// Whether anything stands at a path.
  public func holds(_ relative: String) -> Bool {
    FileManager.default.fileExists(atPath: path(relative))
  }
}
