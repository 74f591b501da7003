import Aggregation

/// Turns the figures of submissions into the CSV text that COPY takes.
struct ObservationCopy {
  /// Only a value can be null: an empty text is one.
  static let command = """
    COPY cityrights.observation (submission, \(ObservationLines.columns.joined(separator: ", ")))
    FROM STDIN (FORMAT csv, FORCE_NOT_NULL (indicator, period, breakdown, unit, method, mark, status,
      source))
    """
  /// How much text is made at a time.
  static let pieceSize = 1 << 18

  private(set) var bytes: [UInt8] = []

  /// Adds the figures of a submission.
  mutating func append(_ columns: ObservationColumns, submission: String) {
    let lines = ObservationLines(columns)
    for row in 0..<lines.count {
      bytes.append(contentsOf: submission.utf8)
      lines.append(row, to: &bytes)
    }
  }

  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }
}
