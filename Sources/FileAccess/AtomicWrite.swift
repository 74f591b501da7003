import Glibc

/// Writes a set of files so that each is either the old one or the new one, whole.
///
/// All contents are first written beside their places under temporary names and forced to disk;
/// only when every one of them is safe are they renamed. A run that is stopped leaves the old
/// files whole; one that fails removes what it had begun.
public struct AtomicWrite {
  private var pending: [(temporary: String, final: String)] = []

  /// An empty set.
  public init() {}

  /// Adds a file, with the folders it stands in. Nothing is visible before ``commit()``.
  ///
  /// - Throws: ``FileAccessError`` when it cannot be written; everything staged so far is removed.
  public mutating func stage(_ bytes: [UInt8], at path: String) throws(FileAccessError) {
    do throws(FileAccessError) {
      if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
        try FileAccess.makeFolder(String(path[..<slash]))
      }
      if FileAccess.kind(of: path) == .folder {
        throw FileAccessError(path: path, reason: .wrongKind)
      }
      let temporary = "\(path).\(getpid()).part"
      pending.append((temporary, path))
      try AtomicWrite.write(bytes, to: temporary, shownAs: path)
    } catch {
      discard()
      throw error
    }
  }

  /// Puts all staged files in their places.
  ///
  /// - Throws: ``FileAccessError`` when one cannot be renamed; those not yet renamed are removed.
  public mutating func commit() throws(FileAccessError) {
    while let next = pending.first {
      guard rename(next.temporary, next.final) == 0 else {
        let failure = FileAccessError(path: next.final, errno: errno)
        discard()
        throw failure
      }
      pending.removeFirst()
    }
  }

  /// Removes what was staged and not committed.
  public mutating func discard() {
    for file in pending { unlink(file.temporary) }
    pending = []
  }

  private static func write(_ bytes: [UInt8], to path: String, shownAs final: String)
    throws(FileAccessError)
  {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw FileAccessError(path: final, errno: errno) }
    var written = 0
    var failure: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      while written < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        if count < 0, errno == EINTR { continue }
        if count < 0 {
          failure = errno
          return
        }
        written += count
      }
    }
    if failure == 0, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    guard failure == 0 else { throw FileAccessError(path: final, errno: failure) }
  }
}
