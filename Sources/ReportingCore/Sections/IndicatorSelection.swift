/// Which indicators a table or a list shows.
public enum IndicatorSelection: Sendable, Equatable {
  /// Those of a module, by its id.
  case module(String)
  /// Those of the city's own modules.
  case cityModules
  /// Those named, by id.
  case indicators([String])
  /// Those that a module, the city's own too, puts under a heading of this id, and those named.
  case group(String, and: [String])
  /// All.
  case all
}
