public import ReportingCore

/// A figure of a city that gives any of an indicator and period in confidence, as the gate needs it to
/// judge what a reader of the cells could learn. Its description shows only a mark.
public struct ConfidentialFigure: Sendable, Equatable {
  /// The city's id.
  public var city: String
  /// The city's region, a UN M49 code.
  public var region: String
  /// The indicator's id.
  public var indicator: String
  /// The period.
  public var period: Period
  /// The part of the whole.
  public var breakdown: Breakdown
  /// The figure; 0 where a mark stands in its place.
  public var value: Double
  /// Published, confidential, or suppressed by the city; other marks play no part.
  public var mark: ObservationMark
  /// The residents that weigh it; nil when they are not known.
  public var residents: Double?

  /// A figure as the gate needs it.
  public init(
    city: String, region: String, indicator: String, period: Period, breakdown: Breakdown,
    value: Double, mark: ObservationMark, residents: Double?
  ) {
    self.city = city
    self.region = region
    self.indicator = indicator
    self.period = period
    self.breakdown = breakdown
    self.value = value
    self.mark = mark
    self.residents = residents
  }
}

extension ConfidentialFigure: CustomStringConvertible, CustomReflectable {
  /// A mark in place of the figure.
  public var description: String { "‹not released›" }
  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
