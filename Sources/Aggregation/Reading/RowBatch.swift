/// Rows on their way into the columns: many at a time cost less than one by one.
struct RowBatch: ~Copyable {
  static let capacity = 4096

  let city = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
  let indicator = UnsafeMutablePointer<UInt16>.allocate(capacity: capacity)
  let period = UnsafeMutablePointer<UInt16>.allocate(capacity: capacity)
  let breakdown = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
  let unit = UnsafeMutablePointer<UInt16>.allocate(capacity: capacity)
  let value = UnsafeMutablePointer<Double>.allocate(capacity: capacity)
  let state = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
  let source = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
  var count = 0

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
