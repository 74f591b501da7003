public import ReportingCore

/// What is to be computed over many cities: indicators by periods, regions and breakdowns.
///
/// Every engine gives the same cells for a plan: one for each indicator, period and breakdown over
/// all cities, and one for each region that was chosen.
public struct Plan: Sendable, Equatable {
  /// The regions of which cells are made beside those of all cities.
  public enum Regions: Sendable, Equatable {
    /// None.
    case none
    /// Every region in which a city lies.
    case each
    /// These; cities elsewhere count in the cells of all cities only.
    case named([String])
  }

  /// The breakdowns of which cells are made.
  public enum Breakdowns: Sendable, Equatable {
    /// These.
    case named([Breakdown])
    /// Every one that is found in the figures.
    case every
  }

  /// How few cities a cell may rest on.
  public struct MinimumCities: Sendable, Equatable {
    /// Where all of them publish the figure themselves, so that nothing is given away.
    public var published: Int
    /// Where at least one of them gave it in confidence.
    public var confidential: Int

    /// How few cities a cell may rest on; at least one, and at least three in confidence, since of
    /// two cities each knows the other's figure from the sum.
    public init(published: Int = 3, confidential: Int = 5) {
      self.published = max(published, 1)
      self.confidential = max(confidential, published, 3)
    }
  }

  /// When a city's figure is shown to the secretariat as unlike those of the others. Figures are
  /// compared by their logarithms where none is negative, so that too small counts as too great does.
  public struct Outliers: Sendable, Equatable {
    /// How many times the robust standard deviation (1.4826 times the median absolute deviation) it
    /// lies from the median at least.
    public var deviations: Double
    /// How few cities allow no judgement.
    public var fewestCities: Int

    /// When a figure is unlike the others.
    public init(deviations: Double = 5, fewestCities: Int = 5) {
      self.deviations = deviations
      self.fewestCities = max(fewestCities, 3)
    }
  }

  /// The indicators, in the order of the cells.
  public var indicators: [PlannedIndicator]
  /// The periods, which count exactly as named: 2019 is not 2019/20.
  public var periods: [Period]
  /// The regions.
  public var regions: Regions
  /// The breakdowns.
  public var breakdowns: Breakdowns
  /// What is computed.
  public var measures: Set<Measure>
  /// How few cities a cell may rest on.
  public var minimumCities: MinimumCities
  /// What counts as unlike the others; nil when nobody looks.
  public var outliers: Outliers?

  /// A plan. Of indicators, periods and breakdowns named twice the first counts.
  public init(
    indicators: [PlannedIndicator], periods: [Period], regions: Regions = .each,
    breakdowns: Breakdowns = .named([.total]), measures: Set<Measure> = Set(Measure.allCases),
    minimumCities: MinimumCities = MinimumCities(), outliers: Outliers? = Outliers()
  ) {
    var seen: Set<String> = []
    self.indicators = indicators.filter { seen.insert($0.id).inserted }
    var labels: Set<String> = []
    self.periods = periods.map(\.withoutNote).filter { labels.insert($0.label).inserted }.sorted()
    self.regions = regions
    self.breakdowns = breakdowns
    if case .named(let named) = breakdowns { self.breakdowns = .named(Set(named).sorted()) }
    self.measures = measures
    self.minimumCities = minimumCities
    self.outliers = outliers
  }

  /// The ids of the regions of which cells are made, in order.
  public func regionIDs(of cities: [MemberCity]) -> [String] {
    switch regions {
    case .none: []
    case .each: Set(cities.map(\.region)).filter { !$0.isEmpty }.sorted()
    case .named(let named): Set(named).sorted()
    }
  }

  /// The period before each, by label.
  var earlier: [String: Period] {
    guard measures.contains(.change) else { return [:] }
    var result: [String: Period] = [:]
    for period in periods { result[period.label] = period.earlier() }
    return result
  }

  /// The periods of the plan of which another one covers half of the days or more; none for a period of
  /// the plan.
  func periods(overlappedBy period: Period) -> [Period] {
    guard !periods.contains(period) else { return [] }
    return periods.filter { planned in
      let first = max(planned.start.dayNumber, period.start.dayNumber)
      let last = min(planned.end.dayNumber, period.end.dayNumber)
      return (last - first + 1) * 2 >= planned.end.dayNumber - planned.start.dayNumber
    }
  }
}
