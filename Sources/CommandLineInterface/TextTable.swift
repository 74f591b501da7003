import JSONText

/// A table for the terminal or as JSON.
package struct TextTable {
  /// What stands above a column, and what may be done with it when a line has no room.
  package struct Column {
    package enum Room {
      /// Always shown in one line, such as an id.
      case fixed
      /// Broken into several lines where it must be.
      case flexible
      /// Left out, the last one first.
      case optional
    }

    let name: String
    let room: Room

    package init(_ name: String, _ room: Room = .fixed) {
      self.name = name
      self.room = room
    }
  }

  package let columns: [Column]
  package let rows: [[String]]

  package init(columns: [Column], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The narrowest that a flexible column becomes.
  private static let narrowest = 18

  package var json: String {
    JSONValue.array(
      rows.map { row in
        .object(zip(columns, row).map { ($0.name, .string($1)) })
      }
    ).text + "\n"
  }

  /// Columns set side by side: as wide as they are when `width` is nil, in no more than `width`
  /// letters otherwise. What is left out for lack of room is named in the last line.
  package func text(width: Int?) -> String { String(decoding: bytes(width: width), as: UTF8.self) }

  /// The same in UTF-8.
  package func bytes(width: Int?) -> [UInt8] {
    let all = [columns.map(\.name)] + rows
    let cells = TableCells(all, columns: columns.count)
    var widths = cells.widths
    var shown = Array(columns.indices)
    if let width {
      func total(_ shown: [Int], squeezed: Bool) -> Int {
        shown.reduce(2 * (shown.count - 1)) {
          $0
            + (squeezed && columns[$1].room == .flexible
              ? min(widths[$1], TextTable.narrowest) : widths[$1])
        }
      }
      while total(shown, squeezed: true) > width,
        let last = shown.last(where: { columns[$0].room == .optional })
      {
        shown.removeAll { $0 == last }
      }
      while total(shown, squeezed: false) > width,
        let widest = shown.filter({
          columns[$0].room == .flexible && widths[$0] > TextTable.narrowest
        }).max(by: { widths[$0] < widths[$1] })
      {
        widths[widest] -= 1
      }
    }
    var bytes =
      width == nil
      ? cells.sideBySide
      : Array(all.map { row in lines(shown.map { (row[$0], widths[$0]) }) }.joined().utf8)
    let hidden = columns.indices.filter { !shown.contains($0) }.map { columns[$0].name }
    if !hidden.isEmpty {
      bytes += Array(
        "not shown for lack of room: \(hidden.joined(separator: ", ")) (--json has all)\n".utf8)
    }
    return bytes
  }

  /// Cells in as many lines as they need.
  private func lines(_ cells: [(text: String, width: Int)]) -> String {
    let parts = cells.map { TextTable.broken($0.text, at: $0.width) }
    return (0..<(parts.map(\.count).max() ?? 0)).map { number in
      var line = ""
      for (part, cell) in zip(parts, cells) {
        let piece = number < part.count ? part[number] : ""
        line += piece + String(repeating: " ", count: max(cell.width - piece.count, 0) + 2)
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  /// A text in lines of at most so many letters, broken between words where that is possible.
  package static func broken(_ text: String, at width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      var word = word[...]
      if !line.isEmpty {
        if line.count + 1 + word.count <= width {
          line += " " + word
          continue
        }
        lines.append(line)
      }
      while word.count > width {
        lines.append(String(word.prefix(width)))
        word = word.dropFirst(width)
      }
      line = String(word)
    }
    return lines + (line.isEmpty && !lines.isEmpty ? [] : [line])
  }
}
