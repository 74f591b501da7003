import Glibc

/// Writes and removes a set of files so that each is either the old one or the new one, whole.
///
/// All contents are first written and forced to disk without a name, or under a temporary one
/// where the file system knows no files without names; only when every one of them is safe do they
/// take their places, in the order in which they were staged. A run that is stopped leaves the old
/// files whole and, as a rule, nothing else; one that fails removes what it had begun, and the next
/// one that writes the same file removes what a killed one left beside it.
public struct AtomicWrite {
  private enum Content {
    /// An open file without a name.
    case descriptor(Int32)
    /// A file under the temporary name.
    case named
    /// None: the file is removed.
    case nothing
  }

  private struct Step {
    var path: String
    var temporary: String
    var content: Content
  }

  private var steps: [Step] = []
  /// Folders made for the files, outermost first.
  private var madeFolders: [String] = []
  private var folders: Set<String> = []
  /// More files than this are not held open at once.
  private static let openLimit = 256

  /// An empty set.
  public init() {}

  /// Adds a file, with the folders it stands in. Nothing is visible before ``commit()``.
  ///
  /// - Throws: ``FileAccessError`` when it cannot be written; everything staged so far is removed.
  public mutating func stage(_ bytes: [UInt8], at path: String) throws(FileAccessError) {
    do throws(FileAccessError) {
      let folder = try prepareFolder(of: path)
      if FileAccess.kind(of: path) == .folder {
        throw FileAccessError(path: path, reason: .isFolder)
      }
      let temporary = "\(path).\(steps.count).\(getpid()).part"
      var descriptor: Int32 = -1
      if steps.count < AtomicWrite.openLimit {
        // O_TMPFILE of <fcntl.h>, which Swift cannot import.
        descriptor = open(folder, 0o20_200_000 | O_WRONLY | O_CLOEXEC, 0o666)
      }
      if descriptor >= 0 {
        steps.append(Step(path: path, temporary: temporary, content: .descriptor(descriptor)))
        try AtomicWrite.write(bytes, to: descriptor, shownAs: path)
      } else {
        steps.append(Step(path: path, temporary: temporary, content: .named))
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

  /// Adds the removal of a file; one that is not there is no mistake.
  public mutating func stageRemoval(of path: String) {
    steps.append(Step(path: path, temporary: "", content: .nothing))
    folders.insert(AtomicWrite.folder(of: path))
  }

  /// Puts all staged files in their places and removes those that are to go.
  ///
  /// - Throws: ``FileAccessError`` when one cannot be put there; the rest are left as they were.
  public mutating func commit() throws(FileAccessError) {
    var done = 0
    for step in steps {
      var succeeded = true
      switch step.content {
      case .descriptor(let descriptor):
        unlink(step.temporary)
        succeeded =
          linkat(
            AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, step.temporary, AT_SYMLINK_FOLLOW)
          == 0 && rename(step.temporary, step.path) == 0
      case .named: succeeded = rename(step.temporary, step.path) == 0
      case .nothing: succeeded = unlink(step.path) == 0 || errno == ENOENT
      }
      guard succeeded else {
        let failure = FileAccessError(path: step.path, errno: errno)
        steps.removeFirst(done)
        // The files already in their places need their folders.
        if done > 0 { madeFolders = [] }
        discard()
        throw failure
      }
      if case .descriptor(let descriptor) = step.content { close(descriptor) }
      done += 1
    }
    steps = []
    madeFolders = []
    for folder in folders { AtomicWrite.forceToDisk(folder) }
    folders = []
  }

  /// Removes what was staged and not committed.
  public mutating func discard() {
    for step in steps {
      switch step.content {
      case .descriptor(let descriptor):
        close(descriptor)
        unlink(step.temporary)
      case .named: unlink(step.temporary)
      case .nothing: break
      }
    }
    for folder in madeFolders.reversed() { rmdir(folder) }
    steps = []
    madeFolders = []
    folders = []
  }

  /// Makes the folder of a file where it is missing and, the first time it is met, clears away what
  /// killed runs left in it.
  private mutating func prepareFolder(of path: String) throws(FileAccessError) -> String {
    let folder = AtomicWrite.folder(of: path)
    guard folders.insert(folder).inserted else { return folder }
    let made = try FileAccess.makeFolder(folder)
    madeFolders += made
    if made.isEmpty { AtomicWrite.removeLeftovers(in: folder) }
    return folder
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Removes the temporary files `NAME.NUMBER.PROCESS.part` of processes that are gone.
  private static func removeLeftovers(in folder: String) {
    let entries: [FolderEntry]
    do throws(FileAccessError) { entries = try FileAccess.list(folder) } catch {
      // Who may write in a folder need not be allowed to list it; then nothing is cleared away.
      return
    }
    for entry in entries where entry.kind == .file && entry.name.hasSuffix(".part") {
      let parts = entry.name.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count >= 3, let process = Int32(parts[parts.count - 2]), process > 0,
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      unlink(folder + "/" + entry.name)
    }
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32, shownAs path: String)
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
    guard failure == 0 else { throw FileAccessError(path: path, errno: failure) }
  }

  /// A rename is on the disk only when its folder is.
  static func forceToDisk(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
