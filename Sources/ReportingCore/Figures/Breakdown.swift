/// The part of the whole to which a figure refers: at most one code for each dimension. Empty
/// means the whole.
public struct Breakdown: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// One dimension and its code.
  public struct Part: Sendable, Hashable {
    /// The dimension, such as `sex`.
    public let dimension: String
    /// The code, such as `female`.
    public let code: String

    /// A dimension and its code.
    public init(dimension: String, code: String) {
      self.dimension = dimension
      self.code = code
    }
  }

  /// The parts, ordered by dimension.
  public let parts: [Part]

  /// A breakdown from codes by dimension.
  public init(_ codes: [String: String] = [:]) {
    parts = codes.sorted { $0.key < $1.key }.map { Part(dimension: $0.key, code: $0.value) }
  }

  /// A breakdown by parts that are ordered by dimension, each of which is named once.
  package init(inOrder parts: [Part]) { self.parts = parts }

  /// The whole.
  public static let total = Breakdown()

  /// Whether it is the whole.
  public var isTotal: Bool { parts.isEmpty }

  /// The code for a dimension, or nil when the figure is not broken down by it.
  public subscript(dimension: String) -> String? {
    parts.first { $0.dimension == dimension }?.code
  }

  /// The dimensions by which the figure is broken down, in alphabetical order.
  public var dimensions: [String] { parts.map(\.dimension) }

  /// The parts in another order of dimensions; those it does not name come last.
  public func parts(in order: [String]) -> [Part] {
    func place(_ part: Part) -> (Int, String) {
      (order.firstIndex(of: part.dimension) ?? order.count, part.dimension)
    }
    return parts.sorted { place($0) < place($1) }
  }

  /// The same by further dimensions; a code given for a dimension that is there takes its place.
  package func adding(_ codes: [String: String]) -> Breakdown {
    var all = codes
    for part in parts where codes[part.dimension] == nil { all[part.dimension] = part.code }
    return Breakdown(all)
  }

  /// The same without one dimension.
  public func without(_ dimension: String) -> Breakdown {
    Breakdown(parts: parts.filter { $0.dimension != dimension })
  }

  /// The same by these dimensions alone: an input that is not declared by a dimension is read for
  /// the whole of it.
  public func restricted(to dimensions: [String]) -> Breakdown {
    if parts.allSatisfy({ dimensions.contains($0.dimension) }) { return self }
    return Breakdown(parts: parts.filter { dimensions.contains($0.dimension) })
  }

  private init(parts: [Part]) { self.parts = parts }

  /// `sex=female, district=03`; empty for the whole.
  public var description: String {
    parts.map { "\($0.dimension)=\($0.code)" }.joined(separator: ", ")
  }

  /// The whole first, then by number of dimensions, dimension and code.
  public static func < (a: Breakdown, b: Breakdown) -> Bool {
    if a.parts.count != b.parts.count { return a.parts.count < b.parts.count }
    for (x, y) in zip(a.parts, b.parts) where x != y {
      return (x.dimension, x.code) < (y.dimension, y.code)
    }
    return false
  }
}
