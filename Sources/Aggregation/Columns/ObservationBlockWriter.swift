import ReportingCore

/// Writes a block into memory that is taken once, for its size is known before.
struct ObservationBlockWriter {
  private var place: UnsafeMutableRawPointer

  static func block(of columns: ObservationColumns) throws(ObservationBlockError) -> [UInt8] {
    let names = try Names(columns)
    let forms = (
      Form(columns.city), Form(columns.indicator), Form(columns.period), Form(columns.breakdown),
      Form(columns.unit), Form(columns.source), Form(columns.state)
    )
    let rows = columns.count
    let size =
      10 + names.size
      + forms.0.size(rows) + forms.1.size(rows) + forms.2.size(rows) + forms.3.size(rows)
      + forms.4.size(rows) + forms.5.size(rows) + forms.6.size(rows) + rows * 8
    return [UInt8](unsafeUninitializedCapacity: size) { target, count in
      guard let base = target.baseAddress else { return }
      var writer = ObservationBlockWriter(place: UnsafeMutableRawPointer(base))
      for byte in ObservationBlock.magic { writer.append(byte) }
      writer.append(UInt16(truncatingIfNeeded: ObservationBlock.version))
      writer.append(UInt32(truncatingIfNeeded: rows))
      writer.append(names, of: columns)
      writer.append(columns.city, forms.0)
      writer.append(columns.indicator, forms.1)
      writer.append(columns.period, forms.2)
      writer.append(columns.breakdown, forms.3)
      writer.append(columns.unit, forms.4)
      writer.append(columns.source, forms.5)
      writer.append(columns.state, forms.6)
      for value in columns.value { writer.append(value.bitPattern) }
      count = writer.place - UnsafeMutableRawPointer(base)
    }
  }

  /// The lists of names, in their order, with the methods behind them.
  private struct Names {
    var methods: [(key: UInt64, value: Int)]
    /// How many bytes they take.
    var size = 7 * 4

    init(_ columns: ObservationColumns) throws(ObservationBlockError) {
      methods = columns.methodOf.sorted { $0.key < $1.key }
      for name in columns.cities.values { try add(name.utf8.count) }
      for name in columns.indicators.values { try add(name.utf8.count) }
      for period in columns.periods.values { try add(period.label.utf8.count) }
      for breakdown in columns.breakdowns.values {
        // A sign between dimension and code, and one between two parts.
        var length = max(0, breakdown.parts.count * 2 - 1)
        for part in breakdown.parts { length += part.dimension.utf8.count + part.code.utf8.count }
        try add(length)
      }
      for name in columns.units.values { try add(name.utf8.count) }
      for name in columns.sources.values { try add(name.utf8.count) }
      for (_, method) in methods {
        size += 8
        try add(columns.methods[method].utf8.count)
      }
    }

    private mutating func add(_ length: Int) throws(ObservationBlockError) {
      guard length <= 65_535 else { throw .tooLarge }
      size += 2 + length
    }
  }

  /// How a column is written.
  private struct Form {
    /// The bytes for each row; 0 where all have one number.
    var width: Int
    var greatest: UInt32

    init<Number: FixedWidthInteger & UnsignedInteger>(_ column: [Number]) {
      var (least, most) = (Number.max, Number.min)
      for number in column {
        least = min(least, number)
        most = max(most, number)
      }
      greatest = UInt32(truncatingIfNeeded: most)
      width =
        column.isEmpty || least == most ? 0 : greatest <= 0xFF ? 1 : greatest <= 0xFFFF ? 2 : 4
    }

    func size(_ rows: Int) -> Int { 1 + (width == 0 ? 4 : width * rows) }
  }

  private mutating func append<Number: FixedWidthInteger>(_ number: Number) {
    place.storeBytes(of: number.littleEndian, as: Number.self)
    place += MemoryLayout<Number>.size
  }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      if let base = bytes.baseAddress { place.copyMemory(from: base, byteCount: bytes.count) }
      place += bytes.count
    }
  }

  private mutating func append(name: String) {
    append(UInt16(truncatingIfNeeded: name.utf8.count))
    append(name)
  }

  private mutating func append(list: [String]) {
    append(UInt32(truncatingIfNeeded: list.count))
    for name in list { append(name: name) }
  }

  private mutating func append(_ names: Names, of columns: ObservationColumns) {
    append(list: columns.cities.values)
    append(list: columns.indicators.values)
    append(UInt32(truncatingIfNeeded: columns.periods.count))
    for period in columns.periods.values { append(name: period.label) }
    append(UInt32(truncatingIfNeeded: columns.breakdowns.count))
    for breakdown in columns.breakdowns.values { append(breakdown) }
    append(list: columns.units.values)
    append(list: columns.sources.values)
    append(UInt32(truncatingIfNeeded: names.methods.count))
    for (key, method) in names.methods {
      append(UInt32(truncatingIfNeeded: key >> 32))
      append(UInt32(truncatingIfNeeded: key))
      append(name: columns.methods[method])
    }
  }

  /// As ``Breakdown/key`` has it.
  private mutating func append(_ breakdown: Breakdown) {
    let start = place
    place += 2
    for (number, part) in breakdown.parts.enumerated() {
      if number > 0 { append(UInt8(ascii: ";")) }
      append(part.dimension)
      append(UInt8(ascii: "="))
      append(part.code)
    }
    let length = UInt16(truncatingIfNeeded: place - start - 2)
    start.storeBytes(of: length.littleEndian, as: UInt16.self)
  }

  private mutating func append<Number: FixedWidthInteger>(_ column: [Number], _ form: Form) {
    append(UInt8(truncatingIfNeeded: form.width))
    switch form.width {
    case 0: append(form.greatest)
    case 1: for number in column { append(UInt8(truncatingIfNeeded: number)) }
    case 2: for number in column { append(UInt16(truncatingIfNeeded: number)) }
    default: for number in column { append(UInt32(truncatingIfNeeded: number)) }
    }
  }
}
