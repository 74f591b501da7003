/// How often an indicator is collected (FREQ_COLL of the SDG metadata). The raw values are those of
/// the files.
public enum Cadence: String, Sendable, Equatable, CaseIterable {
  /// Every month.
  case month
  /// Every quarter of a year.
  case quarter
  /// Every half-year.
  case halfYear = "half-year"
  /// Every year.
  case year
  /// Every second year.
  case twoYears = "two-years"
  /// Once in each term of the council, as with elections.
  case term
}
