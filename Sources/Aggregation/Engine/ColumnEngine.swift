public import ReportingCore

/// Figures in memory, computed by ``AggregationEngine``: the fastest engine as long as they fit.
public struct ColumnEngine: StatisticsEngine {
  private let columns: ObservationColumns
  private let tasks: Int

  /// Figures in memory.
  ///
  /// - Parameter tasks: How many tasks share the work.
  public init(_ columns: ObservationColumns, tasks: Int = 2) {
    self.columns = columns
    self.tasks = tasks
  }

  /// As the protocol says.
  public func periods() -> [Period] { columns.periodList }

  /// As the protocol says; details cost nothing and are always there.
  public func statistics(of plan: Plan, over cities: [MemberCity], withDetails: Bool) async
    -> AggregateStatistics
  {
    await AggregationEngine(plan: plan, cities: cities).statistics(of: columns, tasks: tasks)
  }
}
