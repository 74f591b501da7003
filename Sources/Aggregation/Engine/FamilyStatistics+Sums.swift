import ReportingCore

extension FamilyStatistics {
  func sums(of run: GroupedFigures.Run, period: Int) -> Sums {
    var sums = Sums()
    sums.count = run.count
    let values = figures.values + run.start
    let cities = figures.cities + run.start
    let measures = tables.plan.measures
    let periodCount = tables.periods.count
    residents.withUnsafeBufferPointer { residents in
      for place in 0..<run.count {
        let city = cities[place]
        if city & GroupedFigures.confidentialBit != 0 { sums.confidential += 1 }
        sums.sum.add(values[place])
        guard measures.contains(.weightedMean) else { continue }
        let weight =
          residents[Int(city & ~GroupedFigures.confidentialBit) * periodCount + period]
        if weight > 0 {
          sums.weighted += 1
          sums.weightedSum.add(weight * values[place])
          sums.residents.add(weight)
        }
      }
    }
    return sums
  }

  /// Adds up the figures of the cities that report both; both groups are ordered by city.
  func match(
    _ run: GroupedFigures.Run, with before: GroupedFigures.Run, _ sums: inout Sums
  ) {
    let mask = ~GroupedFigures.confidentialBit
    let (cities, values) = (figures.cities + run.start, figures.values + run.start)
    let (others, otherValues) = (figures.cities + before.start, figures.values + before.start)
    var place = 0
    var other = 0
    while place < run.count, other < before.count {
      let (a, b) = (cities[place] & mask, others[other] & mask)
      if a == b {
        sums.matched += 1
        if (cities[place] | others[other]) & GroupedFigures.confidentialBit != 0 {
          sums.matchedConfidential += 1
        }
        sums.now.add(values[place])
        sums.before.add(otherValues[other])
        place += 1
        other += 1
      } else if a < b {
        place += 1
      } else {
        other += 1
      }
    }
  }
}
