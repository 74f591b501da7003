import Disclosure
import Documents
import Linting
import ReportingCore
import Testing

/// Symbols of documents in the fields of registers, and their days.
@Suite struct RegisterSymbolsTests {
  private static func text(_ text: String) -> LocalizedText {
    LocalizedText([LanguageTag("en") ?? .undetermined: text])
  }

  private static let definition = RegisterDefinition(
    id: "milestones", title: text("Milestones"), description: text("Milestones."), counts: .things,
    fields: [
      RegisterField(id: "kind", title: text("Kind"), kind: .code(list: "milestone-kinds")),
      RegisterField(id: "symbol", title: text("Symbol"), kind: .symbol),
      RegisterField(id: "refers", title: text("Refers to"), kind: .symbol, isList: true),
      RegisterField(id: "date", title: text("Date"), kind: .date),
    ],
    rules: [.session(symbol: "symbol", date: "date", kind: "kind")])

  private static func findings(_ values: [String: RecordValue]) -> [String] {
    let fields = values.mapValues {
      RegisterRecord.Field(
        Undisclosed($0, level: .public),
        location: SourceLocation(path: "m.yaml", line: 1, column: 1))
    }
    let record = RegisterRecord(id: Undisclosed("m", level: .public), fields: fields)
    return RegisterSymbols(
      Register(id: "milestones", covers: [], records: [record]), definition: definition,
      in: Samples.context
    ).findings().map { "\($0.severity) \($0.id)" }
  }

  @Test func everySymbolHasItsForm() {
    let wrong: RecordValue = .list([.text("A/RES/53/144"), .text("A/HRC/33/RES/8")])
    #expect(Self.findings(["refers": wrong]) == ["error symbol.form"])
    #expect(Self.findings(["symbol": .text("A/HRC/RES/33 8")]) == ["warning symbol.form"])
    #expect(
      Self.findings(["refers": .list([.text("A/RES/53/144"), .text("E/C.12/2007/1")])]) == [])
  }

  @Test func aResolutionIsOfItsSession() throws {
    func findings(_ symbol: String, _ day: String, _ kind: String) throws -> [String] {
      Self.findings([
        "symbol": .text(symbol), "date": .date(try #require(CalendarDate(day))),
        "kind": .code(kind),
      ])
    }
    #expect(try findings("A/HRC/RES/39/7", "2018-09-27", "resolution") == [])
    #expect(try findings("A/HRC/RES/39/7", "2018-07-27", "resolution") == ["warning symbol.date"])
    #expect(try findings("A/HRC/39/L.8", "2018-09-20", "draft") == [])
    #expect(try findings("A/HRC/39/L.8", "2019-09-20", "draft").contains("warning symbol.date"))
    // A report is dated before its session.
    #expect(try findings("A/HRC/30/49", "2015-08-07", "report") == [])
  }

  @Test func aDraftIsNoResolution() {
    #expect(
      Self.findings(["symbol": .text("A/HRC/39/L.8"), "kind": .code("resolution")])
        == ["error symbol.draft"])
  }
}
