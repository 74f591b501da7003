public import ReportingCore

/// A plan as SQL that PostgreSQL 15, Spark SQL 4 and DuckDB read alike.
///
/// It reads three tables or views:
/// - `observations(city, indicator, period, breakdown, value, unit, method, mark, status, source,
///   repeated)`: the figures; the period by its label, the breakdown by its
///   ``ReportingCore/Breakdown/key``, the value a double precision number or null, the other texts
///   empty and never null where none is given, the mark as in ``ObservationMark``, and `repeated` the
///   number 1 where the city gives another figure for the same indicator, period and breakdown, else 0;
/// - `cities(city, country, region)`: the cities that were asked;
/// - `residents(city, period, residents)`: those by whom figures are weighted, for the periods of the
///   plan (``MemberCity/residents(in:)``).
///
/// First the ``definitions`` are made in their order, each from a query; then the questions are asked
/// (``queries(after:withDetails:)``, ``text(of:)``). Each text is one query without a semicolon at its
/// end. The rows come in no order.
public struct PortableSQL: Sendable {
  /// The plan.
  public let plan: Plan
  let regions: [String]
  /// The periods beside those of the plan that overlap them.
  let nearPeriods: [Period]

  /// The SQL of a plan.
  ///
  /// - Parameter periods: The periods of the figures, as far as they are known; of those that overlap
  ///   periods of the plan it is told that they were left out.
  /// - Throws: ``PortableSQLError`` when an id has a backslash or a control character, which the three
  ///   read differently.
  public init(
    plan: Plan, cities: [MemberCity], periods: [Period] = []
  ) throws(PortableSQLError) {
    self.plan = plan
    regions = plan.regionIDs(of: cities)
    nearPeriods = periods.filter { !plan.periods(overlappedBy: $0).isEmpty }
    for name in names where !PortableSQL.isPortable(name) { throw .notPortable(name) }
  }

  private var names: [String] {
    var names = regions + (plan.periods + nearPeriods).map(\.label)
    for indicator in plan.indicators {
      names += [indicator.id, indicator.unit ?? "", indicator.method ?? ""]
    }
    if case .named(let breakdowns) = plan.breakdowns { names += breakdowns.map(\.key) }
    return names
  }

  private static func isPortable(_ name: String) -> Bool {
    !name.unicodeScalars.contains { $0 == "\\" || $0.value < 0x20 || $0.value == 0x7F }
  }

  static func literal(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
