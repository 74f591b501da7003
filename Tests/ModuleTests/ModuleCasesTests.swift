import CityFiles
import Documents
import Foundation
import ReportingCore
import ReportingTesting
import TestSupport
import Testing

/// A module in a folder of its own, as an author outside this package has it.
struct AuthorsModule {
  static let manifest = """
    id: lights
    version: 1
    title: {en: Lights}
    description: {en: Street lights.}
    dimensions:
      - id: colour
        title: {en: Colour}
        codes: [{id: white, title: {en: White}}, {id: yellow, title: {en: Yellow}}]
    inputs:
      - {id: lights.all, title: {en: Lights}, unit: number, dimensions: [colour], counts: things}
      - {id: lights.lit, title: {en: Lit lights}, unit: number, dimensions: [colour], counts: things}
    """
  static let indicator = """
    id: LI-01
    title: {en: Lit lights}
    definition: {en: Share of the lights that are lit.}
    unit: percent
    type: process
    direction: higher
    dimensions: [colour]
    kind: ratio
    numerator: lights.lit
    denominator: lights.all
    """

  /// Reads the module with one file of cases.
  static func cases(_ text: String, named name: String = "LI-01.yaml") throws -> (
    module: Module, cases: ModuleCases, folder: String
  ) {
    let parent = FileManager.default.temporaryDirectory
      .appendingPathComponent("module-\(UUID().uuidString)")
    let folder = parent.appendingPathComponent("Lights")
    for part in ["indicators", "cases"] {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(part), withIntermediateDirectories: true)
    }
    try Data(manifest.utf8).write(to: folder.appendingPathComponent("module.yaml"))
    try Data(indicator.utf8).write(to: folder.appendingPathComponent("indicators/LI-01.yaml"))
    try Data(text.utf8).write(to: folder.appendingPathComponent("cases/\(name)"))
    defer {
      do { try FileManager.default.removeItem(at: parent) } catch {
        Issue.record("\(error)")
      }
    }
    let collector = DiagnosticCollector()
    let read = ModuleFolder(
      folder.path, configuration: BuiltInModules.configuration, into: collector
    ).read()
    #expect(collector.diagnostics == [])
    let module = try #require(read)
    return (module, ModuleCases(of: module, in: BuiltInModules.configuration), folder.path)
  }
}

@Suite("Cases of a module")
struct ModuleCasesTests {
  static let good = """
    indicator: LI-01
    cases:
      - name: half
        period: 2023
        inputs:
          - {input: lights.lit, value: 1}
          - {input: lights.all, value: 2}
        expect: 50
      - name: a third, roughly
        period: 2022/23
        inputs:
          - {input: lights.lit, colour: white, value: 1}
          - {input: lights.all, colour: white, value: 3}
        breakdown: {colour: white}
        expect: 33.3
        tolerance: 0.05
      - name: nobody knows
        period: 2023
        inputs: [{input: lights.lit, status: missing}, {input: lights.all, value: 2}]
        expect: gap
      - name: no lights
        period: 2023
        inputs: [{input: lights.lit, value: 0}, {input: lights.all, value: 0}]
        expect: not-computable
    """

  @Test("hold, name themselves and know their places")
  func good() async throws {
    let (module, read, folder) = try AuthorsModule.cases(Self.good)
    #expect(read.diagnostics == [])
    #expect(read.cases.map(\.name) == ["half", "a third, roughly", "nobody knows", "no lights"])
    #expect(read.cases[0].description == "LI-01: half (\(folder)/cases/LI-01.yaml:3)")
    #expect(read.untested(of: module) == [])
    for testCase in read.cases { #expect(try await testCase.failure() == nil) }
  }

  @Test(
    "that fail say what came out and where they stand",
    arguments: [
      ("expect: 50", "expect: 51", 3, "expected the value 51.0, but came out the value 50.0"),
      ("expect: 50", "expect: 50.0001", 3, "but came out the value 50.0"),
      ("expect: 50", "expect: gap", 3, "expected a gap, but came out the value 50.0"),
      ("expect: gap", "expect: 0", 17, "expected the value 0.0, but came out a gap: lights.lit"),
      ("tolerance: 0.05", "tolerance: 0.01", 9, "expected the value 33.3"),
      ("expect: not-computable", "expect: gap", 21, "lights.all is zero"),
      ("breakdown: {colour: white}", "breakdown: {colour: yellow}", 9, "nothing was measured"),
    ])
  func failing(old: String, new: String, line: Int, message: String) async throws {
    let read = try AuthorsModule.cases(Self.good.replacingOccurrences(of: old, with: new)).cases
    #expect(read.diagnostics == [])
    var failures: [Diagnostic] = []
    for testCase in read.cases {
      if let failure = try await testCase.failure() { failures.append(failure) }
    }
    try #require(failures.count == 1)
    #expect(failures[0].location?.line == line)
    #expect(failures[0].message.contains(message), "\(failures[0].message)")
  }

  @Test(
    "with mistakes are reported with place and advice",
    arguments: [
      (
        "indicator: LI-01", "indicator: LI-02", "case.unknown-indicator", 1, "Did you mean 'LI-01'?"
      ),
      (
        "input: lights.lit, value: 1}", "input: lights.lid, value: 1}", "case.unknown-input", 6,
        "Did you mean 'lights.lit'?"
      ),
      (
        "input: lights.lit, value: 1}", "input: requests.due, value: 1}", "case.unread-input", 6,
        "It reads lights.lit, lights.all."
      ),
      (
        "colour: white, value: 1", "color: white, value: 1", "case.unknown-dimension", 12,
        "Did you mean 'colour'?"
      ),
      (
        "colour: white, value: 1", "colour: wite, value: 1", "case.unknown-code", 12,
        "Did you mean 'white'?"
      ),
      (
        "breakdown: {colour: white}", "breakdown: {sex: female}", "case.unknown-dimension", 14,
        "It is broken down by colour."
      ),
      ("name: half", "nome: half", "yaml.unknown-key", 3, "Did you mean 'name'?"),
      (
        "- name: half\n    period: 2023", "- period: 2023", "yaml.missing-key", 3,
        "Add the key 'name'."
      ),
      ("name: no lights", "name: half", "case.same-name", 21, "Say in the name how they differ."),
      ("period: 2022/23", "period: 2022/25", "yaml.not-a-period", 10, nil),
      ("value: 1}\n", "value: one}\n", "yaml.not-a-number", 6, nil),
      ("expect: gap", "expect: gup", "yaml.unknown-value", 20, "Did you mean 'gap'?"),
      ("expect: 50", "expect: 5O", "yaml.not-a-number", 8, nil),
      ("status: missing}", "value: 1, status: missing}", "case.value", 19, nil),
      ("{input: lights.lit, status: missing}", "{input: lights.lit}", "case.value", 19, nil),
      ("tolerance: 0.05", "tolerance: -1", "case.tolerance", 16, nil),
      (
        "{input: lights.all, value: 2}\n    expect: 50",
        "{input: lights.lit, value: 2}\n    expect: 50", "case.repeated-input", 7, nil
      ),
    ] as [(String, String, String, Int, String?)])
  func mistaken(
    old: String, new: String, id: String, line: Int, suggestion: String?
  ) throws {
    let text = Self.good.replacingOccurrences(
      of: old, with: new, range: Self.good.range(of: old))
    try #require(text != Self.good)
    let read = try AuthorsModule.cases(text).cases
    let finding = read.diagnostics.first { $0.id == id }
    let found = try #require(finding, "\(read.diagnostics.map { "\($0.id) \($0.message)" })")
    #expect(found.location?.line == line)
    #expect((found.location?.column ?? 0) > 0)
    if let suggestion { #expect(found.suggestion == suggestion) }
  }

  @Test("are missed where they are lacking")
  func untested() throws {
    let only = """
      indicator: LI-01
      cases:
        - {name: half, period: 2023, inputs: [], expect: gap}
      """
    let (module, read, _) = try AuthorsModule.cases(only)
    #expect(
      read.untested(of: module).map(\.message) == [
        "'LI-01' lacks three cases (there are 1)", "'LI-01' lacks a case with a value",
        "'LI-01' lacks a case broken down by 'colour'",
      ])
    #expect(try AuthorsModule.cases("indicator: LI-01\ncases: []\n").cases.diagnostics.hasErrors)
    #expect(
      try AuthorsModule.cases(Self.good, named: "lights.yaml").cases.diagnostics.map(\.id)
        == ["case.file-name"])
  }

  @Test("never trap, whatever stands in the file")
  func fuzz() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<40 {
      var bytes = Array(Self.good.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0...2, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 32...126, using: &generator)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: Array(":\n- {".utf8), at: place)
        }
      }
      let read = try AuthorsModule.cases(String(decoding: bytes, as: UTF8.self)).cases
      #expect(read.diagnostics.hasErrors || read.cases.count >= 3)
    }
  }
}
