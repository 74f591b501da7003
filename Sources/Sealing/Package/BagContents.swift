import Digests

/// The files of a package by their names below its folder, with what is known of each.
struct BagContents {
  /// A file that the archive holds or a manifest names.
  struct File {
    /// The name below the package's folder.
    let name: String
    /// Which one it is, of those that bear fixed names.
    let kind: BagFile?
    /// Whether it belongs to the payload.
    let isPayload: Bool
    /// What it holds; nil when the archive does not hold it, or it cannot be read.
    var content: ArraySlice<UInt8>?
    /// Whether the archive holds it and it cannot be read.
    var isDamaged = false
    /// The digest that a manifest gives.
    var digest: SHA256Digest?
    /// Whether it is as the manifest says.
    var isUnchanged = false

    init(name: String, kind: BagFile?) {
      self.name = name
      self.kind = kind
      isPayload = name.hasPrefix(BagLayout.payload)
    }
  }

  var files: [File] = []
  /// Where those stand that bear fixed names; -1 where they are not there.
  private var fixed = [Int](repeating: -1, count: BagFile.allCases.count)
  /// Where the others stand; empty while there are few, among which a search is cheaper.
  private var others: [String: Int] = [:]

  private static let few = 32

  mutating func reserveCapacity(_ count: Int) { files.reserveCapacity(count) }

  /// Where the file of a name stands; room is made for it unless it is there.
  mutating func place(adding name: String, _ kind: BagFile?) -> Int {
    let known = place(of: name, kind)
    guard known < 0 else { return known }
    let place = files.count
    files.append(File(name: name, kind: kind))
    if let kind {
      fixed[kind.rawValue] = place
    } else if !others.isEmpty {
      others[name] = place
    } else if files.count > Self.few {
      for (place, file) in files.enumerated() where file.kind == nil { others[file.name] = place }
    }
    return place
  }

  private func place(of name: String, _ kind: BagFile?) -> Int {
    if let kind { return fixed[kind.rawValue] }
    if !others.isEmpty { return others[name] ?? -1 }
    return files.firstIndex { $0.kind == nil && $0.name == name } ?? -1
  }

  /// What is known of a file that bears a fixed name; nil when neither the archive nor a manifest has it.
  subscript(kind: BagFile) -> File? {
    let place = fixed[kind.rawValue]
    return place < 0 ? nil : files[place]
  }

  /// Whether the archive or a manifest has a file that bears a fixed name.
  func has(_ kind: BagFile) -> Bool { fixed[kind.rawValue] >= 0 }

  /// Whether there is a file that cannot be read.
  var hasDamage: Bool { files.contains { $0.isDamaged } }
}
