/// How large a table in text form may be. What is over a limit is refused with a defect.
public struct DelimitedLimits: Sendable, Equatable {
  /// The largest file, in bytes.
  public var bytes: Int
  /// The most rows, the heading not counted.
  public var rows: Int
  /// The most fields in a row.
  public var fieldsPerRow: Int
  /// The longest field, in bytes.
  public var fieldBytes: Int
  /// The most defects kept; one more says that there are others.
  public var defects: Int

  /// Limits.
  public init(
    bytes: Int = 1 << 30, rows: Int = 20_000_000, fieldsPerRow: Int = 1_000,
    fieldBytes: Int = 1 << 20, defects: Int = 1_000
  ) {
    // Places are kept in 32 bits, lengths in 28.
    self.bytes = min(max(bytes, 0), (1 << 32) - 1)
    self.rows = min(max(rows, 0), 1 << 31)
    self.fieldsPerRow = max(fieldsPerRow, 1)
    self.fieldBytes = min(max(fieldBytes, 1), (1 << 28) - 1)
    self.defects = max(defects, 1)
  }

  /// The limits used when none are given: 1 GiB, 20,000,000 rows of 1,000 fields of 1 MiB.
  public static let standard = DelimitedLimits()
}
