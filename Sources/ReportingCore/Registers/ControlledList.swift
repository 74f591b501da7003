/// A controlled list: codes with their printed names, in an order, some below others.
///
/// One file of `config/codes`, or the countries and regions of M49.
public struct ControlledList: Sendable, Equatable {
  /// One code.
  public struct Entry: Sendable, Equatable {
    /// The code as it stands in registers.
    public var id: String
    /// The printed name.
    public var title: LocalizedText
    /// The code of what it belongs to, such as the region of a country; nil at the top.
    public var parent: String?
    /// How grave it is, 1 the gravest; nil where the list has no such order.
    public var rank: Int?
    /// Its codes in a classification of the United Nations, such as ICCS; empty when there is none.
    public var classification: String

    /// A code.
    public init(
      id: String, title: LocalizedText, parent: String? = nil, rank: Int? = nil,
      classification: String = ""
    ) {
      self.id = id
      self.title = title
      self.parent = parent
      self.rank = rank
      self.classification = classification
    }
  }

  /// The id: the name of the file without its ending.
  public let id: String
  /// The codes in the order of the list.
  public let entries: [Entry]
  private let positions: [String: Int]

  /// A list. Of two entries with one code the first counts; the reader reports the second.
  public init(id: String, entries: [Entry]) {
    self.id = id
    self.entries = entries
    positions = Dictionary(
      entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The entry of a code, or nil when the list does not know it.
  public subscript(code: String) -> Entry? { positions[code].map { entries[$0] } }

  /// Where a code stands in the list, for sorting; codes that the list does not know come last.
  public func position(of code: String) -> Int { positions[code] ?? entries.count }

  /// What a code belongs to, from the nearest to the top; empty at the top.
  public func ancestors(of code: String) -> [String] {
    var found: [String] = []
    var next = self[code]?.parent
    while let parent = next, !found.contains(parent), parent != code {
      found.append(parent)
      next = self[parent]?.parent
    }
    return found
  }

  /// What a code belongs to at the top: the region of a country, the family of a right; the code
  /// itself when it stands at the top.
  public func family(of code: String) -> String { ancestors(of: code).last ?? code }

  /// Whether any code belongs to another.
  public var hasFamilies: Bool { entries.contains { $0.parent != nil } }

  /// Whether the codes have an order of gravity.
  public var hasRanks: Bool { entries.contains { $0.rank != nil } }
}
