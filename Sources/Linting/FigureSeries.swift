public import Documents
public import ReportingCore

/// The values of one input for one part of the whole, in the order of time, over periods of one
/// length.
public struct FigureSeries: Sendable {
  /// One value.
  public struct Point: Sendable {
    /// The time.
    public let period: Period
    /// The value, for computing.
    public let value: Double
    /// How many decimals the publisher wrote.
    public let decimals: Int
    /// How firm it is.
    public let status: Observation.Status
    /// Whether the publisher remarks on it.
    public let hasNote: Bool
    /// The value as a finding may print it: findings are for the city's own staff, so that what is
    /// above them is not named.
    public var shown: String {
      isRestricted ? "(restricted)" : Point.text(value, decimals: decimals)
    }
    /// Where it was written.
    public let location: SourceLocation?
    private let isRestricted: Bool

    init(_ observation: Observation, value: Undisclosed<Double>) {
      period = observation.period
      self.value = value.forComputing
      decimals = observation.decimals
      status = observation.status
      hasNote = observation.note != nil
      location = observation.location
      isRestricted = value.level > .cityInternal
    }

    /// How far the true value may lie from the written one, because of its decimals.
    public var rounding: Double { 0.5 / Point.power(decimals) }

    static func text(_ value: Double, decimals: Int) -> String {
      DecimalRounding.digits(of: value, decimals: decimals)?.plainText ?? "\(value)"
    }

    private static func power(_ decimals: Int) -> Double {
      (0..<max(0, min(decimals, 15))).reduce(1) { power, _ in power * 10 }
    }
  }

  /// The input.
  public let input: InputDefinition
  /// Its unit, with what the rules want to know of it.
  public let unit: FigureUnit
  /// The part of the whole.
  public let breakdown: Breakdown
  /// The values; at least one.
  public let points: [Point]

  /// What the series is called in a finding: `'complaints' by sex=female`.
  public var name: String {
    breakdown.isTotal ? "'\(input.id)'" : "'\(input.id)' by \(breakdown)"
  }
}
