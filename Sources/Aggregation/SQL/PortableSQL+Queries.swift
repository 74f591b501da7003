import Glibc
public import ReportingCore

extension PortableSQL {
  /// The text of a question: one query without a semicolon at its end. The rows come in no order.
  public func text(of query: Query) -> String {
    switch query {
    case .cells: cells
    case .confidential: confidential
    case .meanings: meanings
    case .details: details
    case .outliers: outliers
    case .unknownCities: unknownCities
    }
  }

  /// What is still to be asked when some answers are there: what the gate needs of confidential figures
  /// where there are any, and what cities mean where they mean several things.
  public func queries(
    after answers: [Query: [[String?]]], withDetails: Bool
  ) -> [Query] {
    // Without indicators or periods there is nothing to ask for.
    guard !plan.indicators.isEmpty, !plan.periods.isEmpty else { return [] }
    var wanted: [Query] = [.cells]
    if withDetails {
      wanted += [.details, .unknownCities] + (plan.outliers == nil ? [] : [.outliers])
    }
    if let cells = answers[.cells] {
      func has(_ column: String) -> Bool {
        guard let number = Query.cells.columns.firstIndex(of: column) else { return false }
        return cells.contains { $0.count > number && $0[number] != "0" }
      }
      if has("confidential") { wanted.append(.confidential) }
      if has("is_mixed") { wanted.append(.meanings) }
    }
    return wanted.filter { answers[$0] == nil }
  }

  /// Whether figures of a period play a part, so that those of others need not be read.
  public func reads(_ period: Period) -> Bool {
    plan.periods.contains(period) || nearPeriods.contains(period)
      || plan.earlier.values.contains { $0.withoutNote == period }
  }

  /// The statistics of the cells; the region is empty for all cities.
  private var cells: String {
    func join(_ table: String, _ short: String) -> String {
      """
      left join \(table) \(short) on \(short).indicator = k.indicator and \(short).period = k.period
        and \(short).breakdown = k.breakdown and \(short).cell_region = k.cell_region
      """
    }
    func figure(_ name: String) -> String { "case when c.is_mixed = 0 then \(name) end" }
    return """
      with balances as (
        select indicator, period, breakdown, '' as cell_region, avg(mean) as mean_of_regions
        from counted where cell_region <> '' group by indicator, period, breakdown
      ),
      cell_keys as (
        select indicator, period, breakdown, cell_region from counted
        union
        select indicator, period, breakdown, cell_region from marked
      )
      select k.indicator, k.period, k.breakdown, k.cell_region as region,
        coalesce(c.reporting, 0) as reporting, coalesce(c.confidential, 0) as confidential,
        coalesce(m.missing, 0) as missing, coalesce(m.not_computable, 0) as not_computable,
        coalesce(m.suppressed, 0) as suppressed, coalesce(c.is_mixed, 0) as is_mixed,
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

  private var confidential: String {
    """
    with secret as (
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

  private var meanings: String {
    """
    with mixed as (
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
    join plan_indicators pi on pi.indicator = f.indicator
    where o.mark in ('', 'confidential') and \(isMeant)
    """
  }

  /// Rows that mean something else than the plan says, that are not final or given twice, or for a
  /// period that overlaps one of the plan. Few as a rule; the engine in memory judges them.
  private var details: String {
    """
    select o.city, o.indicator, o.period, o.breakdown, o.value, o.unit, o.method, o.mark, o.status,
      o.source
    from observations o
    join plan_indicators pi on pi.indicator = o.indicator\(breakdownJoin)
    join cities c on c.city = o.city
    left join plan_periods pp on pp.period = o.period
    left join near_periods np on np.period = o.period
    where o.mark in ('', 'confidential') and (np.period is not null
      or (pp.period is not null
        and (o.status <> 'final' or o.repeated = 1 or not (\(isMeant)))))
    """
  }

  /// Figures far from the others; a little nearer ones too, since the engine in memory has the last word.
  private var outliers: String {
    let rule = plan.outliers ?? Plan.Outliers()
    let factor = plan.indicators.map(\.outlierFactor).min() ?? 1
    let key = "indicator, period, breakdown"
    func same(_ a: String, _ b: String) -> String {
      "\(a).indicator = \(b).indicator and \(a).period = \(b).period and \(a).breakdown = \(b).breakdown"
    }
    return """
      with compared as (
        select f.city, f.indicator, f.period, f.breakdown, f.value,
          case when pi.is_summed = 0 then f.value else f.value / r.residents end as compared
        from figures f
        join plan_periods pp on pp.period = f.period
        join meant m on \(same("m", "f")) and m.is_mixed = 0
        join plan_indicators pi on pi.indicator = f.indicator
        left join residents r on r.city = f.city and r.period = f.period and r.residents > 0
        where pi.is_summed = 0 or r.residents is not null
      ),
      scales as (
        select \(key), case when min(compared) < 0 then 0 else 1 end as is_logarithmic
        from compared group by \(key)
      ),
      scaled as (
        select c.*, s.is_logarithmic,
          case when s.is_logarithmic = 0 then c.compared when c.compared > 0 then ln(c.compared) end
            as number
        from compared c join scales s on \(same("s", "c"))
      ),
      middles as (
        select \(key), percentile_cont(0.5) within group (order by number) as middle
        from scaled where number is not null
        group by \(key) having count(*) >= \(rule.fewestCities)
      ),
      deviations as (
        select s.indicator, s.period, s.breakdown, min(m.middle) as middle,
          percentile_cont(0.5) within group (order by abs(s.number - m.middle)) as deviation
        from scaled s join middles m on \(same("m", "s"))
        where s.number is not null group by s.indicator, s.period, s.breakdown
      ),
      far as (
        select s.*, d.middle, d.deviation from scaled s join deviations d on \(same("d", "s"))
        where abs(s.number - d.middle) > \(rule.deviations * OutlierScale.deviation * 0.999999) * d.deviation
          and (s.is_logarithmic = 0 or abs(s.number - d.middle) >= \(log(factor) * 0.999999))
      )
      select f.city, f.indicator, f.period, f.breakdown, f.value, f.compared, f.is_logarithmic,
        f.middle, f.deviation, o.source
      from far f
      join observations o on o.city = f.city and \(same("o", "f"))
      where o.mark in ('', 'confidential') and o.value = f.value
      """
  }

  private var unknownCities: String {
    let isNamed = if case .named = plan.breakdowns { true } else { false }
    let (condition, join) =
      isNamed
      ? (
        " and pb.breakdown is not null",
        "left join plan_breakdowns pb on pb.breakdown = o.breakdown"
      ) : ("", "")
    return """
      select o.city, max(case when pi.indicator is not null and cp.period is not null\(condition)
        then 1 else 0 end) as is_planned
      from observations o
      left join cities c on c.city = o.city
      left join plan_indicators pi on pi.indicator = o.indicator
      left join counted_periods cp on cp.period = o.period
      \(join)
      where c.city is null
      group by o.city
      """
  }
}
