import Glibc

/// A file that is read from its beginning to its end, piece by piece.
public struct FileStream: ~Copyable {
  /// The path, for findings.
  public let path: String
  /// The bytes in the file when it was opened.
  public let size: Int
  private let descriptor: Int32

  /// Opens a file, which must be an ordinary one.
  ///
  /// - Throws: ``FileAccessError`` when it cannot be opened or holds more than `limit` bytes.
  public init(_ path: String, limit: Int = .max) throws(FileAccessError) {
    let opened = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard opened >= 0 else { throw FileAccessError(path: path, errno: errno) }
    var status = stat()
    guard fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      close(opened)
      throw FileAccessError(path: path, reason: isFolder ? .isFolder : .notOrdinary)
    }
    guard status.st_size <= limit else {
      close(opened)
      throw FileAccessError(path: path, reason: .tooLarge(limit: limit))
    }
    // A hint only; nothing depends on it.
    posix_fadvise(opened, 0, 0, POSIX_FADV_SEQUENTIAL)
    self.path = path
    size = Int(status.st_size)
    descriptor = opened
  }

  deinit { close(descriptor) }

  /// Reads the next bytes into a buffer.
  ///
  /// - Returns: How many were read; 0 at the end of the file.
  /// - Throws: ``FileAccessError`` when the system cannot read.
  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileAccessError)
    -> Int
  {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw FileAccessError(path: path, errno: errno) }
    }
  }
}
