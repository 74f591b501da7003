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
    // Of ten thousand rows the letters of each cell are counted once.
    var letters: [Int] = []
    letters.reserveCapacity(all.count * columns.count)
    var widths = [Int](repeating: 0, count: columns.count)
    for row in all {
      for (index, text) in row.enumerated() {
        let count = Self.letters(text)
        letters.append(count)
        widths[index] = max(widths[index], count)
      }
    }
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
      ? TextTable.sideBySide(all, letters: letters, widths: widths)
      : Array(all.map { row in lines(shown.map { (row[$0], widths[$0]) }) }.joined().utf8)
    let hidden = columns.indices.filter { !shown.contains($0) }.map { columns[$0].name }
    if !hidden.isEmpty {
      bytes += Array(
        "not shown for lack of room: \(hidden.joined(separator: ", ")) (--json has all)\n".utf8)
    }
    return bytes
  }

  /// Each row in one line.
  private static func sideBySide(_ rows: [[String]], letters: [Int], widths: [Int]) -> [UInt8] {
    let longest = widths.reduce(0) { $0 + $1 + 2 }
    var size = rows.count * longest
    // What has more bytes than letters.
    for (row, start) in zip(rows, stride(from: 0, to: letters.count, by: widths.count)) {
      for (text, letters) in zip(row, letters[start...]) { size += text.utf8.count - letters }
    }
    return [UInt8](unsafeUninitializedCapacity: size) { out, count in
      var cell = 0
      for row in rows {
        var blanks = 0
        for (text, width) in zip(row, widths) {
          if !text.isEmpty {
            for _ in 0..<blanks {
              out[count] = 0x20
              count += 1
            }
            var text = text
            text.withUTF8 { bytes in
              _ = UnsafeMutableBufferPointer(rebasing: out[count...]).initialize(
                fromContentsOf: bytes)
              count += bytes.count
            }
            blanks = 0
          }
          blanks += width - letters[cell] + 2
          cell += 1
        }
        while count > 0, out[count - 1] == 0x20 { count -= 1 }
        out[count] = 0x0A
        count += 1
      }
    }
  }

  /// How many letters a text has; of ASCII they are not looked for, but each byte is one.
  private static func letters(_ text: String) -> Int {
    var text = text
    let plain = text.withUTF8 { bytes in
      // Not up to the first byte that is none: all of them at once are sooner looked at.
      var others: UInt8 = 0
      for byte in bytes { others |= byte &- 0x20 > 0x5E ? 1 : 0 }
      return others == 0 ? bytes.count : nil
    }
    return plain ?? text.count
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
