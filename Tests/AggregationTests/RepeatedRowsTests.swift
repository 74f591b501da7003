import Aggregation
import Documents
import ReportingCore
import TestSupport
import Testing

/// Rows that repeat much of the row before are read with fewer steps, and say what they say alone.
@Suite("Rows that resemble each other")
struct RepeatedRowsTests {
  private static let layouts = [
    "indicator,period,breakdown,value,unit,mark,status,source",
    "value,indicator,period", "indicator,value,period,mark", "period,indicator,value",
    "source,status,indicator,mark,period,value,breakdown",
  ]

  private static let fields: [String: [String]] = [
    "indicator": ["A-1", "A-10", "\"A-1\"", " A-1", "a.b", "\"a,b\"", "A-1-and-a-longer-name"],
    "period": ["2019", "2020", "2019/20", "\"2019\""],
    "breakdown": [
      "", "", "sex=x", "sex=xy", "b=2;a=1", "a=1;b=2", "\"sex=x\"", "district=a-long-name",
    ],
    "value": ["1", "1", "12", "-0.5", "", "1e3", "\"7\"", "123456789.25"],
    "unit": ["", "percent", "per", "\"percent\""], "mark": ["", "", "", "missing", "suppressed"],
    "status": ["", "final", "final", "provisional"],
    "source": ["", "office", "office-2", "\"a \"\"b\"\"\""],
  ]

  private func rows(_ text: String) -> ([ObservationRow], [Diagnostic]) {
    var columns = ObservationColumns()
    let findings = ObservationReader(city: "x").read(
      Array(text.utf8)[...], path: "x.csv", into: &columns)
    return ((0..<columns.count).map { columns[$0] }, findings)
  }

  @Test("a table is what its rows say, each read on its own", arguments: 0..<40)
  func together(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let heading = Self.layouts[seed % Self.layouts.count]
    let names = heading.split(separator: ",").map(String.init)
    let ends = ["\n", "\r\n", "\r"]
    let usualEnd = ends[seed % 7 % 3]
    var row = names.map { Self.fields[$0]?.first ?? "" }
    var lines: [(text: String, end: String)] = []
    for _ in 0..<400 {
      // Mostly one or two fields are others than in the row before.
      for _ in 0..<Int.random(in: 0..<3, using: &generator) {
        let column = Int.random(in: 0..<names.count, using: &generator)
        row[column] = Self.fields[names[column]]?.randomElement(using: &generator) ?? ""
      }
      let isUsual = Int.random(in: 0..<20, using: &generator) > 0
      let end = isUsual ? usualEnd : ends.randomElement(using: &generator) ?? usualEnd
      lines.append((row.joined(separator: ","), end))
    }
    var text = heading + "\n"
    for line in lines { text += line.text + line.end }
    let (found, findings) = rows(text)
    var expected: [ObservationRow] = []
    var problems: [String] = []
    for line in lines {
      let (alone, findings) = rows(heading + "\n" + line.text + line.end)
      expected += alone
      problems += findings.filter { $0.id != "csv.header-only" }.map { "\($0.id) \($0.message)" }
    }
    #expect(found == expected)
    #expect(findings.map { "\($0.id) \($0.message)" } == problems)
    #expect(expected.count > 100)
  }
}
