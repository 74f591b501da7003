/// Why a value must not be published.
public enum SuppressionRule: Sendable, Hashable {
  /// It rests on fewer persons than the threshold for their group.
  case smallCount(CountedPopulation, threshold: Int)
  /// It would let a reader compute a suppressed value.
  case complementary
  /// It may not travel to this audience.
  case level(Level)
}
