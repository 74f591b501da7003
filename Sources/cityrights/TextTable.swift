import Rendering

/// A table for the terminal or as JSON.
struct TextTable {
  let columns: [String]
  let rows: [[String]]

  /// Columns set side by side; long last columns are not cut.
  var text: String {
    var widths = columns.map(\.count)
    for row in rows {
      for (index, cell) in row.enumerated() { widths[index] = max(widths[index], cell.count) }
    }
    // A long title must not push everything else off the screen.
    widths = widths.map { min($0, 60) }
    return ([columns] + rows).map { row in
      var line = ""
      for (index, cell) in row.enumerated() {
        if index == row.count - 1 {
          line += cell
        } else {
          let shown =
            cell.count > widths[index] ? String(cell.prefix(widths[index] - 1)) + "…" : cell
          line += shown + String(repeating: " ", count: widths[index] - shown.count + 2)
        }
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  var json: String {
    JSONValue.array(
      rows.map { row in
        .object(zip(columns, row).map { ($0, .string($1)) })
      }
    ).text + "\n"
  }
}
