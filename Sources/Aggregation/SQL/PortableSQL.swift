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
/// Each text is one query without a semicolon at its end. The rows come in no order.
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

  /// A table of constants. An empty one keeps its columns.
  static func table(_ name: String, _ columns: [String], _ rows: [[String]]) -> String {
    let filled = rows.isEmpty ? [columns.map { _ in "''" }] : rows
    let values = filled.map { "(\($0.joined(separator: ", ")))" }.joined(separator: ",\n    ")
    let condition = rows.isEmpty ? " where 1 = 0" : ""
    return """
      \(name) as (
        select * from (values
          \(values)
        ) as t(\(columns.joined(separator: ", ")))\(condition)
      )
      """
  }

  /// The plan's own tables.
  var planTables: [String] {
    let earlier = plan.earlier
    var tables = [
      PortableSQL.table(
        "plan_indicators", ["indicator", "unit", "method", "is_local_money"],
        plan.indicators.map {
          [
            PortableSQL.literal($0.id), PortableSQL.literal($0.unit ?? ""),
            PortableSQL.literal($0.method ?? ""), $0.isInLocalMoney ? "1" : "0",
          ]
        }),
      PortableSQL.table(
        "plan_periods", ["period", "earlier"],
        plan.periods.map {
          [PortableSQL.literal($0.label), PortableSQL.literal(earlier[$0.label]?.label ?? "")]
        }),
      PortableSQL.table("plan_regions", ["region"], regions.map { [PortableSQL.literal($0)] }),
      """
      counted_periods as (
        select period from plan_periods
        union
        select earlier as period from plan_periods where earlier <> ''
      )
      """,
    ]
    if case .named(let breakdowns) = plan.breakdowns {
      tables.append(
        PortableSQL.table(
          "plan_breakdowns", ["breakdown"], breakdowns.map { [PortableSQL.literal($0.key)] }))
    }
    return tables
  }

  /// The plan's own tables, and the figures that count.
  var figureTables: [String] {
    var tables = planTables
    tables.append(
      """
      asked_rows as (
        select o.city, o.indicator, o.period, o.breakdown, o.value, o.mark, o.repeated, c.region,
          case when pi.unit = '' then o.unit else '' end as unit,
          case when pi.method = '' then o.method else '' end as method,
          case when pi.is_local_money = 1 then c.country else '' end as money,
          case when o.mark in ('', 'confidential') and \(isMeant) then 1 else 0 end as counts
        from observations o
        join plan_indicators pi on pi.indicator = o.indicator
        join counted_periods cp on cp.period = o.period\(breakdownJoin)
        join cities c on c.city = o.city
      )
      """)
    tables.append(
      """
      figures as (
        select city, indicator, period, breakdown, value, mark, region, unit, method, money
        from asked_rows where counts = 1 and repeated = 0
        union all
        select city, indicator, period, breakdown, min(value) as value, min(mark) as mark,
          min(region) as region, min(unit) as unit, min(method) as method, min(money) as money
        from asked_rows where counts = 1 and repeated = 1
        group by city, indicator, period, breakdown
        having min(value) = max(value) and min(mark) = max(mark)
      )
      """)
    tables.append(
      """
      placed as (
        select f.*, '' as cell_region from figures f
        union all
        select f.*, f.region as cell_region from figures f
        join plan_regions pr on pr.region = f.region
      )
      """)
    return tables
  }

  /// Whether a row `o` means what the plan `pi` says.
  var isMeant: String {
    """
    (pi.unit = '' or o.unit = '' or o.unit = pi.unit)
            and (pi.method = '' or o.method = '' or o.method = pi.method)
    """
  }

  /// What of each indicator, period and breakdown cities mean over all.
  var meaningTable: String {
    """
    meanings as (
      select indicator, period, breakdown, min(unit) as unit, min(method) as method,
        min(money) as money,
        case when min(unit) = max(unit) and min(method) = max(method) and min(money) = max(money)
          then 0 else 1 end as is_mixed
      from figures group by indicator, period, breakdown
    )
    """
  }
}
