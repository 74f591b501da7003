import DelimitedText
import Documents
import ReportingCore

/// A CSV file with a header, its cells found by the name of their column.
struct CSVTable {
  struct Row {
    let table: CSVTable
    let record: DelimitedRecord

    /// The text of a cell without blanks around it; empty when there is no such column.
    subscript(name: String) -> String {
      guard let index = table.indexByName[name], index < record.fields.count else { return "" }
      return record.fields[index].trimmed
    }

    func location(of name: String) -> SourceLocation {
      guard let index = table.indexByName[name], index < record.fields.count else {
        return record.location
      }
      return record.fields[index].location
    }

    func report(_ id: String, _ message: String, at name: String, suggestion: String? = nil) {
      table.folder.collector.report(
        .error(id, message, at: location(of: name), suggestion: suggestion))
    }

    /// The number in a cell; nil when it is none, which is reported.
    func number(_ name: String) -> DecimalNumber? {
      do {
        return try DecimalText.parse(self[name], decimalComma: table.decimalComma)
      } catch {
        report("csv.number", error.message, at: name, suggestion: error.suggestion)
        return nil
      }
    }
  }

  let folder: FolderReader
  let header: SourceLocation
  let columns: [String]
  let decimalComma: Bool
  private let indexByName: [String: Int]
  private let records: [DelimitedRecord]

  var rows: [Row] { records.map { Row(table: self, record: $0) } }

  /// Reads a file; nil when it cannot be read or has no rows, which is reported.
  init?(_ relative: String, in folder: FolderReader) {
    guard let bytes = folder.bytes(relative) else { return nil }
    let text = DelimitedReader.read(bytes, path: folder.path(relative))
    for defect in text.defects {
      folder.collector.report(
        Diagnostic(
          defect.isError ? .error : .warning, "csv.\(defect.kind.rawValue)", defect.message,
          at: defect.location, suggestion: defect.suggestion))
    }
    guard let header = text.header else {
      folder.noteRefused(relative, "it has no header")
      return nil
    }
    self.folder = folder
    self.header = header.location
    var decimalComma = false
    columns = header.fields.map { field in
      let name = field.trimmed
      if name.lowercased() == "value (decimal comma)" {
        decimalComma = true
        return "value"
      }
      return name
    }
    self.decimalComma = decimalComma
    indexByName = Dictionary(
      columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    records = text.records
  }

  func has(_ name: String) -> Bool { indexByName[name] != nil }

  func location(ofColumn name: String) -> SourceLocation {
    header
  }

  /// Reports a column that is not there.
  func require(_ name: String) {
    guard !has(name) else { return }
    folder.collector.report(
      .error(
        "csv.missing-column", "the column '\(name)' is missing", at: header,
        suggestion: NearMiss.bestMatch(for: name, among: columns).map {
          "Is '\($0)' meant to be '\(name)'?"
        } ?? "Add it to the header."))
  }
}
