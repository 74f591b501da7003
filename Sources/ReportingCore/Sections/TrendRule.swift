/// How a trend is read from a series: declared in the template, written out in the methodology, and
/// the same for every indicator.
///
/// The change is that of the line through the series whose slope is the median of the slopes between
/// every two values (Theil 1950, Sen 1968): one odd year does not turn it, and missing years need no
/// invented value.
public struct TrendRule: Sendable, Hashable {
  /// How many years are looked at, the reporting year being the last.
  public var window: Int
  /// With fewer values than this nothing is said of a series.
  public var leastValues: Int
  /// The change from the first to the last value that counts, in percent of the mean of the values.
  public var change: Double

  /// A rule.
  public init(window: Int, leastValues: Int, change: Double) {
    self.window = window
    self.leastValues = leastValues
    self.change = change
  }

  /// A value of a series.
  public struct Value: Sendable, Equatable {
    /// The year.
    public var year: Int
    /// The value.
    public var value: Double

    /// A value of a year.
    public init(_ value: Double, in year: Int) {
      self.year = year
      self.value = value
    }
  }

  /// The change from the first to the last value, in percent of the mean of the values; nil when there are too few of
  /// them. What has always been zero has not changed.
  ///
  /// - Parameters:
  ///   - values: One value a year at most; those outside the window do not count.
  ///   - year: The reporting year.
  public func change(of values: [Value], until year: Int) -> Double? {
    let used = self.values(values, until: year)
    guard used.count >= max(2, leastValues) else { return nil }
    let mean = used.map(\.value.magnitude).reduce(0, +) / Double(used.count)
    guard mean > 0 else { return 0 }
    return change(through: used) / mean * 100
  }

  /// The values that lie in the window, by year.
  public func values(_ values: [Value], until year: Int) -> [Value] {
    values.filter { (year - window + 1...year).contains($0.year) && $0.value.isFinite }
      .sorted { $0.year < $1.year }
  }

  /// What becomes of civic space where a series changes so.
  ///
  /// - Returns: nil where the indicator gives context and is not judged.
  public func reading(
    of values: [Value], until year: Int, direction: IndicatorDirection
  ) -> TrendReading? {
    let sign: Double
    var values = values
    switch direction {
    case .context: return nil
    case .higher: sign = 1
    case .lower: sign = -1
    case .target(let target):
      sign = -1
      // Nearer is better. What counts is told in percent of the values, not of their distances:
      // near the target any move would be large.
      let used = self.values(values, until: year)
      let mean = used.map(\.value.magnitude).reduce(0, +) / Double(max(1, used.count))
      guard used.count >= max(2, leastValues) else { return .notEnoughData }
      guard mean > 0 else { return .stable }
      values = used.map { Value(($0.value - target).magnitude, in: $0.year) }
      return reading(of: change(through: values) / mean * 100 * sign)
    }
    guard let change = change(of: values, until: year) else { return .notEnoughData }
    return reading(of: change * sign)
  }

  private func reading(of improvement: Double) -> TrendReading {
    improvement >= change ? .opening : improvement <= -change ? .narrowing : .stable
  }

  /// The change from the first to the last of the values, along the line through them: nothing is
  /// said of years before or after them.
  private func change(through values: [Value]) -> Double {
    guard let first = values.first, let last = values.last else { return 0 }
    return slope(of: values) * Double(last.year - first.year)
  }

  private func slope(of values: [Value]) -> Double {
    var slopes: [Double] = []
    for (index, first) in values.enumerated() {
      for second in values[(index + 1)...] where second.year != first.year {
        slopes.append((second.value - first.value) / Double(second.year - first.year))
      }
    }
    slopes.sort()
    guard let last = slopes.indices.last else { return 0 }
    return (slopes[last / 2] + slopes[(last + 1) / 2]) / 2
  }
}
