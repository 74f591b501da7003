/// What may be said of one field of a record.
public enum ReleasedField: Sendable, Hashable {
  /// The value.
  case value(RecordValue)
  /// A coarser value in its place, so that nobody can be recognized: a region for a country, a
  /// family for a right, a month or a year for a day.
  case generalised(RecordValue)
  /// There is a value that may not travel to this audience.
  case withheld
}
