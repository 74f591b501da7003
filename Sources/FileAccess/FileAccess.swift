import Glibc

/// Reads files and folders, with a limit for every size.
public enum FileAccess {
  /// The content of a file.
  ///
  /// - Throws: ``FileAccessError`` when it cannot be read or holds more than `limit` bytes.
  public static func read(_ path: String, limit: Int) throws(FileAccessError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileAccessError(path: path, errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileAccessError(path: path, errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileAccessError(path: path, reason: .wrongKind)
    }
    guard status.st_size <= limit else {
      throw FileAccessError(path: path, reason: .tooLarge(limit: limit))
    }
    var failure: Int32 = 0
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    guard failure == 0 else { throw FileAccessError(path: path, errno: failure) }
    return bytes
  }

  /// What stands in a folder, ordered by name.
  ///
  /// - Throws: ``FileAccessError`` when it cannot be listed.
  public static func list(_ folder: String) throws(FileAccessError) -> [FolderEntry] {
    guard let handle = opendir(folder) else { throw FileAccessError(path: folder, errno: errno) }
    defer { closedir(handle) }
    var entries: [FolderEntry] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      let kind: FolderEntry.Kind =
        switch Int(entry.pointee.d_type) {
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        case Int(DT_LNK): .link
        case Int(DT_UNKNOWN): self.kind(of: folder + "/" + name, followingLinks: false) ?? .other
        default: .other
        }
      entries.append(FolderEntry(name: name, kind: kind))
    }
    return entries.sorted { $0.name < $1.name }
  }

  /// What stands at a path, or nil when nothing does.
  public static func kind(of path: String, followingLinks: Bool = true) -> FolderEntry.Kind? {
    var status = stat()
    guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// The path with all links followed and all `..` resolved, or nil when nothing stands there.
  public static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// Makes a folder and those above it where they are missing.
  ///
  /// - Throws: ``FileAccessError`` when one cannot be made.
  public static func makeFolder(_ path: String) throws(FileAccessError) {
    if kind(of: path) == .folder { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw FileAccessError(path: path, errno: errno)
    }
    guard kind(of: path) == .folder else { throw FileAccessError(path: path, reason: .wrongKind) }
  }
}
