public import Sealing

/// An indicator for which a simulation makes figures.
public struct IndicatorTemplate: Sendable, Equatable {
  /// How the figures of cities look.
  public enum Behaviour: Sendable, Equatable {
    /// A share in per cent, around the typical one.
    case share(typical: Double)
    /// A count that grows with the city: so many for each resident.
    case count(perResident: Double)
    /// A number above 0 that does not grow with the city, such as a rate or a time.
    case level(typical: Double)
    /// Points up to a highest number.
    case score(highest: Double)
  }

  /// The indicator as packages define it.
  public var definition: SealedIndicator
  /// How many decimals its figures have.
  public var decimals: Int
  /// Whether it is broken down by sex.
  public var hasSexes: Bool
  /// Whether it is broken down by district.
  public var hasDistricts: Bool
  /// How the figures look.
  public var behaviour: Behaviour

  /// An indicator.
  ///
  /// - Parameters:
  ///   - definition: The indicator as packages define it.
  ///   - decimals: How many decimals its figures have.
  ///   - dimensions: By what it is broken down; `sex` and `district` are simulated, others are not.
  ///   - behaviour: How the figures look; nil for what the unit says.
  public init(
    _ definition: SealedIndicator, decimals: Int, dimensions: [String] = [],
    behaviour: Behaviour? = nil
  ) {
    self.definition = definition
    self.decimals = max(decimals, 0)
    hasSexes = dimensions.contains("sex")
    hasDistricts = dimensions.contains("district")
    self.behaviour = behaviour ?? IndicatorTemplate.behaviour(of: definition)
  }

  /// What the unit says. How high figures are follows from the id, so that two indicators of one unit
  /// differ.
  private static func behaviour(of definition: SealedIndicator) -> Behaviour {
    var numbers = SimulationNumbers(seed: 0, definition.id)
    switch definition.unit {
    case "percent": return .share(typical: Double(numbers.number(in: 25...75)))
    case "per-mille", "ratio", "hours":
      return .level(typical: 0.5 + numbers.unit())
    case "points": return .score(highest: 4)
    case "points-0-2": return .score(highest: 2)
    case "steps-0-3": return .score(highest: 3)
    case "points-0-9": return .score(highest: 9)
    case "score", "index": return .score(highest: 100)
    case "civic-space-rating": return .score(highest: 5)
    case "days", "weeks", "months": return .level(typical: Double(numbers.number(in: 10...60)))
    case let unit where unit.hasSuffix("-per-person"):
      return .level(typical: Double(numbers.number(in: 20...900)))
    case let unit where unit.hasPrefix("per-") || unit.contains("-per-"):
      return .level(typical: 1 + 9 * numbers.unit())
    case "persons", "households", "thousand-persons":
      return .count(perResident: 0.000_5 + 0.004 * numbers.unit())
    default: return .count(perResident: 0.000_02 + 0.000_2 * numbers.unit())
    }
  }
}
