import Aggregation
import DelimitedText
import ReportingCore

/// `shared-records.csv` of an annex: the guests and campaigns that other cities may count too, by
/// pseudonym.
enum SharedRecordTable {
  /// Reads the records of a city.
  static func read(
    _ bytes: [UInt8], city: String, path: String, into findings: inout [Diagnostic]
  ) -> [SharedRecord] {
    guard
      let table = NamedTable(
        bytes, path: path, required: ["register", "record", "period"], into: &findings)
    else { return [] }
    return table.table.rows.compactMap { row in
      let (register, record) = (table.text("register", in: row), table.text("record", in: row))
      guard !register.isEmpty, !record.isEmpty else {
        findings.append(
          .error(
            "reception.shared-record", "a record has no register or no pseudonym",
            at: row.location, suggestion: "Ask the city to seal it again."))
        return nil
      }
      do throws(PeriodError) {
        return SharedRecord(
          city: city, register: register, record: record,
          period: try Period(parsing: table.text("period", in: row)))
      } catch {
        findings.append(
          .error(
            "csv.period", "'\(table.text("period", in: row))' is no period",
            at: table.place(of: "period", in: row),
            suggestion: "Ask the city to seal it again."))
        return nil
      }
    }
  }
}
