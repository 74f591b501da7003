import Aggregation
import Documents
import ReportingCore

/// Turns the figures of submissions into the CSV text that COPY takes: commas, empty fields for null, so
/// that texts are always in quotes.
struct ObservationCopy {
  static let command = """
    COPY cityrights.observation
      (submission, indicator, period, breakdown, value, unit, method, mark, status, source)
    FROM STDIN (FORMAT csv)
    """
  /// How much text is made at a time.
  static let pieceSize = 1 << 20

  private(set) var bytes: [UInt8] = []

  /// Adds the figures of a submission.
  mutating func append(_ columns: ObservationColumns, submission: String) {
    for number in 0..<columns.count {
      let row = columns[number]
      bytes.append(contentsOf: submission.utf8)
      append(row.indicator)
      append(row.period.label)
      append(row.breakdown.key)
      bytes.append(UInt8(ascii: ","))
      if row.mark.hasValue { bytes.append(contentsOf: DecimalDigits(row.value).shortest.utf8) }
      append(row.unit)
      append(columns.method(of: row.indicator, in: row.city) ?? "")
      append(row.mark.rawValue)
      append(row.status.rawValue)
      append(row.source)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  private mutating func append(_ text: String) {
    bytes.append(UInt8(ascii: ","))
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }
}
