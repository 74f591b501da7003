import CityFiles
import Documents
import Foundation
import ReportingCore
import Testing

@Suite("A workspace without mistakes")
struct ValidWorkspaceTests {
  @Test("is read whole")
  func whole() throws {
    let read = try SmallWorkspace.valid.read()
    #expect(read.lines == [])
    let workspace = try #require(read.workspace)
    #expect(workspace.city.id == "testville")
    #expect(workspace.cityModules == ["own"])
    #expect(workspace.observations.count == 9)
    #expect(workspace.sources.map(\.id) == ["register"])
    #expect(workspace.answers.map(\.question) == ["1", "2"])
    #expect(workspace.quotes.map(\.indicators) == [["CS-02"], ["CS-02", "RS-05"]])
    #expect(
      workspace.inventory.map { "\($0.state.rawValue) \($0.subject)" } == [
        "read answers/ohchr-57-12/en.md", "read city.yaml", "read data/figures.csv",
        "read modules/own.yaml", "read sources.yaml",
      ])
  }

  @Test("has values with units, levels, states and places")
  func observations() throws {
    let workspace = try #require(try SmallWorkspace.valid.read().workspace)
    let money = try #require(workspace.observations.first { $0.input == "spending.total" })
    #expect(money.value?.forComputing == 1_234_500_000)
    #expect(money.unit == "local-currency")
    let missing = try #require(workspace.observations.first { $0.input == "appeals.decided" })
    #expect(missing.value == nil)
    #expect(missing.status == .missing)
    let noted = try #require(workspace.observations.first { $0.note != nil })
    #expect(noted.location?.line == 3)
    #expect(noted.location?.column == 33)
    #expect("\(noted)".contains("counted") == false)
    let split = try #require(workspace.observations.first { $0.period.label == "2022/23" })
    #expect(split.status == .provisional)
    #expect(workspace.city.contact?.email?.level == .cityInternal)
  }

  @Test("may have its figures in other hands: BOM, CRLF, semicolons, tabs, decimal commas")
  func otherForms() throws {
    let plain = try #require(try SmallWorkspace.valid.read().workspace)
    func values(_ text: String) throws -> [Double?] {
      var workspace = SmallWorkspace.valid
      workspace.set("data/figures.csv", text)
      let read = try workspace.read()
      #expect(read.lines == [])
      return read.workspace?.observations.map { $0.value?.forComputing } ?? []
    }
    let expected = plain.observations.map { $0.value?.forComputing }
    let text = SmallWorkspace.figures
    #expect(try values("\u{FEFF}" + text) == expected)
    #expect(try values(text.replacingOccurrences(of: "\n", with: "\r\n")) == expected)
    #expect(try values(text.replacingOccurrences(of: ",", with: "\t")) == expected)
    #expect(
      try values(
        text.replacingOccurrences(of: ",", with: ";")
          .replacingOccurrences(of: ";value;", with: ";value (decimal comma);")
          .replacingOccurrences(of: "1234.5", with: "1234,5")) == expected)
    #expect(try values(text.replacingOccurrences(of: "period", with: "year")) == expected)
  }

  @Test("may have its texts with BOM and CRLF, at the same places")
  func markdownForms() throws {
    let plain = try #require(try SmallWorkspace.valid.read().workspace)
    for text in [
      "\u{FEFF}" + SmallWorkspace.answer,
      SmallWorkspace.answer.replacingOccurrences(of: "\n", with: "\r\n"),
    ] {
      var workspace = SmallWorkspace.valid
      workspace.set("answers/ohchr-57-12/en.md", text)
      let read = try workspace.read()
      #expect(read.lines == [])
      #expect(
        read.workspace?.quotes.map { [$0.location?.line, $0.location?.column] }
          == plain.quotes.map { [$0.location?.line, $0.location?.column] })
      #expect(
        read.workspace?.answers.map { $0.content.forComputing.count }
          == plain.answers.map { $0.content.forComputing.count })
    }
    #expect(plain.quotes.map { $0.location?.line } == [3, 5])
    #expect(plain.quotes.map { $0.location?.column } == [21, 1])
  }

  @Test("gives the same each time")
  func repeatable() throws {
    let first = try #require(try SmallWorkspace.valid.read().workspace)
    let second = try #require(try SmallWorkspace.valid.read().workspace)
    #expect(first.inventory == second.inventory)
    #expect(first.observations.map(\.value) == second.observations.map(\.value))
    #expect(first.indicators.map(\.definition.id) == second.indicators.map(\.definition.id))
  }
}
