import DelimitedText
import Documents
import ReportingCore

/// A CSV file with a header, its cells found by the name of their column. A class, because each row
/// refers to its table.
final class CSVTable {
  struct Row {
    let table: CSVTable
    let record: DelimitedRow

    /// The text of a cell without blanks around it; empty when there is no such column.
    subscript(name: String) -> String { self[table.index(of: name)] }

    /// The same of the column with this number; empty for nil.
    subscript(column: Int?) -> String {
      guard let column, column < record.count else { return "" }
      return record[column].trimmed
    }

    /// Whether a cell has no text; so has one that is not there.
    func isBlank(_ column: Int?) -> Bool {
      guard let column, column < record.count else { return true }
      return record[column].isBlank
    }

    func location(of name: String) -> SourceLocation {
      location(ofColumn: table.index(of: name))
    }

    /// The place of the cell in the column with this number, or of the row when it has none.
    func location(ofColumn column: Int?) -> SourceLocation {
      guard let column, column < record.count else { return record.location }
      return record[column].location
    }

    func report(_ id: String, _ message: String, at name: String, suggestion: String? = nil) {
      table.folder.collector.report(
        .error(id, message, at: location(of: name), suggestion: suggestion))
    }

    /// The texts in the columns that are named after languages.
    func localizedText(except others: [String]) -> LocalizedText {
      var texts = LocalizedText(
        capacity: table.languageColumns.count, location: record.location)
      for (column, language) in table.languageColumns where !others.contains(table.columns[column])
      {
        let text = self[column]
        if !text.isEmpty { texts.add(text, in: language) }
      }
      return texts
    }

    /// The number in a cell; nil when it is none, which is reported.
    func number(_ name: String) -> DecimalNumber? { number(name, in: table.index(of: name)) }

    /// The number in the cell of the column with this name and number.
    func number(_ name: String, in column: Int?) -> DecimalNumber? {
      switch DecimalText.parse(self[column], decimalComma: table.decimalComma) {
      case .success(let number): return number
      case .failure(let problem):
        report("csv.number", problem.message, at: name, suggestion: problem.suggestion)
        return nil
      }
    }
  }

  let folder: FolderReader
  let header: SourceLocation
  let columns: [String]
  let decimalComma: Bool
  /// The columns that are named like languages, each language once.
  private let languageColumns: [(column: Int, language: LanguageTag)]
  private let headerRow: DelimitedRow
  private let records: DelimitedTable.Rows

  var rowCount: Int { records.count }

  var rows: some Sequence<Row> { records.lazy.map { Row(table: self, record: $0) } }

  /// Reads a file; nil when it cannot be read or has no rows, which is reported.
  init?(_ relative: String, in folder: FolderReader) {
    guard let bytes = folder.bytes(relative) else { return nil }
    let text = DelimitedReader.read(bytes, path: folder.path(relative))
    for defect in text.defects {
      folder.collector.report(
        Diagnostic(
          defect.kind.isError ? .error : .warning, "csv.\(defect.kind.rawValue)", defect.message,
          at: defect.location, suggestion: defect.suggestion))
    }
    guard let header = text.header else {
      folder.noteRefused(relative, "it has no header")
      return nil
    }
    self.folder = folder
    self.header = header.location
    var decimalComma = false
    headerRow = header
    columns = header.map { field in
      let name = field.trimmed
      if name.lowercased() == "value (decimal comma)" {
        decimalComma = true
        return "value"
      }
      return name
    }
    self.decimalComma = decimalComma
    var languageColumns: [(column: Int, language: LanguageTag)] = []
    for (column, name) in columns.enumerated() {
      if let tag = LanguageTag(name), !languageColumns.contains(where: { $0.language == tag }) {
        languageColumns.append((column, tag))
      }
    }
    self.languageColumns = languageColumns
    records = text.rows
    reportSameColumns()
    reportPadding(text)
  }

  /// Headings that differ in writing and mean one column: `value` and `value (decimal comma)`.
  /// Equal ones are a defect of the file's form.
  private func reportSameColumns() {
    for (index, name) in columns.enumerated() where !name.isEmpty {
      guard let first = columns.firstIndex(of: name), first < index,
        headerRow[first].trimmed != headerRow[index].trimmed
      else { continue }
      folder.collector.report(
        .error(
          "csv.duplicate-heading", "two columns hold '\(name)'", at: headerRow[index].location,
          suggestion: "Keep one of them.",
          notes: [Diagnostic.Note("the first stands here", at: headerRow[first].location)]))
    }
  }

  /// Blanks around values are taken off; once a file this is said, because another program that
  /// reads the file may not do so.
  private func reportPadding(_ text: DelimitedTable) {
    var first: SourceLocation?
    var count = 0
    for row in text.rows {
      for field in row where field.isPadded && !field.isBlank {
        if first == nil { first = field.location }
        count += 1
      }
    }
    guard let first else { return }
    folder.collector.report(
      .warning(
        "csv.blanks",
        count == 1
          ? "blanks stand around this value" : "blanks stand around \(count) values, first here",
        at: first, suggestion: "Take them out; they were passed over."))
  }

  func has(_ name: String) -> Bool { index(of: name) != nil }

  /// The number of a column; so few that a search is cheaper than a hash.
  func index(of name: String) -> Int? { columns.firstIndex(of: name) }

  func location(ofColumn name: String) -> SourceLocation {
    columns.firstIndex(of: name).map { headerRow[$0].location } ?? header
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
