import Glibc

/// What changes when somebody writes to a file: its size, when it was last written and its number on
/// the disk.
public struct FileStamp: Sendable, Equatable {
  /// The size in bytes.
  public var size: Int
  /// When it was last written, in seconds and nanoseconds of the disk's clock.
  public var seconds: Int
  /// The nanoseconds beside the seconds.
  public var nanoseconds: Int
  /// The number of the file on its disk.
  public var number: UInt64

  /// A stamp.
  public init(size: Int, seconds: Int, nanoseconds: Int = 0, number: UInt64 = 0) {
    self.size = size
    self.seconds = seconds
    self.nanoseconds = nanoseconds
    self.number = number
  }
}

extension FileAccess {
  /// The stamp of an ordinary file; nil when none stands at the path.
  public static func stamp(of path: String) -> FileStamp? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return FileStamp(
      size: Int(status.st_size), seconds: Int(status.st_mtim.tv_sec),
      nanoseconds: Int(status.st_mtim.tv_nsec), number: UInt64(status.st_ino))
  }
}
