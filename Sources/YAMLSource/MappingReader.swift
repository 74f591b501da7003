import DelimitedText
public import Documents
public import ReportingCore

/// Reads a map by schema: each key is asked for as what it should be, and what is wrong with it is
/// reported with its place.
///
/// Every method returns nil when the key is absent or wrong; a wrong or missing required key is
/// reported, so a caller reads all keys first and only then gives up. ``finish()`` reports the keys
/// that nothing asked for; it is called when the reader goes away, if not before.
///
/// ```swift
/// guard let reader = MappingReader(node, as: "a source", into: collector) else { return nil }
/// let id = reader.id("id", .required)
/// let title = reader.localizedText("title", .required)
/// let accessed = reader.date("accessed")
/// reader.finish()
/// guard let id, let title else { return nil }
/// ```
public final class MappingReader {
  /// The map.
  public let node: YAMLNode
  /// What the map describes, with its article, such as `a consultation`.
  public let what: String
  /// Where findings go.
  public let collector: DiagnosticCollector

  /// The most unknown keys of a map that are reported one by one.
  private static let mostUnknownKeys = 50

  private var asked: [String] = []
  /// The records of the keys that were asked for and are there.
  private var found: [Int] = []
  /// The record behind the last entry found: keys are mostly asked for in the order in which they
  /// stand.
  private var next: Int
  private var takesOthers = false
  private var isFinished = false

  /// Begins to read a map; nil, with a finding, when the node is not a map.
  public init?(_ node: YAMLNode, as what: String, into collector: DiagnosticCollector) {
    guard node.kind == .mapping else {
      node.report(
        .kind, "\(what) must be a map of keys and values, not \(node.kindName)",
        suggestion: node.kind == .scalar
          ? "Write 'key: value', each on a line of its own." : nil, into: collector)
      return nil
    }
    self.node = node
    next = node.index + 1
    asked.reserveCapacity(node.count)
    found.reserveCapacity(node.count)
    self.what = what
    self.collector = collector
  }

  deinit { finish() }

  /// Where the map begins.
  public var location: SourceLocation { node.location }

  /// Whether the map has a key, with whatever behind it. Does not count as asking for it.
  public func has(_ key: String) -> Bool { node.entry(key) != nil }

  /// The place of a key's value, or of the map when it has no such key.
  public func location(of key: String) -> SourceLocation { node[key]?.location ?? node.location }

  /// The place of a key, or of the map when it has no such key.
  public func keyLocation(of key: String) -> SourceLocation {
    node.entry(key)?.key.location ?? node.location
  }

  /// The value of a key, whatever it is; nil when the key is absent.
  public func node(_ key: String, _ presence: KeyPresence = .optional) -> YAMLNode? {
    asked.append(key)
    let end = Int(node.record.b)
    if let key = node.position(of: key, in: next..<end)
      ?? node.position(of: key, in: (node.index + 1)..<next)
    {
      found.append(key)
      let value = node.tree.index(after: key)
      next = node.tree.index(after: value)
      return YAMLNode(tree: node.tree, index: value)
    }
    if presence == .required {
      node.report(
        .missingKey, "\(what) has no '\(key)'", suggestion: "Add the key '\(key)'.",
        into: collector)
    }
    return nil
  }

  /// The entries that were not asked for by name, where a map may have keys of the author's own
  /// (such as dimensions). Call it after all other methods; then no key is unknown.
  public func otherEntries() -> [(key: YAMLNode, value: YAMLNode)] {
    takesOthers = true
    let known = Set(asked)
    return node.entries.filter { $0.key.kind == .scalar && !known.contains($0.key.text) }
  }

  /// Reports an error about a key's value, or about the map when it has no such key.
  public func report(
    _ id: String, _ message: String, at key: String? = nil, suggestion: String? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    collector.report(
      .error(
        id, message, at: key.map(location(of:)) ?? node.location, suggestion: suggestion,
        notes: notes))
  }

  /// How many keys were found; one that was asked for twice counts once.
  private var foundCount: Int {
    // Keys are mostly asked for in the order in which they stand.
    let isInOrder = found.indices.dropFirst().allSatisfy { found[$0 - 1] < found[$0] }
    return isInOrder ? found.count : Set(found).count
  }

  /// Reports the keys that nothing asked for. Further calls do nothing.
  public func finish() {
    guard !isFinished else { return }
    isFinished = true
    // Every key of the map was asked for, as in all files without mistakes.
    guard !takesOthers, foundCount < node.count else { return }
    var known: [String] = []
    for key in asked where !known.contains(key) { known.append(key) }
    var count = 0
    for (key, _) in node.entries where key.kind == .scalar {
      let name = key.text
      guard !known.contains(name), name != "<<" else { continue }
      count += 1
      guard count <= MappingReader.mostUnknownKeys else {
        key.report(
          .unknownKey, "\(what) has more unknown keys than the \(count - 1) that are listed",
          suggestion: "Check that the file is in the right place.", into: collector)
        return
      }
      // A key that is there cannot be what was meant by another.
      let candidates = known.filter { node.entry($0) == nil }
      key.report(
        .unknownKey, "\(what) has no key \(name.inQuotes)",
        suggestion: NearMiss.suggestion(for: name, among: candidates) ?? "Take it out.",
        notes: known.isEmpty ? [] : [.init("known keys are: \(known.joined(separator: ", "))")],
        into: collector)
    }
  }
}
