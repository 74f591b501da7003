public import ReportingCore

/// The one gate. What leaves the city is made here and nowhere else: sections and renderers take
/// released values alone, and only the gate can make them.
///
/// Rules, in this order:
/// 1. **Level.** What may not travel to the audience is withheld: by the indicator's level, any of
///    its inputs' levels, or the level of any value in it.
/// 2. **Small counts** (threshold rule, see ``DisclosurePolicy``). A count of persons that is not
///    zero and below its threshold is withheld, and with it every measurement that rests on it; so
///    is a share of which only few are *not* part. A zero is published, save where it is said of
///    a group that is itself below the threshold, because it would then be known of each of them.
/// 3. **Complementary suppression and interval audit.** Further figures are withheld until no
///    withheld count can be computed from published totals; see ``SuppressionPlan``.
/// 4. **Rounding** to the decimals of release, half away from zero.
///
/// Staff of the city (audience `city-internal` and `restricted`) have the files before them;
/// for them rules 2 and 3 do not hold.
///
/// What it cannot see: a published percentage without counts (listed as unchecked), sums that a
/// module forms outside its components, codes of one dimension that overlap (`0-14` beside `5-9`) when
/// their input does not say so, figures that others publish, and releases of other days.
public struct DisclosureGate: Sendable {
  /// The highest level that the audience may read.
  public let audience: Level
  /// The thresholds.
  public let policy: DisclosurePolicy

  let indicators: [String: IndicatorFacts]
  let inputs: [String: InputFacts]
  let units: [String: UnitFacts]
  let sources: [String: DataSource]

  /// Makes a gate for an audience. Of two definitions with one id the more guarded counts;
  /// readers of files report the second as a mistake.
  ///
  /// - Parameter sources: the list of sources; the id of one that is above the audience is not
  ///   shown beside a figure.
  public init(
    audience: Level, policy: DisclosurePolicy = .standard, indicators: [IndicatorDefinition],
    inputs: [InputDefinition], units: [MeasurementUnit], sources: [DataSource] = []
  ) {
    self.audience = audience
    self.policy = policy
    self.indicators = Dictionary(indicators.map { ($0.id, IndicatorFacts($0)) }) {
      $1.level > $0.level ? $1 : $0
    }
    self.inputs = Dictionary(inputs.map { ($0.id, InputFacts($0)) }) { first, second in
      var merged = first
      merged.level = max(first.level, second.level)
      merged.counts = max(first.counts, second.counts)
      merged.overlapping += second.overlapping.filter { !first.overlapping.contains($0) }
      return merged
    }
    self.units = Dictionary(units.map { ($0.id, UnitFacts($0)) }) { first, _ in first }
    self.sources = Dictionary(sources.map { ($0.id, $0) }) { $1.level > $0.level ? $1 : $0 }
  }

  /// Whether the audience may read what has this level.
  func admits(_ level: Level) -> Bool { level <= audience }

  /// The value behind the mark, when the audience may read it.
  func opened<Value>(_ value: Undisclosed<Value>?) -> Value? {
    guard let value, admits(value.level) else { return nil }
    return value.forComputing
  }
}
