public import ReportingCore

/// What became of a package that was put into a store.
public enum Reception: Sendable, Equatable {
  /// It is the first of the city for the call and the year.
  case inserted
  /// It took the place of the revision before it.
  case replaced
  /// It is there already; nothing changed.
  case same
  /// It was not taken, for this reason.
  case refused(Diagnostic)
}
