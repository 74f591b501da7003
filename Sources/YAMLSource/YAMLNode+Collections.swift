extension YAMLNode {
  /// The items of a list.
  public struct Elements: Collection, Sendable {
    /// A position in the list or map.
    public struct Index: Comparable, Sendable {
      let record: Int
      /// Earlier items first.
      public static func < (a: Index, b: Index) -> Bool { a.record < b.record }
    }

    private let tree: YAMLTree
    private let first: Int
    private let end: Int
    /// How many items there are.
    public let count: Int

    init(tree: YAMLTree, index: Int, isPresent: Bool) {
      self.tree = tree
      first = index + 1
      end = isPresent ? Int(tree.records[index].b) : index + 1
      count = isPresent ? Int(tree.records[index].a) : 0
    }

    /// The position of the first item.
    public var startIndex: Index { Index(record: first) }
    /// The position behind the last item.
    public var endIndex: Index { Index(record: end) }
    /// The position of the next item.
    public func index(after index: Index) -> Index {
      Index(record: tree.index(after: index.record))
    }
    /// The item at a position.
    public subscript(position: Index) -> YAMLNode { YAMLNode(tree: tree, index: position.record) }
  }

  /// The entries of a map, each a key with its value.
  public struct Entries: Collection, Sendable {
    /// A key and its value.
    public typealias Element = (key: YAMLNode, value: YAMLNode)

    /// The keys and values in turn.
    private let nodes: Elements

    init(tree: YAMLTree, index: Int, isPresent: Bool) {
      nodes = Elements(tree: tree, index: index, isPresent: isPresent)
    }

    /// How many entries there are.
    public var count: Int { nodes.count / 2 }
    /// The position of the first entry.
    public var startIndex: Elements.Index { nodes.startIndex }
    /// The position behind the last entry.
    public var endIndex: Elements.Index { nodes.endIndex }
    /// The position of the next entry.
    public func index(after index: Elements.Index) -> Elements.Index {
      nodes.index(after: nodes.index(after: index))
    }
    /// The entry at a position.
    public subscript(position: Elements.Index) -> Element {
      (key: nodes[position], value: nodes[nodes.index(after: position)])
    }
  }
}
