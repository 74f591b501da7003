import CityFiles
import Documents
import Foundation
import Registers
import ReportingCore
import Testing

@Suite("What was published and whom it shows")
struct PublicationTests {
  static let publications = """
    records:
      - id: annual-2023
        title: {en: Annual report, es: Informe anual}
        document: annual
        purpose: city-report
        date: 2024-03-15
        address: https://testville.example/annual.pdf
        sha256: [ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad]
        shown:
          - {register: incidents, records: [i-1]}

    """

  static let sample: SmallWorkspace = {
    var workspace = SmallWorkspace.withRegisters
    workspace.set("registers/publications.yaml", publications)
    return workspace
  }()

  static let file = "registers/publications.yaml"

  @Test("there is nothing to say while everybody agrees")
  func fine() throws {
    let read = try Self.sample.read()
    #expect(read.lines == [], "\(read.lines)")
  }

  @Test("a document that shows somebody who took consent back is named, with where that stands")
  func withdrawn() throws {
    var workspace = Self.sample
    try workspace.replace(
      "expires: 2026-04-01", with: "withdrawn: 2024-05-02", in: "registers/incidents.yaml")
    let read = try workspace.read()
    #expect(read.lines == ["warning \(Self.file):10:9 register.shown-after-withdrawal"])
    let finding = try #require(read.found("register.shown-after-withdrawal").first)
    #expect(finding.message.contains("2024-03-15"))
    #expect(finding.suggestion?.contains("taken-back") == true)
    #expect(finding.notes.first?.location?.path.hasSuffix("registers/incidents.yaml") == true)
    #expect(!"\(finding)".contains("i-1") && !"\(finding)".contains("k7m2"))
    // It is taken back: there is nothing more to do.
    try workspace.replace(
      "    shown:", with: "    taken-back: 2024-05-03\n    shown:", in: Self.file)
    #expect(try workspace.read().lines == [])
  }

  @Test(
    "a document of a day on which nobody had agreed is named",
    arguments: [
      ("date: 2024-03-15", "date: 2023-03-31", file),
      ("purpose: city-report", "purpose: web", file),
      ("level: 2", "level: 1", "registers/incidents.yaml"),
      ("records: [i-1]", "records: [i-2]", file),
      ("expires: 2026-04-01", "expires: 2024-03-14", "registers/incidents.yaml"),
    ])
  func withoutConsent(_ change: (old: String, new: String, file: String)) throws {
    var workspace = Self.sample
    try workspace.replace(change.old, with: change.new, in: change.file)
    let lines = try workspace.read().lines
    #expect(lines == ["warning \(Self.file):10:9 register.shown-without-consent"], "\(lines)")
  }

  @Test("consent that has ended since is found when the day is known, and only then")
  func ended() throws {
    let workspace = try #require(Self.sample.read().workspace)
    let check = PublicationCheck(
      workspace.registers, catalogue: workspace.registerCatalogue)
    #expect(check.findings(on: nil) == [])
    #expect(check.findings(on: CalendarDate("2026-04-01")) == [])
    let found = check.findings(on: CalendarDate("2026-04-02"))
    #expect(found.map(\.id) == ["register.shown-after-end"])
    #expect(found.first?.message.contains("2026-04-01") == true)
  }

  static let mistakes: [(old: String, new: String, finding: String)] = [
    ("records: [i-1]", "records: [i-9]", "error \(file):10:9 register.reference"),
    ("register: incidents", "register: incident", "error \(file):10:9 register.unknown-register"),
    ("purpose: city-report", "purpose: report", "error \(file):5:14 register.purpose"),
    ("[ba78", "[za78", "error \(file):8:14 register.digest"),
    (
      "    date: 2024-03-15\n", "    date: 2024-03-15\n    taken-back: 2024-03-01\n",
      "error \(file):7:17 register.date-order"
    ),
    ("    purpose: city-report\n", "", "error \(file):2:5 yaml.missing-key"),
  ]

  @Test("mistakes are reported with their place", arguments: mistakes)
  func mistaken(_ mistake: (old: String, new: String, finding: String)) throws {
    var workspace = Self.sample
    try workspace.replace(mistake.old, with: mistake.new, in: Self.file)
    let read = try workspace.read()
    #expect(read.lines.contains(mistake.finding), "\(read.lines)")
  }
}
