/// What a text tells of the figures of many cities. The raw values are those of the texts.
public enum AggregateMeasure: String, Sendable, Equatable, CaseIterable {
  /// How many cities report, of how many that were asked.
  case count
  /// The sum, where the unit allows one.
  case sum
  /// The mean, each city counting once.
  case mean
  /// The mean weighted by residents.
  case weightedMean = "weighted-mean"
  /// The median.
  case median
  /// A quarter of the figures lies below it.
  case lowerQuartile = "lower-quartile"
  /// Three quarters of the figures lie below it.
  case upperQuartile = "upper-quartile"
  /// The change against the period before, over the cities that report both.
  case change
}
