import Glibc

/// Writes files whole or not at all.
enum AtomicFiles {
  /// What is at a path.
  enum State: Equatable {
    case missing
    case content([UInt8])
    case unusable(String)
  }

  /// Why writing failed.
  struct Failure: Error, Equatable {
    var path: String
    var reason: String
  }

  /// What is at a path inside a folder. Anything reached through a link is not usable: it could
  /// lie outside the folder.
  static func state(of path: String, in folder: String) -> State {
    var parent = path
    while let slash = parent.lastIndex(of: "/"), parent.count > folder.count {
      parent = String(parent[..<slash])
      if parent.count <= folder.count { break }
      var status = stat()
      guard lstat(parent, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFLNK { return .unusable("\(parent) is a symbolic link") }
      if status.st_mode & S_IFMT != S_IFDIR { return .unusable("\(parent) is no folder") }
    }
    var status = stat()
    guard lstat(folder, &status) == 0 else { return .unusable("\(folder) is not there") }
    guard lstat(path, &status) == 0 else { return .missing }
    guard status.st_mode & S_IFMT == S_IFREG else {
      return .unusable("something that is no regular file is there")
    }
    do throws(FileBytes.Failure) {
      return .content(try FileBytes.read(path, limit: 256 << 20))
    } catch {
      return .unusable("the file that is there may not be read")
    }
  }

  /// Writes all files beside their places, then moves them there one by one.
  static func write(_ files: [(path: String, bytes: [UInt8])]) throws(Failure) {
    var pending: [String] = []
    do throws(Failure) {
      for (path, bytes) in files {
        try makeFolders(above: path)
        pending.append(path)
        try writeTemporary(path, bytes)
      }
    } catch {
      for path in pending { unlink(temporary(path)) }
      throw error
    }
    for (index, file) in files.enumerated() {
      guard rename(temporary(file.path), file.path) == 0 else {
        let reason = String(cString: strerror(errno))
        for left in files[index...] { unlink(temporary(left.path)) }
        throw Failure(path: file.path, reason: reason)
      }
    }
    for folder in Set(files.map { parent(of: $0.path) }) { synchronize(folder) }
  }

  /// Removes what a run that was stopped has left beside the files.
  static func discardLeftovers(of paths: [String]) {
    for path in paths { unlink(temporary(path)) }
  }

  /// Removes a file.
  static func remove(_ path: String) throws(Failure) {
    guard unlink(path) == 0 || errno == ENOENT else {
      throw Failure(path: path, reason: String(cString: strerror(errno)))
    }
  }

  private static func temporary(_ path: String) -> String { path + ".importing" }

  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  private static func makeFolders(above path: String) throws(Failure) {
    var made = ""
    let folder = parent(of: path)
    for part in folder.split(separator: "/", omittingEmptySubsequences: false) {
      made += made.isEmpty && !folder.hasPrefix("/") ? String(part) : "/\(part)"
      if made == "/" {
        made = ""
        continue
      }
      guard mkdir(made, 0o777) == 0 || errno == EEXIST else {
        throw Failure(path: made, reason: String(cString: strerror(errno)))
      }
    }
  }

  private static func writeTemporary(_ path: String, _ bytes: [UInt8]) throws(Failure) {
    func failure() -> Failure { Failure(path: path, reason: String(cString: strerror(errno))) }
    // What an earlier run left behind is of no use to anybody.
    unlink(temporary(path))
    let descriptor = open(
      temporary(path), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure()
      }
      written += count
    }
    guard fsync(descriptor) == 0 else { throw failure() }
  }

  private static func synchronize(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
