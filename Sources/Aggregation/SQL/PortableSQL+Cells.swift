extension PortableSQL {
  /// The statistics of the cells; the region is empty for all cities.
  var cells: String {
    let group = "f.indicator, f.period, f.breakdown, f.cell_region"
    var tables = figureTables
    tables.append(meaningTable)
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
}
