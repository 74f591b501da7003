import ReportingCore

extension DetailSearch {
  /// What cities give twice.
  func repeated(_ conflicts: [FamilyStatistics.RepeatedFigure]) -> [ComparabilityFinding] {
    struct Place: Hashable {
      var family: Int
      var isContradiction: Bool
    }
    var gathered: [Place: Set<String>] = [:]
    for conflict in conflicts
    where tables.isPlanned[tables.parts(ofFamily: conflict.family).period] {
      let place = Place(family: conflict.family, isContradiction: conflict.isContradiction)
      gathered[place, default: []].insert(tables.cities[conflict.city].id)
    }
    return gathered.map { place, cities in
      ComparabilityFinding(
        key: tables.cellKey(family: place.family, region: nil),
        kind: place.isContradiction
          ? .contradiction(cities: cities.sorted()) : .repeated(cities: cities.sorted()))
    }
  }

  /// Figures unlike the others, with the cities' sources.
  func outliers(_ found: [FamilyStatistics.FoundOutlier]) -> [Outlier] {
    guard !found.isEmpty else { return [] }
    struct Place: Hashable {
      var key: CellKey
      var city: String
    }
    var result = found.map {
      Outlier(
        key: tables.cellKey(family: $0.family, region: nil), city: tables.cities[$0.city].id,
        value: $0.value, typical: $0.typical, factor: $0.factor, source: "")
    }.sorted { ($0.key, $0.city) < ($1.key, $1.city) }
    guard !columns.source.isEmpty else { return result }
    var places: [Place: Int] = [:]
    for (index, outlier) in result.enumerated() {
      places[Place(key: outlier.key, city: outlier.city)] = index
    }
    let cities = Set(result.map(\.city))
    let isWanted = columns.cityIDs.map(cities.contains)
    for row in 0..<columns.count where isWanted[Int(columns.city[row])] {
      let figure = columns[row]
      let key = CellKey(
        indicator: figure.indicator, period: figure.period, breakdown: figure.breakdown)
      if let index = places[Place(key: key, city: figure.city)], figure.mark.hasValue {
        result[index].source = figure.source
      }
    }
    return result
  }

  /// The figures of cities that gave some in confidence: of the same indicator and period all, by
  /// whatever breakdown, since a city's own tables tie them.
  func confidentialFigures() -> [ConfidentialFigure] {
    struct Place: Hashable {
      var city: UInt32
      var indicator: UInt16
      var period: UInt16
    }
    func place(_ row: Int) -> Place {
      Place(
        city: columns.city[row], indicator: columns.indicator[row], period: columns.period[row])
    }
    let indicators = Set(tables.plan.indicators.map(\.id))
    let periods = Set(tables.plan.periods)
    var secret: Set<Place> = []
    for row in 0..<columns.count
    where ObservationState(unchecked: columns.state[row]).isConfidential {
      secret.insert(place(row))
    }
    var result: [ConfidentialFigure] = []
    for row in 0..<columns.count where secret.contains(place(row)) {
      let figure = columns[row]
      guard indicators.contains(figure.indicator), periods.contains(figure.period),
        figure.mark.hasValue || figure.mark == .suppressed,
        let city = tables.placeOfCity[figure.city]
      else { continue }
      result.append(
        ConfidentialFigure(
          city: figure.city, region: tables.cities[city].region, indicator: figure.indicator,
          period: figure.period, breakdown: figure.breakdown, value: figure.value,
          mark: figure.mark, residents: tables.cities[city].residents(in: figure.period)))
    }
    return result.sorted {
      ($0.city, $0.indicator, $0.period, $0.breakdown)
        < ($1.city, $1.indicator, $1.period, $1.breakdown)
    }
  }
}
