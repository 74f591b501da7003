import Glibc

/// Writes a set of files so that each is either the old one or the new one, whole.
///
/// All contents are first written and forced to disk without a name, or under a temporary one
/// where the file system knows no files without names; only when every one of them is safe do they
/// take their places. A run that is stopped leaves the old files whole and, as a rule, nothing
/// else; one that fails removes what it had begun.
public struct AtomicWrite {
  private struct Pending {
    var final: String
    var temporary: String
    /// The open file without a name; -1 when the content stands under the temporary name.
    var descriptor: Int32
  }

  private var pending: [Pending] = []
  /// More files than this are not held open at once.
  private static let openLimit = 256

  /// An empty set.
  public init() {}

  /// Adds a file, with the folders it stands in. Nothing is visible before ``commit()``.
  ///
  /// - Throws: ``FileAccessError`` when it cannot be written; everything staged so far is removed.
  public mutating func stage(_ bytes: [UInt8], at path: String) throws(FileAccessError) {
    do throws(FileAccessError) {
      let folder = AtomicWrite.folder(of: path)
      try FileAccess.makeFolder(folder)
      if FileAccess.kind(of: path) == .folder {
        throw FileAccessError(path: path, reason: .wrongKind)
      }
      let temporary = "\(path).\(getpid()).part"
      var descriptor: Int32 = -1
      if pending.count < AtomicWrite.openLimit {
        // O_TMPFILE of <fcntl.h>, which Swift cannot import.
        descriptor = open(folder, 0o20_200_000 | O_WRONLY | O_CLOEXEC, 0o666)
      }
      if descriptor >= 0 {
        pending.append(Pending(final: path, temporary: temporary, descriptor: descriptor))
        try AtomicWrite.write(bytes, to: descriptor, shownAs: path)
      } else {
        pending.append(Pending(final: path, temporary: temporary, descriptor: -1))
        let named = open(
          temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard named >= 0 else { throw FileAccessError(path: path, errno: errno) }
        defer { close(named) }
        try AtomicWrite.write(bytes, to: named, shownAs: path)
      }
    } catch {
      discard()
      throw error
    }
  }

  /// Puts all staged files in their places.
  ///
  /// - Throws: ``FileAccessError`` when one cannot be put there; the rest are removed.
  public mutating func commit() throws(FileAccessError) {
    while let next = pending.first {
      if next.descriptor >= 0 {
        unlink(next.temporary)
        guard
          linkat(
            AT_FDCWD, "/proc/self/fd/\(next.descriptor)", AT_FDCWD, next.temporary,
            AT_SYMLINK_FOLLOW) == 0
        else { throw failure(next) }
      }
      guard rename(next.temporary, next.final) == 0 else { throw failure(next) }
      if next.descriptor >= 0 { close(next.descriptor) }
      pending.removeFirst()
    }
  }

  /// Removes what was staged and not committed.
  public mutating func discard() {
    for file in pending {
      if file.descriptor >= 0 { close(file.descriptor) }
      unlink(file.temporary)
    }
    pending = []
  }

  private mutating func failure(_ file: Pending) -> FileAccessError {
    let failure = FileAccessError(path: file.final, errno: errno)
    discard()
    return failure
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32, shownAs final: String)
    throws(FileAccessError)
  {
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
    guard failure == 0 else { throw FileAccessError(path: final, errno: failure) }
  }
}
