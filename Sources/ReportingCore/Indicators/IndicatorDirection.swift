/// Which way an indicator is meant to move.
public enum IndicatorDirection: Sendable, Equatable {
  /// More is better.
  case higher
  /// Less is better.
  case lower
  /// Nearer to the target is better.
  case target(Double)
  /// It gives context and is not judged.
  case context
}
