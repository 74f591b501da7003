import DelimitedText
import Documents
import FileAccess
import ReportingCore

/// Reads the files of one folder for one run and keeps the inventory of it.
///
/// It belongs to one task; it is not `Sendable`.
final class FolderReader {
  /// The folder, as the user wrote it.
  let root: String
  /// The folder with all links resolved, or nil when it is not there.
  private let resolvedRoot: String?
  /// The folders of the files read so far with all links resolved: most files stand beside others.
  private var resolvedFolders: [String: String] = [:]
  let collector: DiagnosticCollector
  private(set) var inventory: [InventoryEntry] = []

  /// No file of a city is larger; what is larger was put there by mistake.
  static let sizeLimit = 32 * 1_048_576

  init(_ root: String, into collector: DiagnosticCollector) {
    self.root = FileAccess.withoutTrailingSlash(root)
    self.collector = collector
    resolvedRoot = FileAccess.resolved(root)
  }

  var exists: Bool { FileAccess.kind(of: root) == .folder }

  /// The path as shown in diagnostics.
  func path(_ relative: String) -> String {
    FileAccess.path(relative, in: root)
  }

  func location(_ relative: String) -> SourceLocation { SourceLocation(path: path(relative)) }

  func kind(_ relative: String) -> FolderEntry.Kind? { FileAccess.kind(of: path(relative)) }

  /// What stands in a folder, in order; empty when it is not there.
  ///
  /// Hidden files and what editors leave behind are passed over without a word.
  func list(_ relative: String) -> [FolderEntry] {
    let folder = relative.isEmpty ? root : path(relative)
    guard FileAccess.kind(of: folder) == .folder else { return [] }
    do {
      return try FileAccess.list(folder).filter {
        !$0.name.hasPrefix(".") && !$0.name.hasPrefix("~$") && !$0.name.hasSuffix("~")
      }
    } catch {
      collector.report(
        .error("file.unreadable", error.message, at: SourceLocation(path: folder)))
      return []
    }
  }

  /// The files of a folder and its subfolders whose names end in `ending`, as paths relative to
  /// the root. What has another ending is noted as skipped.
  ///
  /// - Parameter others: What is read there in another way.
  func files(
    under folder: String, ending: String, besides others: Set<String> = []
  ) -> [String] {
    var found: [String] = []
    var pending = [folder]
    var visited = 0
    while let next = pending.popLast() {
      visited += 1
      guard visited <= 1_000 else {
        collector.report(
          .error(
            "file.too-many-folders", "there are more than 1,000 folders here",
            at: location(folder)))
        break
      }
      for entry in list(next) {
        let relative = next + "/" + entry.name
        if others.contains(relative) { continue }
        switch entry.kind == .link ? kind(relative) : entry.kind {
        case .folder where entry.kind == .link:
          refuse(
            relative, "a link to a folder is not followed",
            suggestion: "Put the folder itself in its place.")
        case .folder: pending.append(relative)
        case .file where entry.name.hasSuffix(ending): found.append(relative)
        case .file: skipUnread(relative, ending: ending)
        case nil:
          refuse(
            relative, "it is a link that leads nowhere",
            suggestion: "Take the link out, or put the file itself in its place.")
        case .link, .other:
          refuse(relative, "it is no ordinary file", suggestion: "Move it out of the workspace.")
        }
      }
    }
    return found.sorted()
  }

  /// Says that nothing reads a file of this name; a README may stand everywhere.
  func skipUnread(_ relative: String, ending: String) {
    let name = relative.split(separator: "/").last.map(String.init) ?? relative
    skip(relative, "only files ending in \(ending) are read here")
    guard !name.lowercased().hasPrefix("readme") else { return }
    let stem = name.split(separator: ".").first.map(String.init) ?? name
    let alike =
      name.lowercased().hasSuffix(ending) || (ending == ".yaml" && name.hasSuffix(".yml"))
    collector.report(
      .warning(
        "file.not-read", "only files ending in \(ending) are read here", at: location(relative),
        suggestion: alike
          ? "Rename it to '\(stem)\(ending)'."
          : "Save it with the ending \(ending), or move it out of the folder."))
  }

  /// The content of a file; nil when it cannot be read, which is reported.
  func bytes(_ relative: String, limit: Int = FolderReader.sizeLimit) -> [UInt8]? {
    let shown = path(relative)
    if let resolved = resolved(shown), let resolvedRoot,
      resolved != resolvedRoot, !resolved.hasPrefix(resolvedRoot + "/")
    {
      refuse(
        relative, "it is a link that leads out of the folder",
        suggestion: "Put the file itself in its place.")
      return nil
    }
    do {
      return try FileAccess.read(shown, limit: limit)
    } catch {
      let suggestion: String? =
        switch error.reason {
        case .tooLarge: "Divide it, or take out what is not needed."
        case .notPermitted: "Give the user who runs the program the right to read it."
        default: nil
        }
      collector.report(
        .error("file.unreadable", error.message, at: location(relative), suggestion: suggestion))
      inventory.append(InventoryEntry(relative, .refused, error.message))
      return nil
    }
  }

  /// A file's path with all links resolved, or nil when nothing stands there.
  private func resolved(_ path: String) -> String? {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")),
      FileAccess.kind(of: path, followingLinks: false) == .file
    else { return FileAccess.resolved(path) }
    let folder = String(path[..<slash])
    guard let known = resolvedFolders[folder] ?? FileAccess.resolved(folder.isEmpty ? "/" : folder)
    else { return nil }
    resolvedFolders[folder] = known
    return (known == "/" ? "" : known) + path[slash...]
  }

  /// The content of a file as text; nil when it cannot be read or is not UTF-8.
  func text(_ relative: String, limit: Int = 1_048_576) -> String? {
    guard var bytes = bytes(relative, limit: limit) else { return nil }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if let bad = UTF8Check.firstInvalidByte(in: bytes) {
      collector.report(
        .error(
          "file.encoding", "the text is not UTF-8",
          at: bytes.withUnsafeBytes {
            SourceLocation(ofByte: bad, in: $0, path: path(relative))
          },
          suggestion: "Save it again with the encoding UTF-8."))
      inventory.append(InventoryEntry(relative, .refused, "the text is not UTF-8"))
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func read(_ relative: String, _ detail: String) {
    inventory.append(InventoryEntry(relative, .read, detail))
  }

  /// `1 source`, `2 sources`.
  static func counted(_ count: Int, _ word: String) -> String {
    count == 1 ? "1 \(word)" : "\(count) \(word)s"
  }

  func skip(_ relative: String, _ reason: String) {
    inventory.append(InventoryEntry(relative, .skipped, reason))
  }

  /// Notes what a finding has already reported.
  func noteRefused(_ relative: String, _ reason: String) {
    inventory.append(InventoryEntry(relative, .refused, reason))
  }

  func refuse(_ relative: String, _ reason: String, suggestion: String? = nil) {
    collector.report(
      .error("file.refused", reason, at: location(relative), suggestion: suggestion))
    inventory.append(InventoryEntry(relative, .refused, reason))
  }
}
