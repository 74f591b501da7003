import ReportingCore

/// A plan as SQL that PostgreSQL 15, Spark SQL 4 and DuckDB read alike.
///
/// It reads three tables or views:
/// - `observations(city, indicator, period, breakdown, value, unit, method, mark)`: one row for each
///   city, indicator, period and breakdown; the period by its label, the breakdown by its
///   ``ReportingCore/Breakdown/key``, the value a double precision number or null, the unit and the method
///   empty and never null where none is given, the mark as in ``ObservationMark``;
/// - `cities(city, country, region)`: the cities that were asked;
/// - `residents(city, period, residents)`: those by whom figures are weighted, for the periods of the
///   plan (``MemberCity/residents(in:)``).
///
/// Each text is one query without a semicolon at its end. The rows come in no order.
public struct PortableSQL: Sendable {
  /// The plan.
  public let plan: Plan
  private let regions: [String]

  /// The columns of ``cells``, in order.
  public static let cellColumns = [
    "indicator", "period", "breakdown", "region", "reporting", "confidential", "missing",
    "not_computable", "suppressed", "is_mixed", "enough_cities", "total", "mean", "weighted_mean",
    "weighted", "lower_quartile", "median", "upper_quartile", "matched", "matched_confidential",
    "before_total", "now_total", "mean_of_regions",
  ]
  /// The columns of ``confidentialFigures``, in order.
  public static let confidentialColumns = [
    "city", "region", "indicator", "period", "breakdown", "value", "mark", "residents",
  ]
  /// The columns of ``meanings``, in order.
  public static let meaningColumns = [
    "indicator", "period", "breakdown", "region", "unit", "method", "money", "city",
  ]

  /// The SQL of a plan.
  ///
  /// - Throws: ``PortableSQLError`` when an id has a backslash or a control character, which the three
  ///   read differently.
  public init(plan: Plan, cities: [MemberCity]) throws(PortableSQLError) {
    self.plan = plan
    regions = plan.regionIDs(of: cities)
    for name in names where !PortableSQL.isPortable(name) { throw .notPortable(name) }
  }

  private var names: [String] {
    var names = regions + plan.periods.map(\.label)
    for indicator in plan.indicators {
      names += [indicator.id, indicator.unit ?? "", indicator.method ?? ""]
    }
    if case .named(let breakdowns) = plan.breakdowns { names += breakdowns.map(\.key) }
    return names
  }

  private static func isPortable(_ name: String) -> Bool {
    !name.unicodeScalars.contains { $0 == "\\" || $0.value < 0x20 || $0.value == 0x7F }
  }

  private static func literal(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// A table of constants. An empty one keeps its columns.
  private static func table(_ name: String, _ columns: [String], _ rows: [[String]]) -> String {
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

  /// The plan's own tables, and the figures that count.
  private var commonTables: [String] {
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
    var breakdownJoin = ""
    if case .named(let breakdowns) = plan.breakdowns {
      tables.append(
        PortableSQL.table(
          "plan_breakdowns", ["breakdown"], breakdowns.map { [PortableSQL.literal($0.key)] }))
      breakdownJoin = "\n  join plan_breakdowns pb on pb.breakdown = o.breakdown"
    }
    tables.append(
      """
      asked_rows as (
        select o.city, o.indicator, o.period, o.breakdown, o.value, o.mark, c.region,
          case when pi.unit = '' then o.unit else '' end as unit,
          case when pi.method = '' then o.method else '' end as method,
          case when pi.is_local_money = 1 then c.country else '' end as money,
          case when o.mark in ('', 'confidential')
            and (pi.unit = '' or o.unit = '' or o.unit = pi.unit)
            and (pi.method = '' or o.method = '' or o.method = pi.method)
            then 1 else 0 end as counts
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
        from asked_rows where counts = 1
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

  /// The statistics of the cells, with columns ``cellColumns``; the region is empty for all cities.
  public var cells: String {
    let group = "f.indicator, f.period, f.breakdown, f.cell_region"
    let minimum = plan.minimumCities
    var tables = commonTables
    tables.append(
      """
      meanings as (
        select indicator, period, breakdown, min(unit) as unit, min(method) as method,
          min(money) as money,
          case when min(unit) = max(unit) and min(method) = max(method) and min(money) = max(money)
            then 0 else 1 end as is_mixed
        from figures group by indicator, period, breakdown
      )
      """)
    tables.append(
      """
      counted as (
        select \(group), count(*) as reporting,
          sum(case when f.mark = 'confidential' then 1 else 0 end) as confidential,
          case when min(f.unit) = max(f.unit) and min(f.method) = max(f.method)
            and min(f.money) = max(f.money) then 0 else 1 end as is_mixed,
          sum(f.value) as total, avg(f.value) as mean,
          sum(case when r.residents > 0 then f.value * r.residents end)
            / sum(case when r.residents > 0 then r.residents end) as weighted_mean,
          sum(case when r.residents > 0 then 1 else 0 end) as weighted,
          percentile_cont(0.25) within group (order by f.value) as lower_quartile,
          percentile_cont(0.5) within group (order by f.value) as median,
          percentile_cont(0.75) within group (order by f.value) as upper_quartile
        from placed f
        join plan_periods pp on pp.period = f.period
        left join residents r on r.city = f.city and r.period = f.period
        group by \(group)
      )
      """)
    tables.append(
      """
      changes as (
        select \(group), count(*) as matched,
          sum(case when f.mark = 'confidential' or b.mark = 'confidential' then 1 else 0 end)
            as matched_confidential,
          sum(b.value) as before_total, sum(f.value) as now_total
        from placed f
        join plan_periods pp on pp.period = f.period
        join figures b on b.city = f.city and b.indicator = f.indicator
          and b.breakdown = f.breakdown and b.period = pp.earlier
        join meanings m on m.indicator = f.indicator and m.period = pp.earlier
          and m.breakdown = f.breakdown and m.is_mixed = 0 and m.unit = f.unit
          and m.method = f.method and m.money = f.money
        group by \(group)
      )
      """)
    tables.append(
      """
      marked as (
        select indicator, period, breakdown, cell_region,
          sum(case when mark = 'missing' then 1 else 0 end) as missing,
          sum(case when mark = 'not-computable' then 1 else 0 end) as not_computable,
          sum(case when mark = 'suppressed' then 1 else 0 end) as suppressed
        from (
          select a.*, '' as cell_region from asked_rows a
          union all
          select a.*, a.region as cell_region from asked_rows a
          join plan_regions pr on pr.region = a.region
        ) m
        where mark not in ('', 'confidential') and period in (select period from plan_periods)
        group by indicator, period, breakdown, cell_region
      )
      """)
    tables.append(
      """
      balances as (
        select indicator, period, breakdown, '' as cell_region, avg(mean) as mean_of_regions
        from counted where cell_region <> '' group by indicator, period, breakdown
      )
      """)
    tables.append(
      """
      cell_keys as (
        select indicator, period, breakdown, cell_region from counted
        union
        select indicator, period, breakdown, cell_region from marked
      )
      """)
    func join(_ table: String, _ short: String) -> String {
      """
      left join \(table) \(short) on \(short).indicator = k.indicator and \(short).period = k.period
        and \(short).breakdown = k.breakdown and \(short).cell_region = k.cell_region
      """
    }
    func figure(_ name: String) -> String { "case when c.is_mixed = 0 then \(name) end" }
    return """
      with \(tables.joined(separator: ",\n"))
      select k.indicator, k.period, k.breakdown, k.cell_region as region,
        coalesce(c.reporting, 0) as reporting, coalesce(c.confidential, 0) as confidential,
        coalesce(m.missing, 0) as missing, coalesce(m.not_computable, 0) as not_computable,
        coalesce(m.suppressed, 0) as suppressed, coalesce(c.is_mixed, 0) as is_mixed,
        case when c.reporting >= case when c.confidential > 0 then \(minimum.confidential)
          else \(minimum.published) end then 1 else 0 end as enough_cities,
        \(figure("c.total")) as total, \(figure("c.mean")) as mean,
        \(figure("c.weighted_mean")) as weighted_mean, \(figure("c.weighted")) as weighted,
        \(figure("c.lower_quartile")) as lower_quartile, \(figure("c.median")) as median,
        \(figure("c.upper_quartile")) as upper_quartile, \(figure("h.matched")) as matched,
        \(figure("h.matched_confidential")) as matched_confidential,
        \(figure("h.before_total")) as before_total, \(figure("h.now_total")) as now_total,
        \(figure("b.mean_of_regions")) as mean_of_regions
      from cell_keys k
      \(join("counted", "c"))
      \(join("changes", "h"))
      \(join("marked", "m"))
      \(join("balances", "b"))
      """
  }

  /// The figures that the gate needs, with columns ``confidentialColumns``.
  public var confidentialFigures: String {
    """
    with \(commonTables.prefix(2).joined(separator: ",\n")),
    secret as (
      select distinct o.city, o.indicator, o.period
      from observations o
      join plan_indicators pi on pi.indicator = o.indicator
      join plan_periods pp on pp.period = o.period
      where o.mark = 'confidential'
    )
    select o.city, c.region, o.indicator, o.period, o.breakdown, o.value, o.mark, r.residents
    from observations o
    join secret s on s.city = o.city and s.indicator = o.indicator and s.period = o.period
    join cities c on c.city = o.city
    left join residents r on r.city = o.city and r.period = o.period
    where o.mark in ('', 'confidential', 'suppressed')
    """
  }

  /// What cities mean in the cells in which they mean several things, with columns
  /// ``meaningColumns``.
  public var meanings: String {
    """
    with \(commonTables.joined(separator: ",\n")),
    mixed as (
      select indicator, period, breakdown, cell_region from placed
      where period in (select period from plan_periods)
      group by indicator, period, breakdown, cell_region
      having min(unit) <> max(unit) or min(method) <> max(method) or min(money) <> max(money)
    )
    select f.indicator, f.period, f.breakdown, f.cell_region as region, o.unit, o.method, f.money,
      f.city
    from placed f
    join mixed x on x.indicator = f.indicator and x.period = f.period
      and x.breakdown = f.breakdown and x.cell_region = f.cell_region
    join observations o on o.city = f.city and o.indicator = f.indicator
      and o.period = f.period and o.breakdown = f.breakdown
    """
  }
}
