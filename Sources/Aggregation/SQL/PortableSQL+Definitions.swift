import ReportingCore

extension PortableSQL {
  /// A table or view that the questions read.
  public struct Definition: Sendable, Equatable {
    /// Its name.
    public let name: String
    /// The query that gives its rows.
    public let text: String
    /// Whether it is read several times and worth keeping; a view suffices for the others.
    public let isStored: Bool
  }

  /// What is made before the first question, in this order.
  public var definitions: [Definition] {
    constants + [
      view(
        "counted_periods",
        """
        select period from plan_periods
        union
        select earlier as period from plan_periods where earlier <> ''
        """),
      table("asked_rows", askedRows), table("agreed_rows", agreedRows),
      view(
        "figures",
        """
        select city, indicator, period, breakdown, value, mark, region, unit, method, money
        from asked_rows where counts = 1 and repeated = 0
        union all
        select city, indicator, period, breakdown, value, mark, region, unit, method, money
        from agreed_rows
        """),
      view(
        "placed",
        """
        select f.*, '' as cell_region from figures f
        union all
        select f.*, f.region as cell_region from figures f
        join plan_regions pr on pr.region = f.region
        """),
      table("meant", meant), table("counted", counted), table("changes", changes),
      table("marked", marked),
    ]
  }

  /// The plan's own tables. Without a row they keep their columns.
  private var constants: [Definition] {
    let earlier = plan.earlier
    func constant(_ name: String, _ columns: [String], _ rows: [[String]]) -> Definition {
      let filled = rows.isEmpty ? [columns.map { _ in "''" }] : rows
      let values = filled.map { "(\($0.joined(separator: ", ")))" }.joined(separator: ",\n  ")
      let condition = rows.isEmpty ? " where 1 = 0" : ""
      return view(
        name,
        """
        select * from (values
          \(values)
        ) as t(\(columns.joined(separator: ", ")))\(condition)
        """)
    }
    func names(_ names: [String]) -> [[String]] { names.map { [PortableSQL.literal($0)] } }
    var tables = [
      constant(
        "plan_indicators", ["indicator", "unit", "method", "is_local_money", "is_summed"],
        plan.indicators.map {
          [
            PortableSQL.literal($0.id), PortableSQL.literal($0.unit ?? ""),
            PortableSQL.literal($0.method ?? ""), $0.isInLocalMoney ? "1" : "0",
            $0.canBeSummed ? "1" : "0",
          ]
        }),
      constant(
        "plan_periods", ["period", "earlier"],
        plan.periods.map {
          [PortableSQL.literal($0.label), PortableSQL.literal(earlier[$0.label]?.label ?? "")]
        }),
      constant("plan_regions", ["region"], names(regions)),
      constant("near_periods", ["period"], names(nearPeriods.map(\.label))),
    ]
    if case .named(let breakdowns) = plan.breakdowns {
      tables.append(constant("plan_breakdowns", ["breakdown"], names(breakdowns.map(\.key))))
    }
    return tables
  }

  private func view(_ name: String, _ text: String) -> Definition {
    Definition(name: name, text: text, isStored: false)
  }

  private func table(_ name: String, _ text: String) -> Definition {
    Definition(name: name, text: text, isStored: true)
  }

  /// Joins those rows `o` to which the plan's breakdowns apply.
  var breakdownJoin: String {
    if case .named = plan.breakdowns {
      "\njoin plan_breakdowns pb on pb.breakdown = o.breakdown"
    } else {
      ""
    }
  }

  /// Whether a row `o` means what the plan `pi` says.
  var isMeant: String {
    """
    (pi.unit = '' or o.unit = '' or o.unit = pi.unit)
      and (pi.method = '' or o.method = '' or o.method = pi.method)
    """
  }

  private var askedRows: String {
    """
    select o.city, o.indicator, o.period, o.breakdown, o.value, o.mark, o.repeated, c.region,
      case when pi.unit = '' then o.unit else '' end as unit,
      case when pi.method = '' then o.method else '' end as method,
      case when pi.is_local_money = 1 then c.country else '' end as money,
      case when o.mark in ('', 'confidential') and \(isMeant) then 1 else 0 end as counts
    from observations o
    join plan_indicators pi on pi.indicator = o.indicator
    join counted_periods cp on cp.period = o.period\(breakdownJoin)
    join cities c on c.city = o.city
    """
  }

  /// Of what a city gives twice one row, where it gives the same.
  private var agreedRows: String {
    """
    select city, indicator, period, breakdown, min(value) as value, min(mark) as mark,
      min(region) as region, min(unit) as unit, min(method) as method, min(money) as money
    from asked_rows where counts = 1 and repeated = 1
    group by city, indicator, period, breakdown
    having min(value) = max(value) and min(mark) = max(mark)
    """
  }

  /// What cities mean by each indicator, period and breakdown, over all.
  private var meant: String {
    """
    select indicator, period, breakdown, min(unit) as unit, min(method) as method,
      min(money) as money,
      case when min(unit) = max(unit) and min(method) = max(method) and min(money) = max(money)
        then 0 else 1 end as is_mixed
    from figures group by indicator, period, breakdown
    """
  }

  private var counted: String {
    let group = "f.indicator, f.period, f.breakdown, f.cell_region"
    return """
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
      """
  }

  /// The change over the cities that report both periods, by region and over all.
  private var changes: String {
    let sums = """
      sum(matched) as matched, sum(matched_confidential) as matched_confidential,
        sum(before_total) as before_total, sum(now_total) as now_total
      """
    return """
      with paired as (
        select f.indicator, f.period, f.breakdown, f.region, count(*) as matched,
          sum(case when f.mark = 'confidential' or b.mark = 'confidential' then 1 else 0 end)
            as matched_confidential,
          sum(b.value) as before_total, sum(f.value) as now_total
        from figures f
        join plan_periods pp on pp.period = f.period
        join figures b on b.city = f.city and b.indicator = f.indicator
          and b.breakdown = f.breakdown and b.period = pp.earlier
        join meant m on m.indicator = f.indicator and m.period = pp.earlier
          and m.breakdown = f.breakdown and m.is_mixed = 0 and m.unit = f.unit
          and m.method = f.method and m.money = f.money
        group by f.indicator, f.period, f.breakdown, f.region
      )
      select indicator, period, breakdown, '' as cell_region, \(sums)
      from paired group by indicator, period, breakdown
      union all
      select p.indicator, p.period, p.breakdown, p.region as cell_region, p.matched,
        p.matched_confidential, p.before_total, p.now_total
      from paired p join plan_regions pr on pr.region = p.region
      """
  }

  private var marked: String {
    """
    select indicator, period, breakdown, cell_region,
      sum(case when mark = 'missing' then 1 else 0 end) as missing,
      sum(case when mark = 'not-computable' then 1 else 0 end) as not_computable,
      sum(case when mark = 'suppressed' then 1 else 0 end) as suppressed
    from (
      select a.*, '' as cell_region from asked_rows a
      where a.mark not in ('', 'confidential')
      union all
      select a.*, a.region as cell_region from asked_rows a
      join plan_regions pr on pr.region = a.region
      where a.mark not in ('', 'confidential')
    ) m
    where period in (select period from plan_periods)
    group by indicator, period, breakdown, cell_region
    """
  }
}
