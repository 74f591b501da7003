import DelimitedText
import ReportingCore

/// Reads a block; every length is checked before it is used.
struct ObservationBlockReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The names of a block, checked, with the numbers that they get in the columns.
  private struct Names {
    var cities: [String]
    var indicators: [String]
    var periods: [Period]
    var breakdowns: [Breakdown]
    var units: [String]
    var sources: [String]
  }

  mutating func read(into columns: inout ObservationColumns) throws(ObservationBlockError) {
    guard bytes.count >= 10, ObservationBlock.magic.elementsEqual(bytes[0..<4]) else {
      throw .notABlock
    }
    position = 4
    let version = try number(width: 2)
    guard version == ObservationBlock.version else { throw .unknownVersion(version) }
    let rows = try number(width: 4)
    // Each row has its value at least.
    guard rows <= ObservationBlock.mostRows, rows * 8 <= bytes.count else { throw .damaged }
    let names = try readNames()
    var methods: [(city: Int, indicator: Int, digest: String)] = []
    for _ in 0..<(try count(ofAtLeast: 10)) {
      let (city, indicator) = (try number(width: 4), try number(width: 4))
      guard city < names.cities.count, indicator < names.indicators.count else { throw .damaged }
      methods.append((city, indicator, try text()))
    }
    // All is checked before anything is added.
    let start = position
    let limits = [
      names.cities.count, names.indicators.count, names.periods.count, names.breakdowns.count,
      names.units.count, max(names.sources.count, 1),
    ]
    for limit in limits {
      try column(rows) { (number) throws(ObservationBlockError) in
        guard number < limit else { throw .damaged }
      }
    }
    var usesSources = false
    var states: [UInt8] = []
    states.reserveCapacity(rows)
    try column(rows) { (number) throws(ObservationBlockError) in
      guard let raw = UInt8(exactly: number), ObservationState(raw: raw) != nil else {
        throw .damaged
      }
      states.append(raw)
    }
    guard bytes.count - position == rows * 8 else { throw .damaged }
    let values = position
    for row in 0..<rows where !value(values, row).isFinite { throw .damaged }
    usesSources = names.sources.contains { !$0.isEmpty }
    guard columns.count + rows <= ObservationColumns.mostRows,
      columns.indicators.count + names.indicators.count < ObservationColumns.mostNames,
      columns.periods.count + names.periods.count < ObservationColumns.mostNames,
      columns.units.count + names.units.count < ObservationColumns.mostNames
    else { throw .tooLarge }

    position = start
    let cities = names.cities.map { UInt32(truncatingIfNeeded: columns.cities.insert($0)) }
    let indicators = names.indicators.map {
      UInt16(truncatingIfNeeded: columns.indicators.insert($0))
    }
    let periods = names.periods.map {
      UInt16(truncatingIfNeeded: columns.periods.insert($0.withoutNote))
    }
    let breakdowns = names.breakdowns.map {
      UInt32(truncatingIfNeeded: columns.breakdowns.insert($0))
    }
    let units = names.units.map { UInt16(truncatingIfNeeded: columns.units.insert($0)) }
    for method in methods {
      columns.setMethod(
        method.digest, of: names.indicators[method.indicator], in: names.cities[method.city])
    }
    try append(rows, cities, to: &columns.city)
    try append(rows, indicators, to: &columns.indicator)
    try append(rows, periods, to: &columns.period)
    try append(rows, breakdowns, to: &columns.breakdown)
    try append(rows, units, to: &columns.unit)
    if usesSources {
      columns.startSources()
      let sources = names.sources.map { UInt32(truncatingIfNeeded: columns.sources.insert($0)) }
      try append(rows, sources, to: &columns.source)
    }
    columns.state.append(contentsOf: states)
    for row in 0..<rows { columns.value.append(value(values, row)) }
    if !usesSources, !columns.source.isEmpty { columns.startSources() }
  }

  private mutating func readNames() throws(ObservationBlockError) -> Names {
    var lists: [[String]] = []
    for _ in 0..<6 {
      var list: [String] = []
      for _ in 0..<(try count(ofAtLeast: 2)) { list.append(try text()) }
      lists.append(list)
    }
    var periods: [Period] = []
    for label in lists[2] {
      do throws(PeriodError) { periods.append(try Period(parsing: label)) } catch {
        throw .damaged
      }
    }
    let breakdowns = lists[3].compactMap { Breakdown(key: $0) }
    guard breakdowns.count == lists[3].count else { throw .damaged }
    return Names(
      cities: lists[0], indicators: lists[1], periods: periods, breakdowns: breakdowns,
      units: lists[4], sources: lists[5])
  }

  /// The length of a list whose entries have so many bytes at least, so that a damaged length asks for
  /// no more room than the file has.
  private mutating func count(ofAtLeast size: Int) throws(ObservationBlockError) -> Int {
    let count = try number(width: 4)
    guard count <= (bytes.count - position) / size else { throw .damaged }
    return count
  }

  private mutating func number(width: Int) throws(ObservationBlockError) -> Int {
    guard width <= bytes.count - position else { throw .damaged }
    var number = 0
    for byte in 0..<width { number |= Int(bytes[position + byte]) << (8 * byte) }
    position += width
    return number
  }

  private mutating func text() throws(ObservationBlockError) -> String {
    let length = try number(width: 2)
    guard length <= bytes.count - position else { throw .damaged }
    let text = Array(bytes[position..<position + length])
    guard UTF8Check.firstInvalidByte(in: text) == nil else { throw .damaged }
    position += length
    return String(decoding: text, as: UTF8.self)
  }

  private func value(_ start: Int, _ row: Int) -> Double {
    Double(
      bitPattern: UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: start + row * 8, as: UInt64.self)))
  }

  /// Gives each number of a column.
  private mutating func column(
    _ rows: Int, _ body: (Int) throws(ObservationBlockError) -> Void
  ) throws(ObservationBlockError) {
    let width = try number(width: 1)
    guard width != 0 else {
      let number = try number(width: 4)
      for _ in 0..<rows { try body(number) }
      return
    }
    guard width == 1 || width == 2 || width == 4, rows <= (bytes.count - position) / width else {
      throw .damaged
    }
    let start = position
    switch width {
    case 1: for row in 0..<rows { try body(Int(bytes[start + row])) }
    case 2:
      for row in 0..<rows {
        try body(
          Int(
            UInt16(
              littleEndian: bytes.loadUnaligned(fromByteOffset: start + row * 2, as: UInt16.self))))
      }
    default:
      for row in 0..<rows {
        try body(
          Int(
            UInt32(
              littleEndian: bytes.loadUnaligned(fromByteOffset: start + row * 4, as: UInt32.self))))
      }
    }
    position = start + rows * width
  }

  /// Adds a column, each number of the block replaced by that of the columns.
  private mutating func append<Number: FixedWidthInteger>(
    _ rows: Int, _ numbers: [Number], to column: inout [Number]
  ) throws(ObservationBlockError) {
    if rows > 0, bytes[position] == 0 {
      position += 1
      let number = numbers[try self.number(width: 4)]
      column.append(contentsOf: repeatElement(number, count: rows))
      return
    }
    try self.column(rows) { (number) throws(ObservationBlockError) in
      column.append(numbers[number])
    }
  }
}
