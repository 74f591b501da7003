public import ReportingCore

/// One figure of a city, or the mark in its place.
public struct ObservationRow: Sendable, Hashable {
  /// The city's id.
  public var city: String
  /// The indicator's id.
  public var indicator: String
  /// The period, without a note.
  public var period: Period
  /// The part of the whole.
  public var breakdown: Breakdown
  /// The figure; 0 where a mark stands in its place.
  public var value: Double
  /// The unit's id; empty when none is given.
  public var unit: String
  /// What stands in the place of a figure.
  public var mark: ObservationMark
  /// How firm it is.
  public var status: Observation.Status
  /// The id of its source; empty when none is given.
  public var source: String

  /// One figure of a city, or the mark in its place.
  public init(
    city: String, indicator: String, period: Period, breakdown: Breakdown = .total, value: Double,
    unit: String = "", mark: ObservationMark = .published, status: Observation.Status = .final,
    source: String = ""
  ) {
    self.city = city
    self.indicator = indicator
    self.period = period.withoutNote
    self.breakdown = breakdown
    self.value = mark.hasValue ? value : 0
    self.unit = unit
    self.mark = mark
    self.status = status
    self.source = source
  }
}
