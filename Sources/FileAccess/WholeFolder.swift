import Glibc

/// A folder with files that comes into being whole or not at all.
///
/// Files are written into a folder beside it, forced to disk, and the folder gets its name last. A run
/// that fails leaves nothing; one that is killed leaves a folder `NAME.PROCESS.part`.
public struct WholeFolder: ~Copyable {
  /// The folder.
  public let path: String
  private let part: String
  private var files: [String] = []
  private var folders: Set<String> = []
  private var isOpen = true

  /// Begins a folder, which must be empty or not there yet.
  ///
  /// - Throws: ``FileAccessError`` when it holds something, or nothing can be written beside it.
  public init(_ path: String) throws(FileAccessError) {
    let path = FileAccess.withoutTrailingSlash(path)
    self.path = path
    part = "\(path).\(getpid()).part"
    if let kind = FileAccess.kind(of: path, followingLinks: false) {
      guard kind == .folder else { throw FileAccessError(path: path, reason: .isNoFolder) }
      guard try FileAccess.list(path).isEmpty else {
        throw FileAccessError(path: path, reason: .notEmpty)
      }
    }
    try FileAccess.makeFolder(part)
  }

  deinit { if isOpen { Self.remove(part, files, folders) } }

  /// Writes a file.
  ///
  /// - Parameters:
  ///   - bytes: What stands in it.
  ///   - relative: The path from the folder.
  /// - Throws: ``FileAccessError``.
  public mutating func write(_ bytes: [UInt8], at relative: String) throws(FileAccessError) {
    var folder = ""
    for name in relative.split(separator: "/").dropLast() {
      folder += folder.isEmpty ? String(name) : "/\(name)"
      if folders.insert(folder).inserted { try FileAccess.makeFolder("\(part)/\(folder)") }
    }
    files.append(relative)
    let descriptor = open(
      "\(part)/\(relative)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else {
      throw FileAccessError(path: "\(path)/\(relative)", errno: errno)
    }
    defer { close(descriptor) }
    try AtomicWrite.write(bytes, to: descriptor, shownAs: "\(path)/\(relative)")
  }

  /// Gives the folder its name.
  ///
  /// - Throws: ``FileAccessError`` when something came into its place meanwhile.
  public consuming func commit() throws(FileAccessError) {
    for folder in folders { AtomicWrite.forceToDisk("\(part)/\(folder)") }
    AtomicWrite.forceToDisk(part)
    guard rename(part, path) == 0 else {
      throw FileAccessError(path: path, errno: errno)
    }
    isOpen = false
    AtomicWrite.forceToDisk(AtomicWrite.folder(of: path))
  }

  private static func remove(_ part: String, _ files: [String], _ folders: Set<String>) {
    for file in files { unlink("\(part)/\(file)") }
    for folder in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) {
      rmdir("\(part)/\(folder)")
    }
    rmdir(part)
  }
}
