/// What stands in a folder.
public struct FolderEntry: Sendable, Equatable {
  /// The kinds of entry.
  public enum Kind: Sendable, Hashable {
    /// An ordinary file.
    case file
    /// A folder.
    case folder
    /// A symbolic link.
    case link
    /// A device, a socket or the like.
    case other
  }

  /// The name without the folder.
  public let name: String
  /// What it is; links are not followed.
  public let kind: Kind
}
