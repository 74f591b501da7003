/// Why the figures of a cell must not be shown.
public enum CellSuppression: Sendable, Equatable {
  /// Fewer cities report than a cell must rest on.
  case fewCities(minimum: Int)
  /// What a city gave in confidence could be computed from it, or nearly: by the city that knows its
  /// own part, or because one city is most of it.
  case confidential
  /// It would let a reader compute what another cell does not show.
  case complementary
}
