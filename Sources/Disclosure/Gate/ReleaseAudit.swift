public import ReportingCore

/// What was withheld from a release and by which rule: enough for a notice in print and for the
/// inventory at the end of a run. It holds no value, so it may itself be printed wherever the
/// release may.
public struct ReleaseAudit: Sendable, Equatable {
  /// A measurement about which there is something to say.
  public struct Cell: Sendable, Equatable {
    /// The indicator's id.
    public let indicator: String
    /// The period.
    public let period: Period
    /// The part of the whole.
    public let breakdown: Breakdown
  }

  /// A measurement that was withheld.
  public struct Suppression: Sendable, Equatable {
    /// Which one.
    public let cell: Cell
    /// The rule.
    public let rule: SuppressionRule
  }

  /// The highest level that the audience may read.
  public let audience: Level
  /// How many measurements passed the gate with a value.
  public let released: Int
  /// What was withheld, ordered by indicator, period and breakdown.
  public let suppressions: [Suppression]
  /// Released shares and rates that came without the counts behind them, so that nothing could be
  /// tested. The methodology section says so.
  public let unchecked: [Cell]
  /// Indicators and inputs whose definitions the gate was not given, by id. Their figures count as
  /// restricted. Not empty means a mistake in the program that made the gate.
  public let unknown: [String]

  /// How many measurements were withheld because of their level.
  public var withheldByLevel: Int {
    suppressions.count { if case .level = $0.rule { true } else { false } }
  }

  /// How many measurements were withheld because they rest on too few persons.
  public var withheldAsSmallCounts: Int {
    suppressions.count { if case .smallCount = $0.rule { true } else { false } }
  }

  /// How many measurements were withheld because others could be computed from them.
  public var withheldAsComplementary: Int { suppressions.count { $0.rule == .complementary } }
}
