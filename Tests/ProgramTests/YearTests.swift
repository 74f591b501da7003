import Foundation
import TestSupport
import Testing

@Suite("Without a year, the newest of the figures is taken and said")
struct YearTests {
  private static let remark = "about 2023, the newest year of the figures; --year names another"

  @Test(
    arguments: [
      ["report", "city", "--format", "md"],
      ["submit", "city", "--consultation", "ohchr-57-12", "--format", "md"],
      ["check", "city", "--consultation", "ohchr-57-12"],
    ])
  func newest(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.copy(example: "minimal", to: "city")
    let outcome = try Program.run(arguments, in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains(Self.remark), "\(outcome.output)")
    let named = try Program.run(arguments + ["--year", "2023"], in: folder.url)
    #expect(named.status == 0 && !named.output.contains(Self.remark))
  }

  @Test("each of many workspaces is told its year")
  func many() throws {
    let folder = try TemporaryFolder()
    try folder.copy(example: "minimal", to: "cities/one")
    let outcome = try Program.run(["report", "cities", "--all", "--format", "md"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("one: ") && outcome.output.contains(Self.remark))
  }
}
