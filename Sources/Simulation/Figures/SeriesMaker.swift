import ReportingCore
import Sealing

/// Makes the figures of a city: levels that go with its region and size, trends, noise, and parts that
/// belong to the whole.
struct SeriesMaker {
  let seed: UInt64
  let city: SimulatedCity
  let templates: [IndicatorTemplate]
  let year: Int
  let thresholds: [CountedPopulation: Int]

  /// What makes a part of a city unlike the whole of it.
  private struct Parts {
    /// The share of women in counts.
    var women: Double
    /// By how much the share of women in a rate is above that of all.
    var womenShift: Double
    /// The share of each district in counts; together 1.
    var districts: [Double]
    /// By how much each is above the whole.
    var shifts: [Double]
  }

  /// The figures of all indicators on which the city reports.
  func series() -> [FigureSeries] {
    var numbers = SimulationNumbers(seed: seed, "reporting", city.number)
    // Larger cities have larger offices.
    let size = ExactMath.log10(max(city.residents, 1)) - 5
    let share = min(max(0.8 + 0.1 * size, 0.5), 0.97)
    let years = numbers.number(in: 3...8)
    let districts = city.residents < 20_000 ? 0 : min(3 + Int(city.residents / 25_000), 14)
    let reported = templates.filter { _ in numbers.happens(share) }
    return (reported.isEmpty ? Array(templates.prefix(1)) : reported).map {
      series($0, years: years, districts: districts, size: size)
    }
  }

  private func series(
    _ template: IndicatorTemplate, years: Int, districts: Int, size: Double
  ) -> FigureSeries {
    let id = template.definition.id
    var numbers = SimulationNumbers(seed: seed, "figures \(id)", city.number)
    var regional = SimulationNumbers(seed: seed, "region \(id) \(city.region)")
    let effect = 0.8 * regional.normal() + 0.5 * size + numbers.normal()
    let trend = 0.02 * numbers.normal()
    let parts = parts(districts: districts, &numbers)
    var cells: [FigureSeries.Cell] = []
    for back in (0..<years).reversed() {
      guard let period = Period(year: year - back) else { continue }
      let whole = value(template, effect - trend * Double(back) * 10, back, &numbers)
      cells += figures(template, whole, period, parts, &numbers)
    }
    if template.definition.counts != .things, case .count = template.behaviour {
      withhold(&cells, below: thresholds[template.definition.counts] ?? 0)
    }
    return FigureSeries(
      template: template, definition: template.definition, source: "simulated-report",
      cells: cells)
  }

  private func parts(districts: Int, _ numbers: inout SimulationNumbers) -> Parts {
    let weights = (0..<districts).map { _ in 0.3 + numbers.unit() }
    let sum = weights.reduce(0, +)
    return Parts(
      women: 0.35 + 0.3 * numbers.unit(), womenShift: 0.05 * numbers.normal(),
      districts: weights.map { $0 / sum }, shifts: weights.map { _ in 0.08 * numbers.normal() })
  }

  private func value(
    _ template: IndicatorTemplate, _ effect: Double, _ back: Int,
    _ numbers: inout SimulationNumbers
  ) -> Double {
    let noise = numbers.normal()
    switch template.behaviour {
    case .share(let typical):
      return min(max(typical + 4 * effect + noise, 1), 99)
    case .level(let typical):
      return typical * ExactMath.exp(0.2 * effect + 0.04 * noise)
    case .score(let highest):
      return min(max(highest * (0.6 + 0.09 * effect + 0.02 * noise), 0), highest)
    case .count(let perResident):
      let residents = city.population.last { $0.period.endYear <= year - back }?.value ?? 0
      return residents * perResident * ExactMath.exp(0.25 * effect + 0.05 * noise)
    }
  }

  /// The figures of a year: the whole and its parts.
  private func figures(
    _ template: IndicatorTemplate, _ value: Double, _ period: Period, _ parts: Parts,
    _ numbers: inout SimulationNumbers
  ) -> [FigureSeries.Cell] {
    let whole = ExactMath.rounded(value, decimals: template.decimals)
    var cells = [FigureSeries.Cell(period: period, breakdown: .total, outcome: .value(whole))]
    func add(_ dimension: String, _ code: String, _ value: Double) {
      cells.append(
        FigureSeries.Cell(
          period: period, breakdown: Breakdown([dimension: code]),
          outcome: .value(ExactMath.rounded(value, decimals: template.decimals))))
    }
    if case .count = template.behaviour {
      if template.hasSexes {
        let women = (whole * parts.women).rounded()
        add("sex", "female", women)
        add("sex", "male", whole - women)
      }
      if template.hasDistricts {
        var rest = whole
        for (index, share) in parts.districts.enumerated() {
          let isLast = index == parts.districts.count - 1
          let part = isLast ? rest : min((whole * share).rounded(), rest)
          add("district", SeriesMaker.district(index), part)
          rest -= part
        }
      }
    } else {
      func part(_ shift: Double) -> Double {
        var part = whole * (1 + shift + 0.01 * numbers.normal())
        if case .share = template.behaviour { part = min(part, 100) }
        if case .score(let highest) = template.behaviour { part = min(part, highest) }
        return max(part, 0)
      }
      if template.hasSexes {
        add("sex", "female", part(parts.womenShift))
        add("sex", "male", part(-parts.womenShift))
      }
      if template.hasDistricts {
        for (index, shift) in parts.shifts.enumerated() {
          add("district", SeriesMaker.district(index), part(shift))
        }
      }
    }
    return cells
  }

  private static func district(_ index: Int) -> String { "district-\(index + 1)" }

  /// Withholds small counts, and of each table one more where a single one could be computed.
  private func withhold(_ cells: inout [FigureSeries.Cell], below threshold: Int) {
    func isSmall(_ value: Double) -> Bool { value > 0 && value < Double(threshold) }
    var start = 0
    while start < cells.count {
      let period = cells[start].period
      var end = start
      while end < cells.count, cells[end].period == period { end += 1 }
      let year = start..<end
      start = end
      let isWholeSmall = cells[year.lowerBound].value.map(isSmall) ?? false
      for dimension in ["", "sex", "district"] {
        let table = year.filter { cells[$0].breakdown.parts.first?.dimension ?? "" == dimension }
        var withheld = table.filter { isWholeSmall || isSmall(cells[$0].value ?? 0) }
        if withheld.count == 1, table.count > 1,
          let other = table.filter({ $0 != withheld[0] }).min(by: {
            (cells[$0].value ?? 0, $0) < (cells[$1].value ?? 0, $1)
          })
        {
          withheld.append(other)
        }
        for place in withheld { cells[place].outcome = .suppressed }
      }
    }
  }
}
