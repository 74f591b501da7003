import Aggregation

/// What the cities of a selection mean by the indicators of which they give figures, as a store keeps it
/// beside the figures: each meaning once, and of each city the numbers of its own.
public struct NetworkMeanings: Sendable {
  /// What a city means by an indicator.
  public struct Meaning: Sendable, Hashable {
    /// The indicator's id.
    public var indicator: String
    /// The unit's id; empty when none is given.
    public var unit: String
    /// The digest of the method; empty when none is given.
    public var method: String

    /// What a city means by an indicator.
    public init(indicator: String, unit: String, method: String) {
      self.indicator = indicator
      self.unit = unit
      self.method = method
    }
  }

  /// A city with the numbers of what it means.
  public struct City: Sendable, Equatable {
    /// The city's id.
    public var id: String
    /// The numbers.
    public var meanings: [Int]
  }

  /// The meanings by their numbers, which each store gives on its own.
  public var meanings: [Int: Meaning]
  /// The cities, one entry for each submission.
  public var cities: [City]

  /// What submissions mean by their indicators, without reading figures.
  ///
  /// - Parameter store: From which the submissions are.
  /// - Throws: ``StoreError``; also where figures could not be read when the store was brought up to
  ///   date.
  public init(of submissions: [StoredSubmission], in store: any Store) throws(StoreError) {
    var cities: [City] = []
    cities.reserveCapacity(submissions.count)
    for submission in submissions {
      let numbers = try MeaningList.read(submission.meanings, of: submission.city)
      cities.append(City(id: submission.city, meanings: numbers))
    }
    self.init(meanings: try store.meanings(), cities: cities)
  }

  /// What cities mean.
  init(meanings: [Int: Meaning], cities: [City]) {
    self.meanings = meanings
    self.cities = cities
  }

  /// What a submission means by its indicators, each once.
  static func of(_ columns: ObservationColumns) -> [Meaning] {
    columns.statedMeanings.map {
      Meaning(indicator: $0.indicator, unit: $0.unit, method: $0.method)
    }
  }

  /// What the figures in a block mean; nil when it is damaged.
  static func of(block: [UInt8]) -> [Meaning]? {
    var columns = ObservationColumns()
    do throws(ObservationBlockError) {
      try ObservationBlock.decode(block, into: &columns)
    } catch {
      return nil
    }
    return of(columns)
  }
}
