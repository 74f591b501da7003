import Foundation
import TestSupport
import Testing

/// The commands one after another, as a new user gives them.
@Suite struct WayOfAnOfficerTests {
  private static let new = [
    "new", "city", "oldtown", "--name", "Oldtown", "--country", "AUT", "--language", "en,es",
    "--year", "2023",
  ]

  @Test func aNewCityHasNoErrors() throws {
    let folder = try TemporaryFolder()
    let made = try Program.run(WayOfAnOfficerTests.new, in: folder.url)
    #expect(made.status == 0, "\(made.errors)")
    for arguments in [
      ["check", "oldtown"], ["check", "oldtown", "--consultation", "ohchr-57-12"],
      ["report", "oldtown", "--year", "2023", "--format", "docx,html,md,json,csv"],
    ] {
      let outcome = try Program.run(arguments, in: folder.url)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(!outcome.errors.contains("error:"))
    }
    for (name, content) in try folder.files(under: "oldtown/out") where !name.hasSuffix("docx") {
      #expect(content.range(of: Data("{currency}".utf8)) == nil, "\(name)")
    }
    let before = try folder.files(under: "oldtown")
    let again = try Program.run(WayOfAnOfficerTests.new, in: folder.url)
    #expect(again.status == 1)
    #expect(again.errors.contains("[new.not-empty]"))
    #expect(try folder.files(under: "oldtown") == before)
  }

  @Test func aNewCityWithWrongWordsIsNotMade() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(
      [
        "new", "city", "oldtown", "--name", "Oldtown", "--country", "Austria", "--language", "xx",
        "--year", "2023", "--currency", "euro", "--diagnostics", "json",
      ], in: folder.url)
    #expect(outcome.status == 1)
    #expect(
      try outcome.findings().map(\.id).sorted()
        == ["city.country", "city.currency", "language.unknown"])
    #expect(try outcome.findings().allSatisfy { $0.suggestion != nil })
    #expect(!folder.holds("oldtown"))
  }

  @Test func checkChoosesTheYearOfTheFiguresAndSaysSo() throws {
    let folder = try TemporaryFolder()
    try folder.copy(example: "minimal", to: "city")
    try folder.write(
      "input,period,value\nrequests.due,2021,160\nrequests.due,2022,161\n",
      to: "city/data/figures.csv")
    let outcome = try Program.run(
      ["check", "city", "--consultation", "ohchr-57-12"], in: folder.url)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("about 2022, the newest year of the figures"))
  }

  @Test func aSecondImportChangesNothing() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run(WayOfAnOfficerTests.new, in: folder.url).status == 0)
    try folder.copy(example: "open-sdg", to: "repository")
    let command = ["import", "open-sdg", "repository", "--into", "oldtown"]
    let first = try Program.run(command, in: folder.url)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.contains("2 imported whole"))
    let before = try folder.files(under: "oldtown")
    let second = try Program.run(command, in: folder.url)
    #expect(second.status == 0)
    #expect(second.output.contains("nothing changed"))
    #expect(try folder.files(under: "oldtown") == before)
    let explained = try Program.run(
      ["explain", "open-sdg.16-7-1", "oldtown", "--year", "2023"], in: folder.url)
    #expect(explained.status == 0, "\(explained.errors)")
    #expect(explained.output.contains("44.5"))
    #expect(explained.output.contains("oldtown/data/open-sdg/16-7-1.csv:4"))
    #expect(try Program.run(["check", "oldtown"], in: folder.url).status == 0)
  }

  @Test func whatTheImportCannotPlaceIsNamed() throws {
    let folder = try TemporaryFolder()
    try folder.copy(example: "minimal", to: "city")
    try folder.copy(example: "open-sdg", to: "repository")
    try folder.write(
      "Year,Units,Value\n2023,Percentage,4\n", to: "repository/data/indicator_9-9-9.csv")
    try FileManager.default.moveItem(
      atPath: folder.path("repository/meta/16-7-1.md"),
      toPath: folder.path("repository/meta/16-7-l.md"))
    try folder.write("Year,Units,Value\n", to: "repository/data/indicator_1-2-1.csv")
    let outcome = try Program.run(
      ["import", "open-sdg", "repository", "--into", "city", "--diagnostics", "json"],
      in: folder.url)
    let findings = try outcome.findings()
    for (id, file) in [
      ("open-sdg.no-metadata", "data/indicator_9-9-9.csv"),
      ("open-sdg.no-metadata", "data/indicator_16-7-1.csv"),
      ("open-sdg.no-data", "meta/16-7-l.md"),
      ("open-sdg.no-rows", "data/indicator_1-2-1.csv"),
    ] {
      let finding = findings.first { $0.id == id && $0.file?.hasSuffix(file) == true }
      #expect(finding?.suggestion != nil, "\(id) \(file) \(outcome.output)")
    }
  }

  @Test(arguments: ["nowhere", "empty"]) func importsFromNowhere(_ name: String) throws {
    let folder = try TemporaryFolder()
    try folder.copy(example: "minimal", to: "city")
    try folder.write("", to: "empty/.keep")
    let before = try folder.files(under: "city")
    let outcome = try Program.run(
      ["import", "open-sdg", name, "--into", "city", "--diagnostics", "json"], in: folder.url)
    #expect(outcome.status == 1)
    #expect(try outcome.findings().contains { $0.severity == "error" && $0.suggestion != nil })
    #expect(try folder.files(under: "city") == before)
    let into = try Program.run(
      ["import", "open-sdg", name, "--into", "nocity", "--diagnostics", "json"], in: folder.url)
    #expect(into.status == 1)
    #expect(try into.findings().map(\.id) == ["workspace.missing"])
    #expect(!folder.holds("nocity"))
  }
}
