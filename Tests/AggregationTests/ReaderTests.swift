import Aggregation
import Documents
import ReportingCore
import TestSupport
import Testing

@Suite("Reading observations")
struct ReaderTests {
  private func read(_ text: String, _ reader: ObservationReader = ObservationReader())
    -> (ObservationColumns, [Diagnostic])
  {
    var columns = ObservationColumns()
    let findings = reader.read(Array(text.utf8)[...], path: "all.csv", into: &columns)
    return (columns, findings)
  }

  @Test("the form for many cities, with quotes, CRLF and a byte order mark")
  func bigForm() throws {
    let (columns, findings) = read(
      "\u{FEFF}city,indicator,period,breakdown,value,unit,mark\r\n"
        + "bcn,requests,2019,,12.5,percent,\r\n\"bcn\",\"requests\",2019/20,sex=female,-3,percent,\r\n"
        + "\"g\"\"x\",requests,2019,\"district=a,b;sex=female\",,percent,missing\r\n"
        + "bcn,requests,2018,, 1e3 ,\"per\ncent\",confidential")
    #expect(findings == [])
    #expect(columns.count == 4)
    #expect(columns[0].value == 12.5)
    #expect(columns[1].period == (try Samples.period("2019/20")))
    #expect(columns[1].breakdown["sex"] == "female")
    #expect(columns[2].city == "g\"x")
    #expect(columns[2].breakdown["district"] == "a,b")
    #expect(columns[2].mark == .missing)
    #expect(columns[3].value == 1000)
    #expect(columns[3].unit == "per\ncent")
    #expect(columns[3].mark == .confidential)
  }

  @Test("the file of a package: the city is known, and the annex is confidential")
  func package() throws {
    let text =
      "indicator,period,breakdown,value,unit,mark,status,source\n"
      + "a.b,2019,,1,persons,,provisional,office\na.b,2020,,,persons,suppressed,final,\n"
    let (columns, findings) = read(text, ObservationReader(city: "bcn"))
    #expect(findings == [])
    #expect(columns[0].city == "bcn")
    #expect(columns[0].status == .provisional)
    #expect(columns[0].source == "office")
    #expect(columns[1].mark == .suppressed)
    #expect(columns[1].source == "")
    let (annex, _) = read(text, ObservationReader(city: "bcn", isInConfidence: true))
    #expect(annex[0].mark == .confidential)
  }

  @Test(
    "what is wrong is said with its place, and the other rows are read",
    arguments: [
      ("x,i,2019,,1x", "csv.number", 3, 11), ("x,i,2019,,", "csv.no-value", 3, 11),
      ("x,i,20199,,1", "csv.period", 3, 5), (",i,2019,,1", "csv.no-input", 3, 1),
      ("x,i,2019,sex,1", "csv.breakdown", 3, 10), ("x,i,2019,1", "csv.too-few-fields", 3, 1),
      ("x,i,2019,,1,,,", "csv.too-many-fields", 3, 1),
      ("x,i,2019,,1,mising", "csv.unknown-code", 3, 13),
      ("x,i,2019,,1,missing", "csv.missing-with-value", 3, 11),
      ("x,i \"q\",2019,,1,", "csv.bare-quote", 3, 5),
      ("x,\"i\"q,2019,,1,", "csv.text-after-quote", 3, 6),
      ("é,i,2019,,1 000,", "csv.number", 3, 11),
      ("x,i,2019,,nan,", "csv.number", 3, 11), ("x,i,2019,,\"1,5\",", "csv.number", 3, 11),
    ])
  func wrong(row: String, id: String, line: Int, column: Int) {
    let full =
      row.split(separator: ",", omittingEmptySubsequences: false).count == 5
        && id != "csv.too-few-fields" ? row + "," : row
    let (columns, findings) = read(
      "city,indicator,period,breakdown,value,mark\na,i,2019,,1,\n\(full)\nb,i,2019,,2,\n")
    #expect(columns.count == 2)
    #expect(findings.map(\.id) == [id])
    #expect(findings.first?.location?.line == line)
    #expect(findings.first?.location?.column == column)
  }

  @Test("a quote that is never closed costs one line")
  func unclosed() {
    let (columns, findings) = read(
      "city,indicator,period,value\na,i,2019,1\nb,\"i,2019,2\nc,i,2019,3\n")
    #expect(findings.map(\.id) == ["csv.unclosed-quote"])
    #expect(findings.first?.location?.line == 3)
    #expect(columns.cityIDs == ["a", "c"])
    #expect(columns.count == 2)
  }

  @Test(
    "headings",
    arguments: [
      ("city,indicator,perod,value", ["csv.unknown-column", "csv.missing-column"]),
      ("city,city,indicator,period,value", ["csv.duplicate-heading"]),
      ("indicator,period,value", ["csv.missing-column"]), ("", ["csv.empty-file"]),
    ])
  func headings(text: String, ids: [String]) {
    #expect(read(text).1.map(\.id) == ids)
  }

  @Test("the number is the nearest Double")
  func numbers() {
    var generator = SeededGenerator(seed: 11)
    var text = "city,indicator,period,value\n"
    var expected: [Double] = []
    for _ in 0..<3_000 {
      let bits = UInt64.random(in: 0...UInt64.max, using: &generator)
      let digits = Int.random(in: 1...22, using: &generator)
      var written = String(String(bits).prefix(digits))
      if bits % 3 == 0 { written += "." + String(bits % 1_000_003) }
      if bits % 5 == 0 { written = "-" + written }
      text += "a,i,2019,\(written)\n"
      expected.append(Double(written)!)
    }
    let (columns, findings) = read(text)
    #expect(findings == [])
    #expect((0..<columns.count).map { columns[$0].value } == expected)
  }

  @Test("a large file in windows is what the rows say, in one or many pieces, quoted or not")
  func large() throws {
    var generator = SeededGenerator(seed: 5)
    var text = "value,city,period,indicator,breakdown\r\n"
    var expected: [String] = []
    while text.utf8.count < 2_500_000 {
      let city = "city-\(expected.count / 40)"
      let value = Int.random(in: 0..<100_000, using: &generator)
      let year = 2010 + expected.count % 7
      let quote = expected.count % 3 == 0 ? "\"" : ""
      text += "\(value),\(quote)\(city)\(quote),\(year),indicator-\(value % 50),sex=female\r\n"
      expected.append("\(city) \(year) indicator-\(value % 50) \(Double(value))")
    }
    let folder = try TemporaryFolder()
    try folder.write(text, to: "all.csv")
    var columns = ObservationColumns()
    let findings = try ObservationReader().read(
      contentsOf: folder.path("all.csv"), into: &columns)
    #expect(findings == [])
    let found = (0..<columns.count).map { row in
      let row = columns[row]
      return "\(row.city) \(row.period) \(row.indicator) \(row.value)"
    }
    #expect(found == expected)
  }

  @Test("random and damaged files never trap, and every row is read or reported")
  func fuzz() {
    var generator = SeededGenerator(seed: 77)
    let valid = Array(
      "city,indicator,period,breakdown,value,mark\na,i,2019,,1,\n\"b\",\"i\",2019/20,sex=x,2.5,\nc,i,2020,,,missing\n"
        .utf8)
    let pieces: [[UInt8]] = [
      [0x22], [0x2C], [0x0A], [0x0D], [0], [0xFF], Array("2019".utf8), Array("-1.5".utf8),
      Array("sex=a".utf8), Array("\"\"".utf8),
    ]
    for round in 0..<4_000 {
      var bytes = valid
      for _ in 0..<(1 + round % 6) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: pieces[round % pieces.count], at: place)
        }
      }
      var columns = ObservationColumns()
      let findings = ObservationReader().read(bytes[...], path: "x.csv", into: &columns)
      #expect(columns.count <= 40)
      if columns.count == 0 { #expect(!findings.isEmpty) }
      for row in 0..<columns.count { #expect(columns[row].value.isFinite) }
    }
  }
}
