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
    return try ObservationBlockWriter.block(of: columns)
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
}
