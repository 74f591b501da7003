import Glibc

/// Everything in a folder and the folders below it, in a fixed order. Links are named, never
/// followed.
struct FolderListing {
  /// One thing in the folder.
  struct Entry: Equatable {
    enum Kind: Equatable {
      case file(size: Int)
      /// A symbolic link: whether it leads out of the folder, and to what.
      case link(isOutside: Bool, target: String)
      /// A pipe, a socket, a device.
      case special
      /// A folder that may not be read.
      case unreadableFolder
      /// A folder that is not entered: hidden, or too deep.
      case folderNotEntered
    }
    /// The path from the folder, with `/` between the parts.
    var path: String
    var kind: Kind
  }

  /// How many files a folder may hold.
  static let mostEntries = 50_000
  /// How many folders deep files may lie.
  static let greatestDepth = 12

  private(set) var entries: [Entry] = []
  /// Whether there were more entries than are listed.
  private(set) var isTruncated = false

  private let root: String
  private let realRoot: String

  /// Lists a folder; nil when it is not there, is no folder or may not be read.
  init?(_ folder: String) {
    guard let real = FolderListing.realPath(folder) else { return nil }
    root = folder
    realRoot = real
    guard let names = FolderListing.names(in: folder) else { return nil }
    list(names, under: "", depth: 0)
    entries.sort { $0.path < $1.path }
  }

  private mutating func list(_ names: [String], under prefix: String, depth: Int) {
    for name in names {
      guard entries.count < FolderListing.mostEntries else {
        isTruncated = true
        return
      }
      let path = prefix + name
      var status = stat()
      guard lstat(root + "/" + path, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFREG: entries.append(Entry(path: path, kind: .file(size: Int(status.st_size))))
      case S_IFLNK:
        let target = FolderListing.realPath(root + "/" + path)
        let isInside = target.map { $0 == realRoot || $0.hasPrefix(realRoot + "/") } ?? false
        let shown =
          isInside ? String(target?.dropFirst(realRoot.count + 1) ?? "") : (target ?? "nothing")
        entries.append(Entry(path: path, kind: .link(isOutside: !isInside, target: shown)))
      case S_IFDIR:
        guard !name.hasPrefix("."), name != "node_modules", depth < FolderListing.greatestDepth
        else {
          entries.append(Entry(path: path, kind: .folderNotEntered))
          continue
        }
        guard let below = FolderListing.names(in: root + "/" + path) else {
          entries.append(Entry(path: path, kind: .unreadableFolder))
          continue
        }
        list(below, under: path + "/", depth: depth + 1)
      default: entries.append(Entry(path: path, kind: .special))
      }
    }
  }

  private static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
