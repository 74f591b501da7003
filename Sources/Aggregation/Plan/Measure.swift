/// What is computed for a cell beside the number of reporting cities, which always is.
public enum Measure: String, Sendable, Equatable, CaseIterable {
  /// The sum over the cities, where the unit allows one.
  case sum
  /// The mean over the cities, each counting once.
  case mean
  /// The mean over the cities, each counting with its population.
  case weightedMean = "weighted-mean"
  /// The median and the two quartiles over the cities.
  case quartiles
  /// The change against the period before, over the cities that report both.
  case change
  /// The mean of the means of the regions, and how many cities of each region report.
  case regionalBalance = "regional-balance"
}
