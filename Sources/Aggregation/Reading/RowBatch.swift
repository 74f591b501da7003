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
  private let memory: UnsafeMutableRawPointer
  var count = 0

  /// - Parameter isSmall: Whether few rows are to be expected, as in the file of one city.
  init(isSmall: Bool) {
    capacity = isSmall ? 512 : 4096
    // In one piece: what is taken for each file of thousands is taken once.
    memory = .allocate(byteCount: capacity * 27, alignment: 8)
    value = memory.bindMemory(to: Double.self, capacity: capacity)
    city = (memory + capacity * 8).bindMemory(to: UInt32.self, capacity: capacity)
    breakdown = (memory + capacity * 12).bindMemory(to: UInt32.self, capacity: capacity)
    source = (memory + capacity * 16).bindMemory(to: UInt32.self, capacity: capacity)
    indicator = (memory + capacity * 20).bindMemory(to: UInt16.self, capacity: capacity)
    period = (memory + capacity * 22).bindMemory(to: UInt16.self, capacity: capacity)
    unit = (memory + capacity * 24).bindMemory(to: UInt16.self, capacity: capacity)
    state = (memory + capacity * 26).bindMemory(to: UInt8.self, capacity: capacity)
  }

  deinit { memory.deallocate() }

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
