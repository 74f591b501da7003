import Glibc

/// Reads files and folders, with a limit for every size.
public enum FileAccess {
  /// The content of a file.
  ///
  /// - Parameters:
  ///   - path: The file. It must be an ordinary one: a named pipe would wait for a writer for ever.
  ///   - limit: The most bytes read.
  ///   - followingLinks: Whether a symbolic link at the path itself is followed.
  /// - Throws: ``FileAccessError`` when it cannot be read, holds more than `limit` bytes or grows
  ///   while it is read.
  public static func read(_ path: String, limit: Int, followingLinks: Bool = true)
    throws(FileAccessError) -> [UInt8]
  {
    let descriptor = open(
      path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followingLinks ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else {
      if errno == ELOOP, !followingLinks { throw FileAccessError(path: path, reason: .isLink) }
      throw FileAccessError(path: path, errno: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileAccessError(path: path, errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw FileAccessError(path: path, reason: isFolder ? .isFolder : .notOrdinary)
    }
    guard status.st_size <= limit else {
      throw FileAccessError(path: path, reason: .tooLarge(limit: limit))
    }
    var failure: Int32 = 0
    let size = Int(status.st_size)
    // One byte more than the size, so that a file that grew meanwhile is noticed.
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count <= size {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size + 1 - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    guard failure == 0 else { throw FileAccessError(path: path, errno: failure) }
    guard bytes.count <= size else { throw FileAccessError(path: path, reason: .changed) }
    return bytes
  }

  /// The content of a file in a folder, or nil when there is none.
  ///
  /// No link below the folder is followed, as it could lead out of it: who writes in a folder that
  /// others can write in looks first with this.
  ///
  /// - Parameters:
  ///   - relative: The path from the folder.
  ///   - folder: The folder, which must be there. It may itself be a link.
  ///   - limit: The most bytes read.
  /// - Throws: ``FileAccessError`` when the folder is not there, a link or something else stands
  ///   where a folder or the file is wanted, or the file cannot be read.
  public static func content(of relative: String, inside folder: String, limit: Int)
    throws(FileAccessError) -> [UInt8]?
  {
    guard let kind = kind(of: folder) else {
      throw FileAccessError(path: folder, reason: .notFound)
    }
    guard kind == .folder else { throw FileAccessError(path: folder, reason: .isNoFolder) }
    var path = folder
    for part in relative.split(separator: "/").dropLast() {
      path += "/" + part
      switch self.kind(of: path, followingLinks: false) {
      case .folder: continue
      case .link: throw FileAccessError(path: path, reason: .isLink)
      case .file, .other: throw FileAccessError(path: path, reason: .isNoFolder)
      case nil: return nil
      }
    }
    do throws(FileAccessError) {
      return try read(folder + "/" + relative, limit: limit, followingLinks: false)
    } catch {
      if error.reason == .notFound { return nil }
      throw error
    }
  }

  /// What stands in a folder, ordered by name.
  ///
  /// - Throws: ``FileAccessError`` when it cannot be listed.
  public static func list(_ folder: String) throws(FileAccessError) -> [FolderEntry] {
    guard let handle = opendir(folder) else {
      let number = errno
      // ENOTDIR also means that a folder above it is none.
      if number == ENOTDIR, kind(of: folder) != nil {
        throw FileAccessError(path: folder, reason: .isNoFolder)
      }
      throw FileAccessError(path: folder, errno: number)
    }
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

  /// A folder's path as it is shown and joined to others: without slashes at its end.
  public static func withoutTrailingSlash(_ folder: String) -> String {
    var folder = folder
    while folder.utf8.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    return folder
  }

  /// A path inside a folder as it is shown and opened: what lies in the folder that one stands in
  /// needs no `./` before it.
  public static func path(_ relative: String, in folder: String) -> String {
    let folder = withoutTrailingSlash(folder)
    return folder == "." ? relative : folder + "/" + relative
  }

  /// Makes a folder and those above it where they are missing.
  ///
  /// - Returns: The folders made, outermost first.
  /// - Throws: ``FileAccessError`` when one cannot be made; those above it stay.
  @discardableResult
  public static func makeFolder(_ path: String) throws(FileAccessError) -> [String] {
    if kind(of: path) == .folder { return [] }
    var made: [String] = []
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      made = try makeFolder(String(path[..<slash]))
    }
    if mkdir(path, 0o777) == 0 {
      made.append(path)
    } else if errno != EEXIST {
      throw FileAccessError(path: path, errno: errno)
    } else if kind(of: path) != .folder {
      throw FileAccessError(path: path, reason: .isNoFolder)
    }
    return made
  }
}
