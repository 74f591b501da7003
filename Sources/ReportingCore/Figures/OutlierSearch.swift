/// Finds values of a series over time that look as if a decimal point had slipped.
///
/// A value is an outlier when it is at least seven times greater or smaller than two neighbours
/// that agree within a factor of three; at either end of the series, nine times its neighbour when
/// all other values lie within a factor of four; in a series of five or more, fifty times the
/// median. Only values above zero are compared, and a value beside a zero may lie on the way to it.
/// A series of eight or more values of which the upper quartile is more than ten times the lower one
/// varies too much to tell. Small counts vary by such factors without any
/// mistake: those below 50 are left out, below 500 where the median is the measure.
public enum OutlierSearch {
  /// A value that differs from the others.
  public struct Outlier: Sendable, Equatable {
    /// Its place in the series.
    public var index: Int
    /// How many times it is greater or smaller.
    public var factor: Double
    /// Whether it is greater.
    public var isGreater: Bool
  }

  /// The outliers of a series in the order of time, those found beside their neighbours first.
  public static func outliers(in values: [Double], isCount: Bool) -> [Outlier] {
    guard values.count >= 3, !isVolatile(values) else { return [] }
    var found: [Outlier] = []
    for (index, value) in values.enumerated() where value > 0 {
      let before = index > 0 ? values[index - 1] : nil
      let after = index + 1 < values.count ? values[index + 1] : nil
      let neighbours = [before, after].compactMap { $0 }.filter { $0 > 0 }
      guard let least = neighbours.min(), let most = neighbours.max() else { continue }
      // Between two neighbours that agree a smaller factor is already strange; at either end of
      // the series the value must also differ from the rest.
      let limit: Double
      if neighbours.count == 2 {
        guard most <= 3 * least else { continue }
        limit = 7
      } else {
        let isEnd = index == 0 || index == values.count - 1
        guard isEnd, restAgrees(values, without: index) else { continue }
        limit = 9
      }
      if isCount, max(value, most) < 50 { continue }
      let factor = value > most ? value / most : least / value
      guard factor >= limit else { continue }
      found.append(Outlier(index: index, factor: factor, isGreater: value > most))
    }
    return found + againstMedian(values, isCount: isCount, without: Set(found.map(\.index)))
  }

  private static func isVolatile(_ values: [Double]) -> Bool {
    let ordered = values.filter { $0 > 0 }.sorted()
    guard ordered.count >= 8 else { return false }
    return ordered[ordered.count * 3 / 4] > 10 * ordered[ordered.count / 4]
  }

  private static func restAgrees(_ values: [Double], without index: Int) -> Bool {
    var least = Double.infinity
    var most = 0.0
    var count = 0
    for (other, value) in values.enumerated() where other != index && value > 0 {
      (least, most, count) = (min(least, value), max(most, value), count + 1)
    }
    return count >= 2 && most <= 4 * least
  }

  /// Several values in a row may have lost their decimal points; the rest of the series shows it.
  private static func againstMedian(
    _ values: [Double], isCount: Bool, without known: Set<Int>
  ) -> [Outlier] {
    let ordered = values.filter { $0 > 0 }.sorted()
    guard ordered.count >= 5 else { return [] }
    let median = ordered[ordered.count / 2]
    return values.enumerated().compactMap { index, value in
      guard value > 0, !known.contains(index) else { return nil }
      if isCount, max(value, median) < 500 { return nil }
      let factor = max(value / median, median / value)
      return factor >= 50 ? Outlier(index: index, factor: factor, isGreater: value > median) : nil
    }
  }
}
