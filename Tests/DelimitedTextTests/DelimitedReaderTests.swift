import DelimitedText
import Documents
import Testing

@Suite("Reading tables")
struct DelimitedReaderTests {
  @Test("fields, quotes, doubled quotes and line ends in quotes")
  func fields() {
    let table = read(
      "a,b\n1,\"x, y\"\n\"say \"\"hi\"\"\",\"two\nlines\"\n,\"\"\n3,\n".replacing(
        ",\"\"\n3", with: "3"))
    #expect(
      table.texts
        == [["a", "b"], ["1", "x, y"], ["say \"hi\"", "two\nlines"], ["3", ""]].map { $0 })
    #expect(table.defects.isEmpty)
  }

  @Test(
    "lines ended by LF, CRLF, CR or several of them",
    arguments: [
      ("\n", LineEnding.lf), ("\r\n", .crlf), ("\r", .cr),
    ])
  func lineEndings(_ end: String, _ ending: LineEnding) {
    let table = read(["a,b", "1,2", "3,4"].joined(separator: end))
    #expect(table.texts == [["a", "b"], ["1", "2"], ["3", "4"]])
    #expect(table.lineEnding == ending)
    #expect(table.rows.map(\.location.line) == [2, 3])
    #expect(read("a\n1\r\n2\n").lineEnding == .mixed)
    #expect(read("a").lineEnding == nil)
  }

  @Test("a byte order mark is noted and no part of the first heading")
  func byteOrderMark() {
    let table = read("\u{FEFF}\"Year\",Value\n2019,1\n")
    #expect(table.hasByteOrderMark)
    #expect(table.columnNames == ["Year", "Value"])
    #expect(table.column("Year") == 0)
    #expect(table.header?[1].location == Place(path: "data.csv", line: 1, column: 8))
    #expect(!read("a\n1\n").hasByteOrderMark)
  }

  @Test(
    "the delimiter is found in the heading",
    arguments: [
      ("a,b;c,d\n", Delimiter.comma), ("a;b;c\n1,5;2;3\n", .semicolon), ("a\tb\n1,2,3\t4\n", .tab),
      ("\"a,b,c\";d\n", .semicolon), ("year\n1;2\n", .comma), ("\n\na;b\n", .semicolon),
      ("a;\"x\n,,,\";b\n", .semicolon),
    ])
  func detection(_ text: String, _ delimiter: Delimiter) {
    #expect(read(text).delimiter == delimiter)
  }

  @Test("a given delimiter is used")
  func givenDelimiter() {
    #expect(read("a,b;c\n", delimiter: .comma).texts == [["a", "b;c"]])
    #expect(read("a,b;c\n", delimiter: .semicolon).texts == [["a,b", "c"]])
  }

  @Test("places count lines and characters, after line ends in quotes too")
  func places() {
    let table = read("año,\"ciudad\",x\n2019,\"Málaga\nLeón\",ñ,人\n\"a\nb\",c,d\n")
    func places(_ row: DelimitedRow) -> [[Int]] {
      row.map { [$0.location.line, $0.location.column] }
    }
    #expect(table.header.map(places) == [[1, 1], [1, 5], [1, 14]])
    #expect(places(table.rows[0]) == [[2, 1], [2, 6], [3, 7], [3, 9]])
    #expect(places(table.rows[1]) == [[4, 1], [5, 4], [5, 6]])
    #expect(table.rows[1].location == Place(path: "data.csv", line: 4, column: 1))
  }

  @Test("blanks around a text are kept, noticed and left out on request")
  func padding() {
    let table = read("a,b,c,d\n x ,\"\ty\u{A0}\",\u{3000}z, \n")
    let row = table.rows[0]
    #expect(row.map(\.text) == [" x ", "\ty\u{A0}", "\u{3000}z", " "])
    #expect(row.map(\.trimmed) == ["x", "y", "z", ""])
    #expect(row.map(\.isPadded) == [true, true, true, true])
    #expect(row[3].isBlank && !row[3].isEmpty)
    #expect(read("a\nx\n").rows[0][0].isPadded == false)
    #expect(read(" Year ,Value\n1,2\n").column("Year") == 0)
  }

  @Test("quoted and empty fields are told apart")
  func quoted() {
    let row = read("a,b,c,d\n\"\",,\"x\",x\n").rows[0]
    #expect(row.map(\.isQuoted) == [true, false, true, false])
    #expect(row.map(\.isEmpty) == [true, true, false, false])
    #expect(row.field(3)?.text == "x" && row.field(4) == nil && row.field(-1) == nil)
  }

  @Test("numbers are read from fields, blanks around them left out")
  func decimals() throws {
    let row = read("a;b\n 12,50 ;\"−3\"\n").rows[0]
    #expect(try row[0].decimal(decimalComma: true).get() == DecimalNumber(value: 12.5, decimals: 2))
    #expect(try row[1].decimal().get() == DecimalNumber(value: -3, decimals: 0))
    #expect(throws: DecimalProblem.self) { try row[0].decimal().get() }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var kind: DelimitedDefect.Kind
    /// The mark `¦` stands where the defect must be.
    var marked: String
    /// The rows that are read all the same.
    var rows: [[String]]
    var testDescription: String { "\(kind): \(marked.debugDescription)" }
  }

  static let cases: [Case] = [
    Case(kind: .unclosedQuote, marked: "a,b\n1,¦\"x\n2,y\n", rows: [["1", "x"], ["2", "y"]]),
    Case(kind: .unclosedQuote, marked: "a,b\n1,¦\"", rows: [["1", ""]]),
    Case(
      kind: .textAfterQuote, marked: "a,b\n1,\"x\"¦y\n2,z\n", rows: [["1", "xy"], ["2", "z"]]),
    Case(kind: .textAfterQuote, marked: "a,b\n1,\"x\"¦ \n", rows: [["1", "x "]]),
    Case(kind: .bareQuote, marked: "a,b\n1,5¦\" pipe\"\n", rows: [["1", "5\" pipe\""]]),
    Case(kind: .bareQuote, marked: "a,b\n1, ¦\"x\"\n", rows: [["1", " \"x\""]]),
    Case(
      kind: .tooFewFields, marked: "a,b,c\n¦1,2\n3,4,5\n", rows: [["1", "2"], ["3", "4", "5"]]),
    Case(kind: .tooManyFields, marked: "a,b\n1,2,¦3,4\n", rows: [["1", "2", "3", "4"]]),
    Case(kind: .tooManyFields, marked: "a,b\n1,\"2\nñ\",¦\n", rows: [["1", "2\nñ", ""]]),
    Case(kind: .emptyHeading, marked: "a,¦,b\n1,2,3\n", rows: [["1", "2", "3"]]),
    Case(kind: .emptyHeading, marked: "a,¦\" \"\n1,2\n", rows: [["1", "2"]]),
    Case(kind: .duplicateHeading, marked: "año,b,¦ año\n1,2,3\n", rows: [["1", "2", "3"]]),
    Case(
      kind: .emptyRows, marked: "a,b\n1,2\n¦,\n\"\", \n3,4\n", rows: [["1", "2"], ["3", "4"]]),
    Case(kind: .emptyRows, marked: "a,b\n1,2\n¦,\n,\n,\n", rows: [["1", "2"]]),
    Case(kind: .blankLines, marked: "a,b\n1,2\n¦\n\n3,4\n", rows: [["1", "2"], ["3", "4"]]),
    Case(kind: .nulByte, marked: "a,b\nñ,2¦\u{0}\n", rows: [["ñ", "2\u{0}"]]),
    Case(kind: .headerOnly, marked: "¦a,b\n", rows: []),
  ]

  @Test("defects have their place, and what can be read is read", arguments: cases)
  func defects(_ example: Case) throws {
    var place = Place(path: "data.csv", line: 1, column: 1)
    for scalar in example.marked.unicodeScalars {
      if scalar == "¦" { break }
      if scalar == "\n" {
        place.line += 1
        place.column = 1
      } else {
        place.column += 1
      }
    }
    let table = read(example.marked.replacing("¦", with: ""))
    let defect = try #require(table.defects.first)
    #expect(table.defects.count == 1, "\(table.defects)")
    #expect(defect.kind == example.kind)
    #expect(defect.location == place)
    #expect(defect.suggestion?.isEmpty == false)
    #expect(table.rows.map { $0.map(\.text) } == example.rows)
  }

  @Test("an unclosed quote does not hide the mistakes below it")
  func goesOnAfterUnclosedQuote() {
    let table = read("a,b\n1,\"x\n2\n3,y,z\n")
    #expect(table.kinds == [.unclosedQuote, .tooFewFields, .tooManyFields])
    #expect(table.defects.map(\.location.line) == [2, 3, 4])
  }

  @Test("blank lines at the end are no defect")
  func trailingBlankLines() {
    #expect(read("a,b\n1,2\n\n\n").defects.isEmpty)
    #expect(read("\n\na,b\n1,2\n").kinds == [.blankLines])
  }

  @Test("empty files", arguments: ["", "\n", "\r\n\r\n", "\u{FEFF}", "  \n \n"])
  func emptyFile(_ text: String) {
    let table = read(text)
    #expect(table.kinds == [.emptyFile])
    #expect(table.header == nil && table.rows.isEmpty && !table.isHeaderOnly)
    #expect(table.defects.first?.location == Place(path: "data.csv"))
  }

  @Test("bytes of another encoding are placed, one a line, and the rest is read")
  func encoding() throws {
    let bytes =
      Array("año,b\nM".utf8) + [0xE1] + Array("laga ".utf8) + [0xF1] + Array(",1\nñ,".utf8) + [
        0x93, 0x0A,
      ]
    let table = DelimitedReader.read(bytes, path: "data.csv")
    #expect(table.kinds == [.encoding, .encoding])
    #expect(
      table.defects.map(\.location) == [
        Place(path: "data.csv", line: 2, column: 2), Place(path: "data.csv", line: 3, column: 3),
      ])
    #expect(table.defects[0].message.contains("'á'"))
    #expect(table.rows[0][0].text == "M\u{FFFD}laga \u{FFFD}")
    #expect(table.rows.count == 2)
    let utf16: [UInt8] = [0xFF, 0xFE, 0x61, 0, 0x0A, 0]
    #expect(DelimitedReader.read(utf16, path: "x").kinds == [.encoding])
  }

  @Test(
    "limits",
    arguments: [
      (DelimitedLimits(bytes: 5), 0), (DelimitedLimits(rows: 1), 1),
      (DelimitedLimits(fieldsPerRow: 1), 0),
      (DelimitedLimits(fieldBytes: 3), 0),
    ])
  func limits(_ limits: DelimitedLimits, rows: Int) {
    let table = read("aaaa,b\n1,2\n3,4\n", limits: limits)
    #expect(table.kinds.contains(.tooLarge))
    #expect(table.rows.count == rows)
  }

  @Test("not more defects are kept than the limit")
  func defectLimit() {
    let table = read(
      "a,b\n" + String(repeating: "1\n", count: 50), limits: DelimitedLimits(defects: 10))
    #expect(table.defects.count == 11)
    #expect(table.kinds.last == .furtherDefects)
    #expect(
      read("a,b\n" + String(repeating: "1\n", count: 10), limits: DelimitedLimits(defects: 10))
        .defects.count == 10)
  }
}
