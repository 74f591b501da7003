/// One of several things that cities mean by one id: a unit and a method, with the cities that mean it.
public struct Variant: Sendable, Equatable {
  /// The unit's id; empty when none is given.
  public var unit: String
  /// The digest of the method; empty when none is given.
  public var method: String
  /// The country whose money it is, an ISO 3166-1 alpha-3 code; empty where that makes no difference.
  public var money: String
  /// The ids of the cities, in order.
  public var cities: [String]

  /// One of several things that cities mean by one id.
  public init(unit: String, method: String, money: String = "", cities: [String]) {
    self.unit = unit
    self.method = method
    self.money = money
    self.cities = cities
  }
}
