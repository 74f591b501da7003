import DelimitedText
import Documents
import Foundation
import Testing

@testable import Rendering

@Suite struct CSVRendererTests {
  @Test func writesWhatSpreadsheetsReadSafely() throws {
    let files = try CSVRenderer().render(WebSampleDocument.english, named: "riba")
    #expect(files.map(\.name) == ["riba-observations.csv"])
    #expect(
      String(decoding: files[0].bytes, as: UTF8.self)
        == [
          "\u{FEFF}indicator,period,value,note",
          "PA-05,2023,60.7,\"a, \"\"b\"\"\nc\"",
          "PA-05,2019,,\"'=HYPERLINK(\"\"http://x\"\")\"",
          "RS-04,2023,0.0,'+1 -1",
          "RS-05,2023,12345678.50,'@SUM(A1)", "",
        ].joined(separator: "\r\n"))
  }

  @Test func namesStayInTheirFolderAndApart() throws {
    var document = WebSampleDocument.english
    document.datasets = ["../Evil", "../evil", "", "a-2"].map {
      Dataset(name: $0, title: "", columns: [], rows: [])
    }
    let names = try CSVRenderer().render(document, named: "s").map(\.name)
    #expect(names == ["s----evil.csv", "s----evil-2.csv", "s-data.csv", "s-a-2.csv"])
    document.datasets = []
    #expect(try CSVRenderer().render(document, named: "s").isEmpty)
  }
}

@Suite struct DecimalDigitsTests {
  @Test(arguments: [
    (2.345, 2, "2.35"), (-2.345, 2, "-2.35"), (0.285, 2, "0.29"), (9.995, 2, "10.00"),
    (0.05, 1, "0.1"), (0.04, 1, "0.0"), (-0.04, 1, "0.0"), (0, 3, "0.000"),
    (1e21, 0, "1" + String(repeating: "0", count: 21)),
    (12_345_678.5, 2, "12345678.50"), (0.000_001_5, 6, "0.000002"), (99.5, 0, "100"), (0.5, 0, "1"),
    (0.49, 0, "0"), (1.0 / 3, 4, "0.3333"), (5, .max, "5." + String(repeating: "0", count: 340)),
  ])
  func roundsAsPeopleDo(value: Double, decimals: Int, expected: String) {
    #expect(
      DecimalDigits(value).rounded(to: decimals).text(decimals: min(decimals, 340)) == expected)
  }

  @Test func shortestDigitsReadBack() {
    var random = HostileText(seed: 5)
    for _ in 0..<5000 {
      let value = Double(
        bitPattern: UInt64(random.number(below: .max)) << 1 | UInt64(random.number(below: 2)))
      guard value.isFinite else { continue }
      let text = DecimalDigits(value).shortest
      #expect(Double(text) == value, "\(value) became \(text)")
      #expect(!text.contains("e"))
    }
  }
}
