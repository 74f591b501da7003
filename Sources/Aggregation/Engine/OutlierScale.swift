import Glibc

/// How figures of a cell are compared when those unlike the others are looked for.
///
/// Where none is negative their logarithms are compared, so that a figure too small by a thousand times
/// is as far away as one too great; zeros, which are no slip of units, are passed over. Where some are
/// negative they are compared as they are.
struct OutlierScale {
  /// 1.4826 times the median absolute deviation is the standard deviation of what is spread normally.
  static let deviation = 1.4826

  let isLogarithmic: Bool
  let rule: Plan.Outliers
  /// How many times a figure must differ from the median at least.
  let factor: Double

  /// The figure on the scale; nil for one that is passed over.
  func number(_ figure: Double) -> Double? {
    guard isLogarithmic else { return figure }
    return figure > 0 ? log(figure) : nil
  }

  /// How many times a number of the scale differs from the median, and what figure the median stands
  /// for; nil where the number is not unlike the others.
  func judge(_ number: Double, median: Double, deviation: Double) -> (
    factor: Double, typical: Double
  )? {
    let distance = (number - median).magnitude
    guard distance > rule.deviations * Self.deviation * deviation else { return nil }
    if isLogarithmic {
      let times = exp(distance)
      return times >= factor ? (times, exp(median)) : nil
    }
    guard number != 0, median != 0 else { return nil }
    let times = (number / median).magnitude
    guard times >= factor || times <= 1 / factor else { return nil }
    return (times >= 1 ? times : 1 / times, median)
  }
}
