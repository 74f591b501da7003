/// The cells of a table in one piece of memory, measured once: tables may have ten thousand rows.
struct TableCells {
  /// The letters of the longest cell of each column.
  private(set) var widths: [Int]
  private var text: [UInt8] = []
  private var cells: [Cell] = []

  private struct Cell {
    var bytes: Int
    var letters: Int
  }

  init(_ rows: [[String]], columns: Int) {
    widths = [Int](repeating: 0, count: columns)
    cells.reserveCapacity(rows.count * columns)
    for row in rows {
      for (column, cell) in row.enumerated() {
        let cell = append(cell)
        cells.append(cell)
        widths[column] = max(widths[column], cell.letters)
      }
    }
  }

  private mutating func append(_ cell: String) -> Cell {
    let bytes = cell.utf8.count
    let isPlain = cell.utf8.withContiguousStorageIfAvailable { bytes in
      text.append(contentsOf: bytes)
      // Not up to the first byte that is no ASCII: all of them at once are sooner looked at.
      var others: UInt8 = 0
      for byte in bytes { others |= byte &- 0x20 > 0x5E ? 1 : 0 }
      return others == 0
    }
    if isPlain == nil { text.append(contentsOf: cell.utf8) }
    return Cell(bytes: bytes, letters: isPlain == true ? bytes : cell.count)
  }

  /// Each row in one line, the columns two blanks apart.
  var sideBySide: [UInt8] {
    let line = widths.reduce(0) { $0 + $1 + 2 }
    let excess = cells.reduce(0) { $0 + $1.bytes - $1.letters }
    let size = cells.count / max(widths.count, 1) * max(line, 1) + excess
    return text.withUnsafeBufferPointer { text in
      [UInt8](unsafeUninitializedCapacity: size) { out, count in
        var start = 0
        var blanks = 0
        var column = 0
        for cell in cells {
          if cell.bytes > 0 {
            out[count..<count + blanks].initialize(repeating: 0x20)
            count += blanks
            count = out[count...].initialize(
              fromContentsOf: UnsafeBufferPointer(rebasing: text[start..<start + cell.bytes]))
            start += cell.bytes
            blanks = 0
          }
          blanks += widths[column] - cell.letters + 2
          column += 1
          if column == widths.count {
            while count > 0, out[count - 1] == 0x20 { count -= 1 }
            out[count] = 0x0A
            count += 1
            blanks = 0
            column = 0
          }
        }
      }
    }
  }
}
