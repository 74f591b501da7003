/// A city's figure that is unlike those of the others, for the secretariat to ask about. It is never
/// left out for that.
public struct Outlier: Sendable, Equatable {
  /// The cell of all cities that it stands in.
  public var key: CellKey
  /// The city's id.
  public var city: String
  /// The city's figure.
  public var value: Double
  /// What the median over the cities would mean for a city of this size.
  public var typical: Double
  /// How many times it is greater or smaller.
  public var factor: Double
  /// The id of the city's source; empty when none is given.
  public var source: String

  /// A figure that is unlike the others.
  public init(
    key: CellKey, city: String, value: Double, typical: Double, factor: Double, source: String
  ) {
    self.key = key
    self.city = city
    self.value = value
    self.typical = typical
    self.factor = factor
    self.source = source
  }
}
