/// Rows on their way into the columns: many at a time cost less than one by one.
struct RowBatch: ~Copyable {
  let capacity: Int
  let city: UnsafeMutablePointer<UInt32>
  let indicator: UnsafeMutablePointer<UInt16>
  let period: UnsafeMutablePointer<UInt16>
  let breakdown: UnsafeMutablePointer<UInt32>
  let unit: UnsafeMutablePointer<UInt16>
  let value: UnsafeMutablePointer<Double>
  let state: UnsafeMutablePointer<UInt8>
  let source: UnsafeMutablePointer<UInt32>
  var count = 0

  /// - Parameter isSmall: Whether few rows are to be expected, as in the file of one city.
  init(isSmall: Bool) {
    capacity = isSmall ? 512 : 4096
    city = .allocate(capacity: capacity)
    indicator = .allocate(capacity: capacity)
    period = .allocate(capacity: capacity)
    breakdown = .allocate(capacity: capacity)
    unit = .allocate(capacity: capacity)
    value = .allocate(capacity: capacity)
    state = .allocate(capacity: capacity)
    source = .allocate(capacity: capacity)
  }

  deinit {
    city.deallocate()
    indicator.deallocate()
    period.deallocate()
    breakdown.deallocate()
    unit.deallocate()
    value.deallocate()
    state.deallocate()
    source.deallocate()
  }

  /// Moves the rows into the columns.
  mutating func flush(into columns: inout ObservationColumns, hasSources: Bool) {
    guard count > 0 else { return }
    columns.city.append(contentsOf: UnsafeBufferPointer(start: city, count: count))
    columns.indicator.append(contentsOf: UnsafeBufferPointer(start: indicator, count: count))
    columns.period.append(contentsOf: UnsafeBufferPointer(start: period, count: count))
    columns.breakdown.append(contentsOf: UnsafeBufferPointer(start: breakdown, count: count))
    columns.unit.append(contentsOf: UnsafeBufferPointer(start: unit, count: count))
    columns.value.append(contentsOf: UnsafeBufferPointer(start: value, count: count))
    columns.state.append(contentsOf: UnsafeBufferPointer(start: state, count: count))
    if hasSources {
      columns.source.append(contentsOf: UnsafeBufferPointer(start: source, count: count))
    } else if !columns.source.isEmpty {
      columns.startSources()
    }
    count = 0
  }
}
