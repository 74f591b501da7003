public import Documents

/// A value in a YAML file with its place: a text, a list or a map.
///
/// Texts are kept as written: `NO`, `012` and `12:30` are texts until a reader asks for something
/// else. A node is a small handle; the whole file stays in memory while one of its nodes does.
public struct YAMLNode: Sendable {
  /// What a node is.
  public enum Kind: Sendable, Hashable {
    /// A text.
    case scalar
    /// A list.
    case sequence
    /// A map.
    case mapping
  }

  let tree: YAMLTree
  let index: Int

  init(tree: YAMLTree, index: Int) {
    self.tree = tree
    self.index = tree.resolved(index)
  }

  var record: YAMLRecord { tree.records[index] }

  /// What the node is.
  public var kind: Kind {
    switch record.kind {
    case .scalar, .alias: .scalar
    case .sequence: .sequence
    case .mapping: .mapping
    }
  }

  /// Where the node begins: at the first letter or quote of a text, at the first item of a list or
  /// map in block form, at the bracket of one in flow form. The column counts Unicode characters
  /// (scalars).
  public var location: SourceLocation { tree.location(index) }

  /// The text; empty for lists and maps.
  public var text: String {
    let record = record
    guard record.kind == .scalar else { return "" }
    return tree.text.withUnsafeBufferPointer {
      String(
        decoding: UnsafeBufferPointer(rebasing: $0[Int(record.a)..<Int(record.a + record.b)]),
        as: UTF8.self)
    }
  }

  /// The number of bytes of the text in UTF-8, without making a string; 0 for lists and maps.
  public var textLength: Int { record.kind == .scalar ? Int(record.b) : 0 }

  /// Whether the node is a text of no letters, whether quoted or not.
  public var isEmptyText: Bool { record.kind == .scalar && record.b == 0 }

  /// Whether the node is a text without quotes and not in block form (`|`, `>`).
  public var isPlain: Bool { record.kind == .scalar && record.style == .plain }

  /// Whether the node is a text in single or double quotes.
  public var isQuoted: Bool {
    record.kind == .scalar && (record.style == .singleQuoted || record.style == .doubleQuoted)
  }

  /// Whether nothing stands behind the key, as in `key:`. `""` is something.
  public var isNothing: Bool { isPlain && record.b == 0 }

  /// Whether the node is what other programs read as no value: nothing, `~` or `null` without
  /// quotes.
  public var isNull: Bool {
    guard isPlain, record.b <= 4 else { return false }
    switch text {
    case "", "~", "null", "Null", "NULL": return true
    default: return false
    }
  }

  /// How many items a list or entries a map has; 0 for a text.
  public var count: Int {
    let record = record
    switch record.kind {
    case .scalar, .alias: return 0
    case .sequence: return Int(record.a)
    case .mapping: return Int(record.a) / 2
    }
  }

  /// The items of a list, in order; none for a text or a map.
  public var elements: Elements {
    Elements(tree: tree, index: index, isPresent: record.kind == .sequence)
  }

  /// The entries of a map, in order; none for a text or a list.
  public var entries: Entries {
    Entries(tree: tree, index: index, isPresent: record.kind == .mapping)
  }

  /// The value of a key of a map; nil when the node is not a map or has no such key. Where the key
  /// stands twice (which reading reports) the first one holds.
  public subscript(key: String) -> YAMLNode? { entry(key)?.value }

  /// The entry of a key of a map, for the place of the key itself.
  public func entry(_ key: String) -> Entries.Element? {
    guard record.kind == .mapping,
      let position = position(of: key, in: (index + 1)..<Int(record.b))
    else { return nil }
    return (
      key: YAMLNode(tree: tree, index: position),
      value: YAMLNode(tree: tree, index: tree.index(after: position))
    )
  }

  /// The record of the first key with these letters among those of a map in a range of records.
  func position(of key: String, in range: Range<Int>) -> Int? {
    var key = key
    return key.withUTF8 { utf8 in
      let bytes = UnsafeRawBufferPointer(utf8)
      let hash = YAMLTree.hash(bytes)
      var position = range.lowerBound
      while position < range.upperBound {
        let candidate = tree.records[tree.resolved(position)]
        if candidate.hash == hash, candidate.kind == .scalar,
          tree.scalar(candidate, equals: bytes)
        {
          return position
        }
        position = tree.index(after: tree.index(after: position))
      }
      return nil
    }
  }

  /// The place of a character of the text, counted in Unicode scalars from 0.
  ///
  /// Exact for a text on one line without escapes; the text's start otherwise, because escapes and
  /// folded lines shift columns.
  public func location(ofCharacter offset: Int) -> SourceLocation {
    let record = record
    var place = location
    guard record.kind == .scalar, record.isOnOneLine, offset >= 0 else { return place }
    let quotes: Int
    switch record.style {
    case .plain: quotes = 0
    case .singleQuoted, .doubleQuoted: quotes = 1
    case .literal, .folded: return place
    }
    let length = text.unicodeScalars.count
    guard length + 2 * quotes == Int(record.sourceLength), offset <= length else { return place }
    place.column += quotes + offset
    return place
  }
}
