public import ReportingCore

/// A city that was asked, as far as aggregation needs to know it.
public struct MemberCity: Sendable, Equatable {
  /// The number of residents in a period.
  public struct Population: Sendable, Equatable {
    /// The period.
    public var period: Period
    /// The residents.
    public var residents: Double

    /// The number of residents in a period.
    public init(period: Period, residents: Double) {
      self.period = period
      self.residents = residents
    }
  }

  /// The id.
  public var id: String
  /// The country as an ISO 3166-1 alpha-3 code.
  public var country: String
  /// The region it is counted in: a UN M49 code, as in `config/codes/regions.csv`.
  public var region: String
  /// Its residents, in any order.
  public var population: [Population]

  /// Describes a city.
  public init(id: String, country: String, region: String, population: [Population] = []) {
    self.id = id
    self.country = country
    self.region = region
    self.population = population
  }

  /// How many years old a number of residents may be to weigh a figure.
  public static let oldestPopulation = 5

  /// The residents by whom a figure of a period is weighted: those of the same time, else those of
  /// the newest period that ended before it, not more than ``oldestPopulation`` years earlier; nil
  /// when there are none, or no more than 0.
  public func residents(in period: Period) -> Double? {
    var best: Population?
    for candidate in population where candidate.residents > 0 && candidate.residents.isFinite {
      if candidate.period.isSameTime(as: period) { return candidate.residents }
      guard candidate.period.end <= period.end,
        candidate.period.endYear >= period.endYear - MemberCity.oldestPopulation
      else { continue }
      guard let known = best else {
        best = candidate
        continue
      }
      if known.period < candidate.period { best = candidate }
    }
    return best?.residents
  }
}
