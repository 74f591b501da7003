import Foundation
import TestSupport
import Testing

/// One mistake is said once: what other files name of a file that cannot be read is not called
/// unknown.
@Suite struct FollowUpTests {
  /// A file of an example that is broken.
  struct Broken: Sendable, CustomStringConvertible {
    let example: String
    let file: String
    /// What is put in place of what; without it the file is cut off in the middle of a list.
    var replacing: (String, String)?
    /// The ids of all findings.
    var ids = ["yaml.syntax"]

    var description: String { "\(example)/\(file)\(replacing.map { ": \($0.1)" } ?? "")" }
  }

  static let broken = [
    Broken(example: "civic-space-tracker", file: "city.yaml"),
    Broken(example: "civic-space-tracker", file: "sources.yaml"),
    Broken(example: "mission-report", file: "sources.yaml"),
    Broken(
      example: "mission-report", file: "sources.yaml",
      replacing: ("publisher:", "publicher:"), ids: ["yaml.missing-key", "yaml.unknown-key"]),
    Broken(example: "civic-space-tracker", file: "modules/halvern.yaml"),
    Broken(
      example: "civic-space-tracker", file: "modules/halvern.yaml",
      replacing: ("unit: percent", "unit: prcent"), ids: ["indicator.unit"]),
    Broken(
      example: "civic-space-tracker", file: "modules/halvern.yaml",
      replacing: ("numerator: survey", "numerator: servey"), ids: ["formula.unknown-name"]),
    Broken(example: "defenders-programme", file: "modules/programme.yaml"),
    Broken(
      example: "civic-space-tracker", file: "city.yaml",
      replacing: ("[civic-space,", "[civic-spaces,"), ids: ["city.unknown-module"]),
    Broken(example: "mission-report", file: "registers/competences.yaml"),
    Broken(
      example: "mission-report", file: "registers/competences.yaml",
      replacing: ("  - id: investigation", "  - idd: investigation"),
      ids: ["yaml.missing-key", "yaml.unknown-key"]),
    Broken(example: "mission-report", file: "registers/missions.yaml"),
    Broken(example: "defenders-programme", file: "registers/release-campaigns.yaml"),
    Broken(example: "defenders-programme", file: "registers/declarations.yaml"),
    Broken(example: "international-advocacy", file: "registers/good-practices.yaml"),
    Broken(example: "joint-statement", file: "registers/competences.yaml"),
  ]

  private static func spoil(_ broken: Broken, in folder: TemporaryFolder) throws {
    try folder.copy(example: broken.example, to: "city")
    let file = "city/\(broken.file)"
    if let (old, new) = broken.replacing {
      try folder.replace(old, with: new, in: file)
    } else {
      try folder.write(try folder.read(file) + "\nbroken: [\n", to: file)
    }
  }

  @Test(arguments: broken) func oneMistakeIsSaidOnce(_ broken: Broken) throws {
    let folder = try TemporaryFolder()
    try Self.spoil(broken, in: folder)
    let outcome = try Program.run(["check", "city", "--diagnostics", "json"], in: folder.url)
    #expect(outcome.status == 1)
    // Remarks on the wording of texts have nothing to do with it.
    let findings = try outcome.findings().filter { $0.severity != "note" }
    #expect(findings.map(\.id).sorted() == broken.ids, "\(findings.map(\.message))")
    #expect(findings.allSatisfy { $0.file?.hasSuffix(broken.file) == true })
  }

  /// What is really unknown is still said where the files that could declare it are whole.
  @Test func whatIsUnknownIsSaid() throws {
    let folder = try TemporaryFolder()
    try Self.spoil(
      Broken(example: "mission-report", file: "registers/competences.yaml"), in: folder)
    try folder.replace(
      "mission: visit-2024-final", with: "mission: visit-2042", in: "city/registers/interviews.yaml"
    )
    let outcome = try Program.run(["check", "city", "--diagnostics", "json"], in: folder.url)
    let findings = try outcome.findings().filter { $0.severity != "note" }
    #expect(findings.map(\.id).sorted() == ["register.reference", "yaml.syntax"])
  }

  @Test func aCallThatCannotBeReadIsNotUnknown() throws {
    let folder = try TemporaryFolder()
    try folder.copy(example: "minimal", to: "city")
    try folder.write("id: own-call\nquestions: [\n", to: "city/consultations/own-call.yaml")
    try folder.write("# 1. Question\n\nText.\n", to: "city/answers/own-call/en.md")
    let outcome = try Program.run(["check", "city", "--diagnostics", "json"], in: folder.url)
    #expect(try outcome.findings().map(\.id) == ["yaml.syntax"])
  }

  @Test func sectionsOfATemplateThatIsNotKnownAreNotUnknown() throws {
    let folder = try TemporaryFolder()
    try folder.copy(example: "minimal", to: "city")
    try folder.write(
      "# summary\n\nText.\n\n# 1. Initiatives\n\nText.\n", to: "city/answers/ohchr-57-12/en.md")
    try folder.write(
      "template: [\n", to: "city/answers/ohchr-57-12/contribution.yaml")
    let outcome = try Program.run(["check", "city", "--diagnostics", "json"], in: folder.url)
    #expect(try outcome.findings().map(\.id) == ["yaml.syntax"])
  }

  /// An installation that is a copy of the repository's, with one file changed.
  private static func installation(
    in folder: TemporaryFolder, changing file: String, _ change: (String) -> String
  ) throws {
    try folder.copy(example: "minimal", to: "city")
    try folder.write("", to: "installation/.keep")
    for part in ["config", "Plugins"] {
      try FileManager.default.copyItem(
        at: Program.repository.appending(path: part),
        to: folder.url.appending(path: "installation/\(part)"))
    }
    let path = "installation/\(file)"
    try folder.write(change(try folder.read(path)), to: path)
  }

  @Test(arguments: [
    "config/frameworks/european-charter.yaml", "config/registers/incidents.yaml",
    "Plugins/CivicSpace/module.yaml", "Plugins/CivicSpace/indicators/CS-02.yaml",
    "config/reports/oral-statement.yaml", "config/consultations/ohchr-57-12.yaml",
  ]) func oneMistakeOfAnInstallationIsSaidOnce(_ file: String) throws {
    let folder = try TemporaryFolder()
    try Self.installation(in: folder, changing: file) { $0 + "\nbroken: [\n" }
    let outcome = try Program.run(
      ["check", "city", "--config", "installation", "--diagnostics", "json"], in: folder.url)
    #expect(outcome.status == 1)
    let findings = try outcome.findings()
    #expect(findings.map(\.id) == ["yaml.syntax"], "\(findings.map(\.message))")
    #expect(findings.first?.file?.hasSuffix(file) == true)
  }

  @Test(arguments: ["units", "incident-kinds", "regions", "ohchr-attributes"])
  func oneUnreadableListIsSaidOnce(_ list: String) throws {
    let folder = try TemporaryFolder()
    let file = "config/codes/\(list).csv"
    try Self.installation(in: folder, changing: file) { _ in "" }
    let outcome = try Program.run(
      ["check", "city", "--config", "installation", "--diagnostics", "json"], in: folder.url)
    let findings = try outcome.findings()
    #expect(findings.map(\.id) == ["csv.empty-file"], "\(findings.map(\.message))")
    #expect(findings.first?.file?.hasSuffix(file) == true)
  }

  /// A draft is made of what could be read, and the cause stands in its findings.
  @Test(arguments: ["sources.yaml", "modules/halvern.yaml", "registers/incidents.yaml"])
  func aDraftIsMadeOfTheRest(_ file: String) throws {
    let folder = try TemporaryFolder()
    try Self.spoil(Broken(example: "civic-space-tracker", file: file), in: folder)
    let outcome = try Program.run(
      [
        "report", "city", "--year", "2023", "--template", "civic-space", "--format", "md",
        "--draft", "--diagnostics", "json",
      ], in: folder.url)
    #expect(outcome.status == 0)
    let errors = try outcome.findings().filter { $0.severity == "error" }
    #expect(errors.map(\.id).first == "yaml.syntax", "\(errors.map(\.message))")
    #expect(!errors.contains { $0.id.contains("unknown") }, "\(errors.map(\.message))")
    let text = try folder.files(under: "city/out").values.map {
      String(decoding: $0, as: UTF8.self)
    }
    .joined()
    #expect(text.contains("**Draft**"))
    #expect(text.contains("Assemblies prohibited or restricted"))
  }
}
