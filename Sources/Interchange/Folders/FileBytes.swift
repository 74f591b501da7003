import Glibc

/// Reads whole files.
enum FileBytes {
  /// Why a file could not be read.
  enum Failure: Error, Equatable {
    case missing
    case notAllowed
    case tooLarge(Int)
    case failed(String)
  }

  /// The content of a regular file of at most `limit` bytes. Links are not followed.
  static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw .missing
      case EACCES, EPERM, ELOOP: throw .notAllowed
      default: throw .failed(String(cString: strerror(errno)))
      }
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .failed(String(cString: strerror(errno))) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .failed("it is not a regular file") }
    guard Int(status.st_size) <= limit else { throw .tooLarge(Int(status.st_size)) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size))
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw .failed(String(cString: strerror(errno)))
      }
      bytes.append(contentsOf: buffer[0..<count])
      guard bytes.count <= limit else { throw .tooLarge(bytes.count) }
    }
  }
}
