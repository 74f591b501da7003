import Foundation
import TestSupport
import Testing

/// The examples about defenders: what must not be read in them, and what must not be got past them.
@Suite struct DefenderExamplesTests {
  struct Example: Sendable, CustomStringConvertible {
    var name: String
    var templates: [String]
    var year: String
    var description: String { name }
  }

  static let examples = [
    Example(
      name: "defenders-programme", templates: ["defenders-programme", "declaration"], year: "2024"),
    Example(name: "international-advocacy", templates: ["advocacy"], year: "2023"),
    Example(name: "mission-report", templates: ["mission-report"], year: "2024"),
  ]

  private static func copy(_ example: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.copy(example: example, to: "city")
    return folder
  }

  private static func findings(_ folder: TemporaryFolder) throws -> [Program.Finding] {
    try Program.run(["check", "city", "--diagnostics", "json"], in: folder.url).findings()
  }

  /// All that a document says, in every format, with Word files and workbooks taken apart.
  private static func pages(_ example: Example) throws -> [(name: String, text: String)] {
    let folder = try copy(example.name)
    for template in example.templates {
      let outcome = try Program.run(
        [
          "report", "city", "--template", template, "--year", example.year, "--date", "2025-06-02",
          "--format", "docx,html,md,json,csv", "--out", "made",
        ], in: folder.url)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    var pages: [(String, String)] = []
    func read(_ name: String, _ content: Data) throws {
      guard name.hasSuffix(".docx") || name.hasSuffix(".xlsx") else {
        pages.append((name, String(decoding: content, as: UTF8.self)))
        return
      }
      for (part, content) in try PlainZIPReader(Array(content)).files {
        try read("\(name)/\(part)", Data(content))
      }
    }
    for (name, content) in try folder.files(under: "made") { try read(name, content) }
    return pages
  }

  // MARK: Nothing that should stay inside comes out

  @Test(arguments: examples) func noExampleHasMistakes(_ example: Example) throws {
    let findings = try Self.findings(try Self.copy(example.name))
    #expect(findings.allSatisfy { $0.severity == "note" }, "\(findings)")
  }

  @Test(arguments: examples) func noPseudonymAndNoRestrictedTextComesOut(_ example: Example) throws
  {
    let folder = try Self.copy(example.name)
    var secrets: Set<Substring> = []
    for (_, content) in try folder.files(under: "city/registers") {
      let text = String(decoding: content, as: UTF8.self)
      for match in text.matches(
        of: /(?:person|shared|victim|beneficiary): ([a-z0-9]{4}-[a-z0-9]{4})/)
      {
        secrets.insert(match.1)
      }
      for match in text.matches(of: /"((?:Fictional testimony|Testimonio ficticio)[^"]*)"/) {
        secrets.insert(match.1)
      }
      for match in text.matches(of: /asked-by: ([^}\n]*)/) { secrets.insert(match.1) }
    }
    #expect(!secrets.isEmpty)
    let pages = try Self.pages(example)
    #expect(pages.count > 4)
    for (name, text) in pages {
      for secret in secrets { #expect(!text.contains(secret), "\(name): \(secret)") }
    }
  }

  @Test func noCountryOfAGuestComesOut() throws {
    let countries = [
      "Mexico", "Colombia", "Pakistan", "Bosnia", "El Salvador", "Nicaragua", "Argentina", "Congo",
      "Afghanistan", "Mèxic", "Colòmbia", "Afganistan", "MEX", "COL", "PAK", "BIH", "SLV", "COD",
    ]
    for (name, text) in try Self.pages(Self.examples[0]) where name.hasSuffix(".md") {
      for country in countries {
        #expect(!text.contains(try Regex("\\b\(country)\\b")), "\(name): \(country)")
      }
    }
  }

  // MARK: Counts

  private static func programme(_ folder: TemporaryFolder) throws -> String {
    let outcome = try Program.run(
      [
        "report", "city", "--template", "defenders-programme", "--year", "2024", "--language", "en",
        "--format", "md", "--out", "made",
      ], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try folder.read("made/vall-serena-defenders-programme-2024-en.md")
  }

  @Test func guestsOfTwoMunicipalitiesAreCountedOnce() throws {
    let folder = try Self.copy("defenders-programme")
    let register = try folder.read("city/registers/hosted-defenders.yaml")
    #expect(register.matches(of: #/\n  - id: /#).count == 14)
    #expect(try Self.programme(folder).contains("| Defenders hosted | persons | 74 | 12 |"))
    // Without the id that they share nobody could know that two records are about one person.
    let alone = register.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("    shared: ") }
    try folder.write(alone.joined(separator: "\n"), to: "city/registers/hosted-defenders.yaml")
    #expect(try Self.programme(folder).contains("| Defenders hosted | persons | 74 | 14 |"))
  }

  @Test func sharesThatDoNotAddUpAreErrors() throws {
    let folder = try Self.copy("defenders-programme")
    let register = try folder.read("city/registers/hosted-defenders.yaml")
    let cost = try #require(register.firstMatch(of: #/ {4}cost: (\d+)\n/#))
    try folder.replace(
      String(cost.0), with: "    cost: 1\n", in: "city/registers/hosted-defenders.yaml")
    #expect(try Self.findings(folder).contains { $0.id == "register.sum" })
  }

  @Test func whatNobodyWroteDownIsNoTableOfZeros() throws {
    let pages = try Self.pages(Self.examples[2]).filter { $0.name.hasSuffix("-en.md") }
    let text = try #require(pages.first?.text)
    #expect(text.contains("by alleged perpetrator (persons)"))
    #expect(!text.contains("by age group"))
  }

  @Test func indigenousWomenOfRuralAreasAreCountedTogetherWhereThatEndangersNobody() throws {
    let pages = try Self.pages(Self.examples[2]).filter { $0.name.hasSuffix("-en.md") }
    let text = try #require(pages.first?.text)
    #expect(text.contains("| Women, Indigenous, Rural areas | 26 |"))
    // Of requests too few are alike, so that one sentence stands for the table, and the whole stays.
    #expect(
      text.contains("Every figure of the table “Protection requests admitted, by sex, indigenous"))
    #expect(text.contains("| Protection requests admitted | per cent | 79.2 |"))
  }

  // MARK: Duties, findings, conflicts of interest

  @Test func aDutyThatBelongsToNobodyIsAnError() throws {
    let folder = try Self.copy("mission-report")
    try folder.replace(
      "duty: prevention", with: "duty: preventing", in: "city/registers/recommendations.yaml")
    let findings = try Self.findings(folder)
    #expect(findings.contains { $0.id == "register.reference" && $0.severity == "error" })
  }

  @Test func aRecommendationToThoseWhoDoNotHoldTheDutyIsAnError() throws {
    let folder = try Self.copy("mission-report")
    try folder.replace(
      "    holders: [national]\n    bodies: {en: Prevention unit",
      with: "    holders: [local]\n    bodies: {en: Prevention unit",
      in: "city/registers/competences.yaml")
    let findings = try Self.findings(folder)
    #expect(findings.contains { $0.id == "register.disagreement" && $0.severity == "error" })
  }

  @Test func aPseudonymInATextIsSeenWhenFilesAreCheckedAlone() throws {
    let folder = try Self.copy("defenders-programme")
    #expect(try !Self.findings(folder).contains { $0.id == "privacy.restricted-name" })
    let path = "city/answers/defenders-programme/en.md"
    try folder.write(try folder.read(path) + "\nThe guest k7by-ppn6 spoke there.\n", to: path)
    let findings = try Self.findings(folder)
    let seen = findings.filter { $0.id == "privacy.restricted-name" }
    #expect(seen.count == 1 && seen[0].severity == "warning", "\(findings)")
    #expect(!"\(findings)".contains("k7by-ppn6"), "a finding never prints what it guards")
  }

  @Test func aFindingOfOthersCannotBeReworded() throws {
    let folder = try Self.copy("mission-report")
    try folder.replace(
      "la policía municipal no recibe copia", with: "la policía municipal recibe copia",
      in: "city/registers/missions.yaml")
    let findings = try Self.findings(folder)
    #expect(
      findings.contains { $0.id == "register.changed-text" && $0.severity == "error" },
      "\(findings)")
  }

  @Test func aCityThatIsNamedNeedsAnIndependentVerifier() throws {
    let folder = try Self.copy("mission-report")
    let missions = try folder.read("city/registers/missions.yaml")
    let alone = missions.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("    independent-verifier:") }
    try folder.write(alone.joined(separator: "\n"), to: "city/registers/missions.yaml")
    let findings = try Self.findings(folder)
    #expect(
      findings.contains { $0.id == "register.conflict-of-interest" && $0.severity == "error" })
  }

  @Test func slipsOfTheOriginalAreFlaggedAndKept() throws {
    let findings = try Self.findings(try Self.copy("mission-report"))
    let slips = findings.filter { $0.id == "wording.misspelling" }
    #expect(slips.contains { $0.message.contains("Bajo California") })
    #expect(slips.contains { $0.message.contains("stigmatiation") })
    let pages = try Self.pages(Self.examples[2]).filter { $0.name.hasSuffix(".md") }
    #expect(!pages.isEmpty)
    for (_, text) in pages {
      #expect(text.contains("The stigmatiation of defenders"))
      #expect(text.contains("Bajo California, the Federal District"))
    }
  }

  // MARK: Symbols

  @Test func aDraftThatIsCitedForItsResolutionIsPointedOut() throws {
    let findings = try Self.findings(try Self.copy("international-advocacy"))
    let drafts = findings.filter { $0.id == "symbol.draft" }
    #expect(drafts.count == 3)
    #expect(
      drafts.allSatisfy {
        $0.message.contains("A/HRC/39/L.8")
          && [$0.message, $0.suggestion ?? ""].joined().contains("A/HRC/RES/39/7")
      })
  }

  @Test func aMessageThatNothingBacksIsListed() throws {
    let pages = try Self.pages(Self.examples[1]).filter { $0.name.hasSuffix("-en.md") }
    let text = try #require(pages.first?.text)
    #expect(
      text.contains(
        "Messages without evidence: Advance the link between human rights cities and the right to "
          + "the city."))
    #expect(!text.contains("Messages without evidence: Secure"))
    // The practice that could back it may not be told.
    #expect(!text.contains("Housing desk"))
  }
}
