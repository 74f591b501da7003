public import FileAccess
public import ReportingCore

/// Reads files of observations into columns: `observations.csv` of a package, and the form for many
/// cities, `city,indicator,period,breakdown,value[,unit,mark,status,source]`.
///
/// The columns may stand in any order and are known by their headings; fields may stand in quotes,
/// lines end with LF, CRLF or CR, and a byte order mark is passed over. A period is spelt as in a
/// city's files, a breakdown `district=nou-barris;sex=female`, empty for the whole. Where the value is
/// empty a mark says why (``ObservationMark``); in a file without a column of marks the figure is then
/// missing. Everything that is wrong is reported with its place, and the row left out.
public struct ObservationReader: Sendable {
  /// The city whose figures these are, where the file has no column `city`.
  public var city: String?
  /// Whether the figures were given for the joint result alone, as those in the annex are.
  public var isInConfidence: Bool
  /// The most findings kept; one more says that there are others.
  public var mostFindings = 1_000

  /// The longest field, in bytes.
  static let longestField = 1 << 16
  /// The bytes that are looked at at a time.
  static let windowSize = 1 << 20
  /// The largest file, in bytes, that is taken for one of a single city, which has few names.
  static let smallFile = 1 << 17

  /// A reader.
  public init(city: String? = nil, isInConfidence: Bool = false) {
    self.city = city
    self.isInConfidence = isInConfidence
  }

  /// Reads a file.
  ///
  /// - Returns: What is wrong, in the order of the file.
  /// - Throws: ``FileAccess/FileAccessError`` when the file cannot be read; rows that were read before
  ///   stay in the columns.
  public func read(contentsOf path: String, into columns: inout ObservationColumns)
    throws(FileAccessError) -> [Diagnostic]
  {
    var stream = try FileStream(path)
    var parser = ObservationParser(reader: self, path: path, size: stream.size)
    try parser.parse(into: &columns) { (buffer) throws(FileAccessError) in
      try stream.read(into: buffer)
    }
    return parser.findings
  }

  /// Reads a text from memory.
  ///
  /// - Parameter path: The path that places show.
  /// - Returns: What is wrong, in the order of the text.
  public func read(_ bytes: ArraySlice<UInt8>, path: String, into columns: inout ObservationColumns)
    -> [Diagnostic]
  {
    var parser = ObservationParser(reader: self, path: path, size: bytes.count)
    var position = 0
    bytes.withUnsafeBytes { all in
      do throws(FileAccessError) {
        try parser.parse(into: &columns) { buffer in
          let count = min(buffer.count, all.count - position)
          if count > 0 {
            buffer.copyMemory(
              from: UnsafeRawBufferPointer(rebasing: all[position..<position + count]))
          }
          position += count
          return count
        }
      } catch {
        parser.report(.error("csv.too-large", error.message, at: nil))
      }
    }
    return parser.findings
  }
}
