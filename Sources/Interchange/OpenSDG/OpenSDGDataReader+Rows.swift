import Documents
import ReportingCore

extension OpenSDGDataReader {
  /// What a line is about: two lines with the same key are about the same figure.
  private struct Key: Hashable {
    var start: CalendarDate
    var end: CalendarDate
    var parts: [String]

    init(_ row: OpenSDGData.Row, unit: String) {
      start = row.period.start
      end = row.period.end
      parts =
        [unit, row.series?.key ?? ""] + row.codes.map { $0?.key ?? "" }
    }
  }

  /// Leaves out lines that say the same again, and refuses all lines that contradict each other:
  /// nobody but the publisher can know which of them is right.
  func dropRepeated(_ data: inout OpenSDGData) {
    var linesByKey: [Key: [Int]] = [:]
    var units: [String: String] = [:]
    for (index, row) in data.rows.enumerated() {
      let name = row.unit?.key ?? ""
      let unit = units[name] ?? (row.unit.map { OpenSDGUnitNames.common($0.text) } ?? "")
      units[name] = unit
      linesByKey[Key(row, unit: unit), default: []].append(index)
    }
    var dropped: Set<Int> = []
    for indices in linesByKey.values where indices.count > 1 {
      let values = Set(indices.map { data.rows[$0].value })
      if values.count == 1 {
        dropped.formUnion(indices.dropFirst())
        data.file.repeated += indices.count - 1
      } else {
        dropped.formUnion(indices)
        data.file.refused += indices.count
      }
    }
    for indices in linesByKey.values.filter({ $0.count > 1 }).sorted(by: { $0[0] < $1[0] }) {
      let rows = indices.map { data.rows[$0] }
      let first = rows[0]
      let subject = describe(first, data)
      if Set(rows.map(\.value)).count == 1 {
        for row in rows.dropFirst() {
          findings.warning(
            .repeatedRow, "the line says again what line \(first.line) says: \(subject)",
            at: row.periodLocation, suggestion: "Remove one of the two lines.",
            notes: [.init("the first line", at: first.periodLocation)])
        }
      } else {
        let values = rows.map { $0.text ?? "nothing" }.joined(separator: ", ")
        for row in rows.dropFirst() {
          findings.error(
            .conflict, "different values for the same figure (\(subject)): \(values)",
            at: row.valueLocation,
            suggestion:
              "Keep the right line and remove the others, or add the column that tells them apart. None of them was imported.",
            notes: [.init("the first line: \(first.text ?? "nothing")", at: first.valueLocation)])
        }
      }
    }
    guard !dropped.isEmpty else { return }
    data.rows = data.rows.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
  }

  private func describe(_ row: OpenSDGData.Row, _ data: OpenSDGData) -> String {
    var parts = [row.period.label]
    for (column, code) in zip(data.columns, row.codes) {
      if let code { parts.append("\(column.name) \(code.text)") }
    }
    if let series = row.series { parts.append(series.text) }
    if let unit = row.unit { parts.append(unit.text) }
    return parts.joined(separator: ", ")
  }

  /// Files without lines or without values are told apart.
  func reportEmptiness(_ data: inout OpenSDGData) {
    if data.file.rows == 0 {
      findings.warning(
        .noRows, "the file holds nothing but its heading", at: data.location,
        suggestion: "Add the figures, or remove the file.")
      data.file.status = .refused
      data.file.reason = "it holds nothing but its heading"
    } else if data.file.refused == data.file.rows {
      data.file.status = .refused
      data.file.reason = "every line was refused"
    } else if data.file.values == 0 {
      findings.warning(
        .allBlank, "no line of the file has a value",
        at: data.rows.first?.valueLocation ?? data.location,
        suggestion: "Fill in the column Value, or remove the file.")
    }
    if data.file.status == .imported, data.file.refused > 0 {
      data.file.status = .partly
      data.file.reason =
        data.file.refused == 1 ? "1 line was refused" : "\(data.file.refused) lines were refused"
    }
  }
}
