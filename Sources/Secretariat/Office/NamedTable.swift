import DelimitedText
import Documents
import ReportingCore

/// A table whose columns are known by name; what is wrong with its form is reported.
struct NamedTable {
  let table: DelimitedTable
  private let numbers: [String: Int]

  /// - Returns: Nil when a column that must be there is missing, or the text is no table.
  init?(
    _ bytes: [UInt8], path: String, required: [String], optional: [String] = [],
    into findings: inout [Diagnostic]
  ) {
    table = DelimitedReader.read(bytes, path: path)
    for defect in table.defects where defect.kind != .headerOnly {
      findings.append(
        Diagnostic(
          defect.kind.isError ? .error : .warning, "csv.\(defect.kind.rawValue)", defect.message,
          at: defect.location, suggestion: defect.suggestion))
    }
    guard let header = table.header else { return nil }
    let known = required + optional
    var numbers: [String: Int] = [:]
    for (number, field) in header.enumerated() {
      let name = field.trimmed
      guard known.contains(name) else {
        findings.append(
          .error(
            "csv.unknown-column", "there is no column '\(name)' in this file", at: field.location,
            suggestion: NearMiss.suggestion(for: name, among: known)
              ?? "The columns are \(known.joined(separator: ", "))."))
        continue
      }
      numbers[name] = numbers[name] ?? number
    }
    self.numbers = numbers
    let missing = required.filter { numbers[$0] == nil }
    for name in missing {
      findings.append(
        .error(
          "csv.missing-column", "the column '\(name)' is missing", at: header.location,
          suggestion: "Add it to the first line."))
    }
    if !missing.isEmpty { return nil }
  }

  /// The number of a column; nil where it is not there.
  func column(_ name: String) -> Int? { numbers[name] }

  /// The text of a cell without blanks around it; empty where there is none.
  func text(_ column: Int?, in row: DelimitedRow) -> String {
    column.flatMap { row.field($0)?.trimmed } ?? ""
  }

  /// The text of a cell in the column of a name.
  func text(_ name: String, in row: DelimitedRow) -> String { text(numbers[name], in: row) }

  /// Where a cell stands.
  func place(of name: String, in row: DelimitedRow) -> SourceLocation {
    numbers[name].flatMap { row.field($0)?.location } ?? row.location
  }
}
