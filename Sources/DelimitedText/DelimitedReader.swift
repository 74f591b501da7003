import Documents

/// Reads tables in text form (RFC 4180): fields in quotes with line ends and doubled quotes; lines
/// ended by CRLF, LF or CR; commas, semicolons or tabs between fields; with or without a byte order
/// mark. What is wrong is collected in the table, never thrown.
public enum DelimitedReader {
  /// Reads a table from memory.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8.
  ///   - path: The path that places show.
  ///   - delimiter: What stands between fields; when nil, found from the heading: whichever of
  ///     comma, semicolon and tab stands in it most often outside quotes.
  ///   - limits: How large the table may be.
  public static func read(
    _ bytes: [UInt8], path: String, delimiter: Delimiter? = nil,
    limits: DelimitedLimits = .standard
  ) -> DelimitedTable {
    guard bytes.count <= limits.bytes else {
      let message =
        "the file has \(bytes.count) bytes, more than the \(limits.bytes) that are allowed"
      return DelimitedTable(
        storage: nil, path: path,
        defects: [
          DelimitedDefect(
            .tooLarge, message, at: SourceLocation(path: path),
            suggestion: "Divide it into several files.")
        ])
    }
    var parser = DelimitedParser(path: path, limits: limits)
    return parser.parse(bytes, delimiter: delimiter)
  }
}
