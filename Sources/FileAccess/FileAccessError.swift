import Glibc

/// Why a file or folder could not be read or written.
public struct FileAccessError: Error, Sendable, Hashable {
  /// What went wrong.
  public enum Reason: Sendable, Hashable {
    /// There is no such file or folder.
    case notFound
    /// The rights of the user do not allow it.
    case notPermitted
    /// A folder stands where a file is wanted, or the other way round.
    case wrongKind
    /// The file is larger than the limit, in bytes.
    case tooLarge(limit: Int)
    /// There is no room left on the disk.
    case diskFull
    /// The disk or folder can only be read.
    case readOnly
    /// Anything else, with the number the system gave.
    case system(Int32)
  }

  /// The path concerned.
  public let path: String
  /// What went wrong.
  public let reason: Reason

  /// Why a path could not be used.
  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  init(path: String, errno number: Int32) {
    self.path = path
    reason =
      switch number {
      case ENOENT, ENOTDIR: .notFound
      case EACCES, EPERM: .notPermitted
      case EISDIR: .wrongKind
      case ENOSPC, EDQUOT: .diskFull
      case EROFS: .readOnly
      default: .system(number)
      }
  }

  /// What is wrong, for a diagnostic.
  public var message: String {
    switch reason {
    case .notFound: "there is no such file or folder"
    case .notPermitted: "the user who runs the program has no right to use it"
    case .wrongKind: "a folder stands where a file is wanted, or the other way round"
    case .tooLarge(let limit): "the file is larger than \(limit / 1_048_576) MiB"
    case .diskFull: "the disk is full"
    case .readOnly: "the disk or folder can only be read"
    case .system(let number): String(cString: strerror(number))
    }
  }
}
