/// The lines of a Markdown file, for what the library does not tell: columns in characters, and the
/// footnotes that it leaves out.
struct MarkdownLines {
  /// A footnote's text as it begins in the file: `[^1]: ...`.
  struct Footnote {
    /// What stands between `[^` and `]`, in lower case, as marks are compared.
    var label: String
    var line: Int
    var column: Int
  }

  private let bytes: [UInt8]
  private var starts: [Int] = [0]
  /// The footnotes, in order.
  private(set) var footnotes: [Footnote] = []
  /// The marks in the text that lead to footnotes.
  private(set) var marks: Set<String> = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    var start = 0
    for (index, byte) in bytes.enumerated() {
      let isReturn = byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
      guard byte == 0x0A || isReturn else { continue }
      find(in: start..<index)
      start = index + 1
      starts.append(start)
    }
    find(in: start..<bytes.count)
  }

  /// Whether a line begins with a number sign, behind at most three blanks.
  func beginsWithHash(line: Int) -> Bool {
    guard starts.indices.contains(line - 1) else { return false }
    let line = bytes[starts[line - 1]...]
    guard let first = line.prefix(4).first(where: { $0 != 0x20 }) else { return false }
    return first == UInt8(ascii: "#")
  }

  /// The column in characters, from 1, of a byte's column.
  func column(ofByte column: Int, inLine line: Int) -> Int {
    guard starts.indices.contains(line - 1) else { return column }
    let start = starts[line - 1]
    let end = min(bytes.count, start + column - 1)
    return end < start ? 1 : bytes[start..<end].count { $0 & 0xC0 != 0x80 } + 1
  }

  /// Gathers the marks of the line that ends here, and the footnote that begins in it.
  private mutating func find(in line: Range<Int>) {
    var position = line.lowerBound
    while position + 1 < line.upperBound {
      guard bytes[position] == 0x5B, bytes[position + 1] == 0x5E,
        let end = bytes[position..<line.upperBound].firstIndex(of: 0x5D)
      else {
        position += 1
        continue
      }
      let label = String(decoding: bytes[position + 2..<end], as: UTF8.self).lowercased()
      let before = bytes[line.lowerBound..<position]
      if before.count <= 3, before.allSatisfy({ $0 == 0x20 }), end + 1 < line.upperBound,
        bytes[end + 1] == 0x3A
      {
        footnotes.append(
          Footnote(label: label, line: starts.count, column: before.count + 1))
      } else {
        marks.insert(label)
      }
      position = end + 1
    }
  }
}
