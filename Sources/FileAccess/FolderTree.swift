/// Everything in a folder and the folders below it, in the order of the paths. Links are named,
/// never followed.
public struct FolderTree: Sendable, Equatable {
  /// One thing in the folder.
  public struct Entry: Sendable, Equatable {
    /// What a thing is.
    public enum Kind: Sendable, Hashable {
      /// An ordinary file.
      case file
      /// A symbolic link to something in the folder, with the path from the folder.
      case innerLink(target: String)
      /// A symbolic link that leads out of the folder, or nowhere.
      case outerLink
      /// A pipe, a socket, a device.
      case other
      /// A folder that may not be read.
      case unreadableFolder
      /// A folder that is not entered: one that the reader does not want, or too deep.
      case folderNotEntered
    }
    /// The path from the folder, with `/` between the parts.
    public let path: String
    /// What it is.
    public let kind: Kind
  }

  /// The files, and what else is no folder or a folder that was not entered.
  public private(set) var entries: [Entry] = []
  /// Whether there were more entries than are listed.
  public private(set) var isTruncated = false

  private let root: String
  private let realRoot: String?
  private let mostEntries: Int
  private let greatestDepth: Int

  /// Lists a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - mostEntries: How many entries are listed at the most.
  ///   - greatestDepth: How many folders deep files may lie.
  ///   - entering: Whether a folder of this name is entered.
  /// - Throws: ``FileAccessError`` when the folder itself cannot be listed.
  public init(
    _ folder: String, mostEntries: Int, greatestDepth: Int,
    entering: (_ name: String) -> Bool = { _ in true }
  ) throws(FileAccessError) {
    root = folder
    realRoot = FileAccess.resolved(folder)
    self.mostEntries = mostEntries
    self.greatestDepth = greatestDepth
    add(try FileAccess.list(folder), under: "", depth: 0, entering)
    entries.sort { $0.path < $1.path }
  }

  private mutating func add(
    _ found: [FolderEntry], under prefix: String, depth: Int, _ entering: (String) -> Bool
  ) {
    for entry in found {
      guard entries.count < mostEntries else {
        isTruncated = true
        return
      }
      let path = prefix + entry.name
      switch entry.kind {
      case .file: entries.append(Entry(path: path, kind: .file))
      case .link: entries.append(Entry(path: path, kind: link(path)))
      case .other: entries.append(Entry(path: path, kind: .other))
      case .folder:
        guard depth < greatestDepth, entering(entry.name) else {
          entries.append(Entry(path: path, kind: .folderNotEntered))
          continue
        }
        do throws(FileAccessError) {
          let below = try FileAccess.list(root + "/" + path)
          add(below, under: path + "/", depth: depth + 1, entering)
        } catch {
          entries.append(Entry(path: path, kind: .unreadableFolder))
        }
      }
    }
  }

  private func link(_ path: String) -> Entry.Kind {
    guard let realRoot, let target = FileAccess.resolved(root + "/" + path) else {
      return .outerLink
    }
    if target == realRoot { return .innerLink(target: ".") }
    let inside = realRoot == "/" ? "/" : realRoot + "/"
    return target.hasPrefix(inside)
      ? .innerLink(target: String(target.dropFirst(inside.count))) : .outerLink
  }
}
