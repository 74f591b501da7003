import ReportingCore

extension FamilyStatistics {
  /// Copies the figures of a family, whose order may then be changed.
  mutating func fillScratch(_ members: Range<Int>) {
    scratch.removeAll(keepingCapacity: true)
    guard tables.plan.measures.contains(.quartiles) else { return }
    for index in members {
      let run = runs[index]
      scratch.append(
        contentsOf: UnsafeBufferPointer(start: figures.values + run.start, count: run.count))
    }
  }

  mutating func quartiles(_ range: Range<Int>) -> Quartiles? {
    scratch.withUnsafeMutableBufferPointer {
      OrderStatistics.quartiles(UnsafeMutableBufferPointer(rebasing: $0[range]))
    }
  }

  /// Looks for figures unlike the others: sums as a rate of the residents, shares as they are.
  mutating func findOutliers(
    _ family: Int, _ members: Range<Int>, period: Int, _ terms: PlannedIndicator
  ) {
    guard let rule = tables.plan.outliers else { return }
    var found: [(city: Int, value: Double, compared: Double)] = []
    for index in members {
      let run = runs[index]
      for place in run.start..<run.start + run.count {
        let city = Int(figures.cities[place] & ~GroupedFigures.confidentialBit)
        let value = figures.values[place]
        var compared = value
        if terms.canBeSummed {
          let weight = residents[city * tables.periods.count + period]
          guard weight > 0 else { continue }
          compared = value / weight
        }
        found.append((city, value, compared))
      }
    }
    let scale = OutlierScale(
      isLogarithmic: found.allSatisfy { $0.compared >= 0 }, rule: rule,
      factor: terms.outlierFactor)
    var numbers = found.compactMap { scale.number($0.compared) }
    guard numbers.count >= rule.fewestCities,
      let median = numbers.withUnsafeMutableBufferPointer({ OrderStatistics.median($0) })
    else { return }
    for place in numbers.indices { numbers[place] = (numbers[place] - median).magnitude }
    guard
      let deviation = numbers.withUnsafeMutableBufferPointer({ OrderStatistics.median($0) })
    else { return }
    for figure in found {
      guard let number = scale.number(figure.compared),
        let judgement = scale.judge(number, median: median, deviation: deviation)
      else { continue }
      let weight = terms.canBeSummed ? figure.value / figure.compared : 1
      outliers.append(
        FoundOutlier(
          family: family, city: figure.city, value: figure.value, factor: judgement.factor,
          typical: judgement.typical * weight))
    }
  }
}
