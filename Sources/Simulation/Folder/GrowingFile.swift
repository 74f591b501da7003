import FileAccess
import Glibc

/// A file that is written piece by piece under a temporary name and takes its own when it is whole. It
/// is not forced to the disk, unlike what people write: from the seed it can be made again.
struct GrowingFile: ~Copyable {
  private let path: String
  private let temporary: String
  private let descriptor: Int32
  private var waiting: [UInt8] = []

  init(_ path: String) throws(FileAccessError) {
    self.path = path
    temporary = path + ".part"
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw FileAccessError(path: path, reason: .system(errno)) }
  }

  deinit { close(descriptor) }

  mutating func append(_ bytes: [UInt8]) throws(FileAccessError) {
    waiting += bytes
    if waiting.count >= 1 << 18 { try flush() }
  }

  mutating func finish() throws(FileAccessError) {
    try flush()
    guard rename(temporary, path) == 0 else { throw failure() }
  }

  /// Removes what was begun.
  func discard() { unlink(temporary) }

  private mutating func flush() throws(FileAccessError) {
    var start = 0
    var number: Int32 = 0
    waiting.withUnsafeBytes { buffer in
      while start < buffer.count {
        let count = write(
          descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
        if count < 0, errno == EINTR { continue }
        if count < 0 {
          number = errno
          return
        }
        start += count
      }
    }
    guard number == 0 else { throw failure(number) }
    waiting.removeAll(keepingCapacity: true)
  }

  private func failure(_ number: Int32 = errno) -> FileAccessError {
    let reason: FileAccessError.Reason =
      switch number {
      case ENOSPC, EDQUOT: .diskFull
      case EACCES, EPERM: .notPermitted
      case EROFS: .readOnly
      default: .system(number)
      }
    return FileAccessError(path: path, reason: reason)
  }
}
