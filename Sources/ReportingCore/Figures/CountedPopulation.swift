/// What a count counts, as far as a small count can identify somebody.
///
/// The raw values are those of the files.
public enum CountedPopulation: String, Sendable, Equatable, CaseIterable, Comparable {
  /// Things, acts or money: a small count identifies nobody.
  case things
  /// Persons in general.
  case persons
  /// Children.
  case children
  /// Victims of violations.
  case victims
  /// Human rights defenders.
  case defenders

  /// The more exposed group is the greater.
  public static func < (a: CountedPopulation, b: CountedPopulation) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .things: 0
    case .persons: 1
    case .children: 2
    case .victims: 3
    case .defenders: 4
    }
  }
}
