import ArgumentParser
import CommandLineInterface
import Foundation
import TestSupport
import Testing

@testable import cityrights

/// 0 fine, 1 the input is wrong, 64 the arguments are wrong, 70 the program is.
@Suite struct ExitCodeTests {
  @Test(arguments: [
    ["--version"], ["--help"], ["check", "examples/minimal"], ["list", "languages"],
    ["explain", "CS-02"],
  ]) func fine(_ arguments: [String]) throws {
    let outcome = try Program.run(arguments, in: Program.repository)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty)
  }

  @Test(arguments: [
    ["chekc"], ["report", "examples/minimal", "--year", "20255"],
    ["report", "examples/minimal", "--year", "2023", "--format", "dox"],
    ["report", "examples/minimal", "--year", "2023", "--language", "e n g l"],
    ["report", "examples/minimal", "--year", "2023", "--date", "yesterday"],
    ["submit", "examples/minimal", "--year", "2023"], ["list", "indicator"],
    ["check", "examples/minimal", "--diagnostics", "xml"], ["new", "city", "x"],
    ["import", "open-sdg", "examples/open-sdg"], ["check", "one", "two"],
  ]) func usage(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(arguments, in: folder.url)
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("Error: "))
    #expect(outcome.output.isEmpty)
    #expect(try folder.files(under: "").isEmpty)
  }

  @Test func anInstallationThatIsNotThere() throws {
    let folder = try TemporaryFolder()
    var outcome = try Program.run(
      ["list", "languages", "--config", "nowhere"], in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("nowhere (--config)"))
    var environment = Program.environment
    environment["CITYRIGHTS_CONFIG"] = "/nowhere"
    outcome = try Program.run(
      ["list", "languages", "--diagnostics", "json"], in: folder.url, environment: environment)
    #expect(outcome.status == 1)
    #expect(try outcome.findings().map(\.id) == ["installation.missing"])
  }

  @Test func aMistakeOfTheProgramAsksToBeReported() throws {
    struct Surprise: Error, CustomStringConvertible { let description = "one\ntwo" }
    let text = try #require(CityRights.unexpected(Surprise()))
    #expect(text.contains("report it"))
    #expect(text.hasSuffix("one two\n"))
    #expect(text.count { $0.isNewline } == 1)
    // What the commands end with is no surprise.
    #expect(CityRights.unexpected(ExitCode(1)) == nil)
    #expect(CityRights.unexpected(ValidationError("no")) == nil)
    #expect(CityRights.unexpected(CleanExit.helpRequest()) == nil)
  }
}
