public import ReportingCore

/// The figures of many cities, column by column: names as dense numbers, values as `Double`.
///
/// A mark is kept beside each value: where a city has no figure there is none, and never a zero.
/// 23 bytes a row, 27 once a row names its source.
public struct ObservationColumns: Sendable {
  var cities = NumberTable<String>()
  var indicators = NumberTable<String>()
  var units = NumberTable<String>()
  var sources = NumberTable<String>()
  var methods = NumberTable<String>()
  /// Without their notes.
  var periods = NumberTable<Period>()
  var breakdowns = NumberTable<Breakdown>()

  var city: [UInt32] = []
  var indicator: [UInt16] = []
  var period: [UInt16] = []
  var breakdown: [UInt32] = []
  var unit: [UInt16] = []
  var value: [Double] = []
  var state: [UInt8] = []
  /// Empty until a row names a source.
  var source: [UInt32] = []
  /// The digest of a city's method for an indicator, by both numbers.
  var methodOf: [UInt64: Int] = [:]

  /// The most indicators, periods or units.
  public static let mostNames = 65_535
  /// The most rows.
  public static let mostRows = 4_000_000_000

  /// No rows.
  public init() {}

  /// The number of rows.
  public var count: Int { value.count }

  /// The ids of the cities, in the order in which they came.
  public var cityIDs: [String] { cities.values }
  /// The ids of the indicators, in the order in which they came.
  public var indicatorIDs: [String] { indicators.values }
  /// The periods, in order.
  public var periodList: [Period] { periods.values.sorted() }
  /// The breakdowns, in order.
  public var breakdownList: [Breakdown] { breakdowns.values.sorted() }

  /// A row.
  public subscript(row: Int) -> ObservationRow {
    let state = ObservationState(unchecked: state[row])
    return ObservationRow(
      city: cities[Int(city[row])], indicator: indicators[Int(indicator[row])],
      period: periods[Int(period[row])], breakdown: breakdowns[Int(breakdown[row])],
      value: value[row], unit: units[Int(unit[row])], mark: state.mark, status: state.status,
      source: source.isEmpty ? "" : sources[Int(source[row])])
  }

  /// Makes room for so many more rows.
  public mutating func reserve(_ rows: Int) {
    let total = count + rows
    city.reserveCapacity(total)
    indicator.reserveCapacity(total)
    period.reserveCapacity(total)
    breakdown.reserveCapacity(total)
    unit.reserveCapacity(total)
    value.reserveCapacity(total)
    state.reserveCapacity(total)
    if !source.isEmpty { source.reserveCapacity(total) }
  }

  /// Adds a row.
  ///
  /// - Throws: ``ColumnError`` when there are too many names or rows, or the value is not finite;
  ///   then nothing is added.
  public mutating func append(_ row: ObservationRow) throws(ColumnError) {
    guard row.value.isFinite else { throw .notFinite }
    guard count < ObservationColumns.mostRows else { throw .tooManyRows }
    let indicator = indicators.insert(row.indicator)
    let period = periods.insert(row.period.withoutNote)
    let unit = units.insert(row.unit)
    guard max(indicator, period, unit) < ObservationColumns.mostNames else { throw .tooManyNames }
    city.append(UInt32(truncatingIfNeeded: cities.insert(row.city)))
    self.indicator.append(UInt16(truncatingIfNeeded: indicator))
    self.period.append(UInt16(truncatingIfNeeded: period))
    breakdown.append(UInt32(truncatingIfNeeded: breakdowns.insert(row.breakdown)))
    self.unit.append(UInt16(truncatingIfNeeded: unit))
    value.append(row.mark.hasValue ? row.value : 0)
    state.append(ObservationState(row.mark, row.status).raw)
    appendSource(row.source)
  }

  /// The source of the row that was added last.
  private mutating func appendSource(_ name: String) {
    guard !source.isEmpty || !name.isEmpty else { return }
    startSources()
    source[count - 1] = UInt32(truncatingIfNeeded: sources.insert(name))
  }

  /// Gives every row without one the empty source, which has the number 0.
  mutating func startSources() {
    if sources.count == 0 { _ = sources.insert("") }
    source.append(contentsOf: repeatElement(0, count: count - source.count))
  }

  /// States by which method a city computes an indicator: the digest of what decides the value.
  public mutating func setMethod(_ digest: String, of indicator: String, in city: String) {
    setMethods([(indicator, digest)], in: city)
  }

  /// States by which methods a city computes indicators: the digests of what decides their values.
  public mutating func setMethods(
    _ digests: [(indicator: String, digest: String)], in city: String
  ) {
    guard !digests.isEmpty else { return }
    let city = cities.insert(city)
    methodOf.reserveCapacity(methodOf.count + digests.count)
    // They mostly come in the order of the figures.
    var next = 0
    for (indicator, digest) in digests {
      let number = indicators.insert(indicator, likely: next)
      methodOf[ObservationColumns.key(city: city, indicator: number)] =
        methods.insert(digest, likely: next)
      next = number + 1
    }
  }

  /// The digest of a city's method for an indicator; nil when it states none.
  public func method(of indicator: String, in city: String) -> String? {
    guard let city = cities.number(of: city), let indicator = indicators.number(of: indicator)
    else { return nil }
    return methodOf[ObservationColumns.key(city: city, indicator: indicator)].map { methods[$0] }
  }

  static func key(city: Int, indicator: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: city) << 32 | UInt64(truncatingIfNeeded: indicator)
  }
}
