/// Which numbers carry a sign.
public enum SignStyle: Sendable, Equatable {
  /// Those below zero.
  case negative
  /// Those below and those above zero, as for changes.
  case always
}
