import ReportingCore

/// The columns of one submission in a compact binary form, which stores keep.
///
/// Version 1, all numbers little-endian: `CROB`, the version (2 bytes), the number of rows (4 bytes);
/// six lists of names (cities, indicators, periods, breakdowns, units, sources), each its number (4
/// bytes) and for each name its length in bytes (2 bytes) and UTF-8 text; the methods, their number (4
/// bytes) and for each the numbers of city and indicator (4 bytes each) and its digest as a name; then
/// the columns city, indicator, period, breakdown, unit, source and state, each its width (1 byte: 0
/// where all rows have one number, which follows in 4 bytes; else 1, 2 or 4 bytes a row); last the
/// values, 8 bytes a row. Nothing may follow.
public enum ObservationBlock {
  static let magic: [UInt8] = [0x43, 0x52, 0x4F, 0x42]
  /// The version that is written.
  public static let version = 1
  /// The most rows in a block.
  public static let mostRows = 50_000_000

  /// Writes columns. The same columns give the same bytes.
  ///
  /// - Throws: ``ObservationBlockError`` when there are more rows than ``mostRows``, or a name is longer
  ///   than 65,535 bytes.
  public static func encoded(_ columns: ObservationColumns) throws(ObservationBlockError) -> [UInt8]
  {
    guard columns.count <= mostRows else { throw .tooLarge }
    var bytes = magic
    bytes.reserveCapacity(columns.count * 16 + 4096)
    append(version, width: 2, to: &bytes)
    append(columns.count, width: 4, to: &bytes)
    let lists = [
      columns.cities.values, columns.indicators.values, columns.periods.values.map(\.label),
      columns.breakdowns.values.map(\.key), columns.units.values, columns.sources.values,
    ]
    for list in lists {
      append(list.count, width: 4, to: &bytes)
      for name in list { try append(name, to: &bytes) }
    }
    let methods = columns.methodOf.sorted { $0.key < $1.key }
    append(methods.count, width: 4, to: &bytes)
    for (key, method) in methods {
      append(Int(key >> 32), width: 4, to: &bytes)
      append(Int(key & 0xFFFF_FFFF), width: 4, to: &bytes)
      try append(columns.methods[method], to: &bytes)
    }
    append(columns.city, to: &bytes)
    append(columns.indicator, to: &bytes)
    append(columns.period, to: &bytes)
    append(columns.breakdown, to: &bytes)
    append(columns.unit, to: &bytes)
    append(
      columns.source.isEmpty ? [UInt32](repeating: 0, count: columns.count) : columns.source,
      to: &bytes)
    append(columns.state, to: &bytes)
    append(columns.value.map(\.bitPattern), as: UInt64.self, to: &bytes)
    return bytes
  }

  /// Adds the rows of a block to columns.
  ///
  /// - Throws: ``ObservationBlockError`` when the bytes are no block or a damaged one; then nothing is
  ///   added.
  public static func decode(
    _ bytes: some Collection<UInt8>, into columns: inout ObservationColumns
  ) throws(ObservationBlockError) {
    let copy: [UInt8]? =
      bytes.withContiguousStorageIfAvailable { _ in true } == nil ? Array(bytes) : nil
    if let copy { return try decode(copy, into: &columns) }
    let result = bytes.withContiguousStorageIfAvailable { buffer -> ObservationBlockError? in
      do throws(ObservationBlockError) {
        var reader = ObservationBlockReader(UnsafeRawBufferPointer(buffer))
        try reader.read(into: &columns)
        return nil
      } catch {
        return error
      }
    }
    if let error = result ?? nil { throw error }
  }

  private static func append(_ number: Int, width: Int, to bytes: inout [UInt8]) {
    for byte in 0..<width { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
  }

  private static func append(_ name: String, to bytes: inout [UInt8])
    throws(ObservationBlockError)
  {
    guard name.utf8.count <= 65_535 else { throw .tooLarge }
    append(name.utf8.count, width: 2, to: &bytes)
    bytes.append(contentsOf: name.utf8)
  }

  private static func append(_ column: [some FixedWidthInteger], to bytes: inout [UInt8]) {
    let greatest = column.max() ?? 0
    if column.allSatisfy({ $0 == greatest }) {
      bytes.append(0)
      append(Int(greatest), width: 4, to: &bytes)
      return
    }
    if greatest <= 0xFF {
      bytes.append(1)
      append(column, as: UInt8.self, to: &bytes)
    } else if Int(greatest) <= 0xFFFF {
      bytes.append(2)
      append(column, as: UInt16.self, to: &bytes)
    } else {
      bytes.append(4)
      append(column, as: UInt32.self, to: &bytes)
    }
  }

  /// Adds numbers one after the other in the width of a type, without a step for each byte.
  private static func append<Written: FixedWidthInteger>(
    _ numbers: [some FixedWidthInteger], as _: Written.Type, to bytes: inout [UInt8]
  ) {
    let written = numbers.map { Written(truncatingIfNeeded: $0).littleEndian }
    written.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }
}
