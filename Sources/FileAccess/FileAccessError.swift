import Glibc

/// Why a file or folder could not be read or written.
public struct FileAccessError: Error, Sendable, Hashable {
  /// What went wrong.
  public enum Reason: Sendable, Hashable {
    /// There is no such file or folder.
    case notFound
    /// The rights of the user do not allow it.
    case notPermitted
    /// A folder stands where a file is wanted.
    case isFolder
    /// Something else stands where a folder is wanted.
    case isNoFolder
    /// Something stands in a folder that must be empty.
    case notEmpty
    /// A pipe, a device or the like stands where a file is wanted.
    case notOrdinary
    /// A symbolic link stands where none is followed.
    case isLink
    /// The file is larger than the limit, in bytes.
    case tooLarge(limit: Int)
    /// The file changed while it was read.
    case changed
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
      case EISDIR: .isFolder
      case ENOTEMPTY, EEXIST: .notEmpty
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
    case .isFolder: "this is a folder, not a file"
    case .isNoFolder: "this is not a folder"
    case .notEmpty: "something stands in the folder already"
    case .notOrdinary: "this is not an ordinary file"
    case .isLink: "this is a symbolic link, which is not followed here"
    case .tooLarge(let limit):
      limit < 1_048_576
        ? "the file is larger than \(limit) bytes"
        : "the file is larger than \(limit / 1_048_576) MiB"
    case .changed: "the file changed while it was read"
    case .diskFull: "the disk is full"
    case .readOnly: "the disk or folder can only be read"
    case .system(ELOOP): "its symbolic links go in a circle"
    case .system(let number): String(cString: strerror(number))
    }
  }
}
