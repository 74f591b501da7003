import DelimitedText
import TestSupport
import Testing

@Suite("Writing tables")
struct DelimitedWriterTests {
  @Test("quotes where they are needed, and only there")
  func quoting() {
    var writer = DelimitedWriter()
    writer.append(["a", "b, c", "d \"e\"", "f\ng"])
    writer.append([.number("-1.5"), .empty, "x;y", " z "])
    #expect(writer.text == "a,\"b, c\",\"d \"\"e\"\"\",\"f\ng\"\n-1.5,,x;y, z \n")
  }

  @Test("semicolons, CRLF and a byte order mark")
  func options() {
    var writer = DelimitedWriter(
      delimiter: .semicolon, endsLinesWithCRLF: true, writesByteOrderMark: true)
    writer.append(texts: ["a;b", "1,5"])
    #expect(writer.bytes == [0xEF, 0xBB, 0xBF] + Array("\"a;b\";1,5\r\n".utf8))
  }

  @Test(
    "texts that a spreadsheet would run are guarded, numbers are not",
    arguments: [
      "=1+1", "+x", "-x", "@x", "\tx", "\rx", " =1", "＝1", "\n=1",
    ])
  func formulas(_ text: String) {
    var guarded = DelimitedWriter(guardsFormulas: true)
    guarded.append([.text(text), .number("-5"), .text("a=b"), .text("5-6")])
    let row = DelimitedReader.read(guarded.bytes + guarded.bytes, path: "x").rows[0]
    #expect(row.map(\.text) == ["'" + text, "-5", "a=b", "5-6"])
    var plain = DelimitedWriter()
    plain.append([.text(text)])
    #expect(!plain.text.contains("'"))
  }

  @Test("whatever is written is read back equal")
  func roundTrip() {
    let pieces = [
      "a", "é", "人", "حق", "\u{1F600}", " ", ",", ";", "\t", "\"", "\"\"", "\n", "\r\n", "\r", "=",
      "'", "0",
      "\u{FEFF}", "\u{2028}",
    ]
    var generator = SeededGenerator(seed: 21)
    for round in 0..<2_000 {
      let delimiter = Delimiter.allCases[round % 3]
      let width = Int.random(in: 1...5, using: &generator)
      let rows = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        // The first field has a letter, because rows without text are left out.
        ["x"]
          + (1..<max(2, width)).map { _ in
            (0..<Int.random(in: 0...5, using: &generator)).map { _ in
              pieces.randomElement(using: &generator) ?? ""
            }.joined()
          }
      }
      var writer = DelimitedWriter(
        delimiter: delimiter, endsLinesWithCRLF: round % 2 == 0,
        writesByteOrderMark: round % 5 == 0)
      for row in rows { writer.append(texts: row) }
      let table = DelimitedReader.read(writer.bytes, path: "x", delimiter: delimiter)
      #expect(table.texts == rows, "round \(round): \(writer.text.debugDescription)")
      let form: Set<DelimitedDefect.Kind> = [.duplicateHeading, .emptyHeading, .headerOnly]
      #expect(Set(table.kinds).subtracting(form).isEmpty)
    }
  }
}
