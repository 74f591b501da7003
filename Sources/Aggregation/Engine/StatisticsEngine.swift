public import ReportingCore

/// Figures of many cities that can be asked for the statistics of a plan, wherever they lie: in memory,
/// in a database, on a cluster.
///
/// Every engine gives the same cells for a plan: the same counts, and the same numbers as far as sums
/// in another order allow. What may be said of them is for ``AggregateGate`` alone.
public protocol StatisticsEngine: Sendable {
  /// The periods of the figures, in order.
  func periods() async throws -> [Period]

  /// Computes the cells of a plan.
  ///
  /// - Parameters:
  ///   - cities: The cities that were asked; figures of others count nowhere.
  ///   - withDetails: Whether it is also told what keeps figures from being put together, which are
  ///     unlike the others, and which cities were not asked. An engine for which this is much more work
  ///     leaves it out otherwise; what the gate needs is always there.
  /// - Throws: An error of the engine's own when there is no answer.
  func statistics(of plan: Plan, over cities: [MemberCity], withDetails: Bool) async throws
    -> AggregateStatistics
}
