import Documents
import ReportingCore

/// Makes figures of a data file's cells.
struct OpenSDGDataReader {
  let findings: OpenSDGFindings

  /// What all spellings of a text share, by text: codes repeat on every line.
  private var keys: [String: String] = [:]

  init(_ findings: OpenSDGFindings) { self.findings = findings }

  /// A cell that names something, or nil when it is empty.
  private mutating func named(_ cell: OpenSDGTable.Cell) -> OpenSDGTable.Cell? {
    guard !cell.text.isEmpty else { return nil }
    var cell = cell
    if let key = keys[cell.text] {
      cell.key = key
    } else {
      cell.key = Spelling.folded(cell.text)
      keys[cell.text] = cell.key
    }
    return cell
  }

  /// The figures of a file; the file's own record says how many of its lines became one.
  mutating func read(_ table: OpenSDGTable, id: String, file: OpenSDGFile) -> OpenSDGData {
    var data = OpenSDGData(id: id, path: table.path, file: file)
    guard let columns = OpenSDGColumns(table.header, path: table.path, findings: findings) else {
      data.file.status = .refused
      data.file.reason = "its heading is not sound"
      let rows = table.rows.filter { row in row.contains { !$0.text.isEmpty } }.count
      data.file.rows = rows
      data.file.refused = rows
      return data
    }
    func column(_ index: Int?) -> OpenSDGData.Column? {
      index.map {
        OpenSDGData.Column(
          name: table.header[$0].text, index: $0, location: table.header[$0].location)
      }
    }
    data.columns = columns.breakdowns
    data.unitColumn = column(columns.units)
    data.seriesColumn = column(columns.series)

    for cells in table.rows {
      guard cells.contains(where: { !$0.text.isEmpty }) else {
        if let place = cells.first?.location {
          findings.note(
            .blankRow, "the line holds nothing; it was left out",
            at: SourceLocation(path: place.path, line: place.line, column: 1),
            suggestion: "Remove the line.")
        }
        continue
      }
      if cells.first?.text.hasPrefix("#") == true, data.file.rows == 0 {
        data.file.remarks.append("line \(cells[0].location.line) holds HXL tags and was left out")
        continue
      }
      data.file.rows += 1
      guard cells.count == table.header.count else {
        reportRagged(cells, header: table.header)
        data.file.refused += 1
        continue
      }
      if let row = row(cells, columns) {
        data.rows.append(row)
      } else {
        data.file.refused += 1
      }
    }
    reportPadding(table)
    dropRepeated(&data)
    data.file.values = data.rows.filter { $0.value != nil }.count
    data.file.missing = data.rows.count - data.file.values
    reportEmptiness(&data)
    return data
  }

  private func reportRagged(_ cells: [OpenSDGTable.Cell], header: [OpenSDGTable.Cell]) {
    let isShort = cells.count < header.count
    let place = isShort ? cells[cells.count - 1].location : cells[header.count].location
    if cells.count == header.count + 1, let last = cells.last, let decimal = Int(last.text),
      let whole = Int(cells[cells.count - 2].text), decimal >= 0
    {
      findings.error(
        .raggedRow, "the line has one field more than the heading: the value has a decimal comma",
        at: cells[cells.count - 2].location,
        suggestion: "Write \(whole).\(last.text), with a decimal point.")
      return
    }
    findings.error(
      .raggedRow,
      "the line has \(cells.count) fields where the heading has \(header.count)", at: place,
      suggestion: isShort
        ? "Add the missing commas: an empty field still needs its comma."
        : "Remove what is too much, or put a text that holds a comma between quotation marks.")
  }

  private mutating func row(_ cells: [OpenSDGTable.Cell], _ columns: OpenSDGColumns) -> OpenSDGData
    .Row?
  {
    guard let year = columns.year, let value = columns.value else { return nil }
    let period: Period
    switch OpenSDGPeriod.read(cells[year].text) {
    case .period(let read): period = read
    case .unusual(let read, let message):
      findings.warning(
        .period, message, at: cells[year].location, suggestion: "Write it as \(read.label).")
      period = read
    case .invalid(let message, let suggestion):
      findings.error(
        .period, cells[year].text.isEmpty ? "there is no year" : message,
        at: cells[year].location, suggestion: suggestion)
      return nil
    }
    var row = OpenSDGData.Row(
      period: period, periodLocation: cells[year].location,
      codes: columns.breakdowns.map { named(cells[$0.index]) },
      unit: columns.units.flatMap { named(cells[$0]) },
      unitLocation: columns.units.map { cells[$0].location },
      series: columns.series.flatMap { named(cells[$0]) },
      text: nil, value: nil, decimals: 0, valueLocation: cells[value].location, status: .final,
      note: columns.comment.map { cells[$0].text } ?? "")
    if let status = columns.status { row.status = self.status(cells[status]) }
    if let index = columns.multiplier, !["", "0"].contains(cells[index].text) {
      // Multiplying would be recomputing what was published; the unit says it instead.
      let name = row.unit?.text ?? "Units"
      row.unit = named(
        OpenSDGTable.Cell(
          "\(name) (10^\(cells[index].text))", at: row.unit?.location ?? cells[index].location))
    }
    switch OpenSDGNumber(cells[value].text) {
    case .number(let text, let number, let decimals):
      row.text = text
      row.value = number
      row.decimals = decimals
      if row.status == .missing { row.status = .final }
    case .blank: row.status = .missing
    case .missingMark:
      findings.warning(
        .missingMark,
        "'\(cells[value].text)' was read as a missing value", at: cells[value].location,
        suggestion: "Leave the cell empty.")
      row.status = .missing
    case .invalid(let message, let suggestion):
      findings.error(.number, message, at: cells[value].location, suggestion: suggestion)
      return nil
    }
    return row
  }

  /// The status by the codes of SDMX.
  private func status(_ cell: OpenSDGTable.Cell) -> Observation.Status {
    switch cell.text.uppercased() {
    case "", "A", "N": return .final
    case "P": return .provisional
    case "E", "F": return .estimated
    case "I": return .imputed
    case "M", "O", "L", "H", "Q", "S": return .missing
    default:
      findings.warning(
        .fieldValue, "'\(cell.text)' is not a status code; the value was taken as final",
        at: cell.location,
        suggestion: "Use A (normal), P (provisional), E (estimated), I (imputed) or M (missing).")
      return .final
    }
  }

  private func reportPadding(_ table: OpenSDGTable) {
    for index in table.header.indices {
      let padded = table.rows.compactMap { row in
        row.count > index && row[index].wasPadded && !row[index].text.isEmpty ? row[index] : nil
      }
      guard let first = padded.first else { continue }
      let others = padded.count == 1 ? "" : ", and in \(padded.count - 1) more cells of the column"
      findings.warning(
        .padding, "blanks stand around '\(first.text)'\(others); they were left out",
        at: first.location, suggestion: "Remove the blanks.",
        notes: padded.dropFirst().prefix(5).map { .init("also here", at: $0.location) })
    }
  }
}
