import Foundation
import TestSupport
import Testing

/// What a person does wrong is said with its place and what to do, and nothing is half-written.
@Suite struct BadInputTests {
  @Test(arguments: BadInput.all) func isReportedWithItsPlace(_ bad: BadInput) throws {
    let folder = try TemporaryFolder()
    try folder.copy(example: "minimal", to: "city")
    try bad.spoil(folder)
    let writes = ["report", "submit"].contains(bad.arguments[0])
    let outcome = try Program.run(
      bad.arguments + ["--diagnostics", "json"] + (writes ? ["--out", "made"] : []),
      in: folder.url)
    #expect(outcome.status == bad.status, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.errors.isEmpty, "for machines, standard error says nothing")
    let findings = try outcome.findings()
    let expected = bad.expected
    let finding = try #require(findings.first(where: expected.matches), "\(outcome.output)")
    let text = finding.message + " " + (finding.suggestion ?? "")
    for word in expected.words { #expect(text.contains(word), "\(text)") }
    #expect(finding.suggestion != nil, "what to do is said: \(finding.message)")
    if bad.status != 0 { #expect(!folder.holds("made"), "nothing is written") }
  }

  /// Whatever is wrong with the figures of one indicator, a draft holds the others.
  @Test(arguments: BadInput.kinds) func aDraftIsMadeOfTheRest(_ bad: BadInput) throws {
    let folder = try TemporaryFolder()
    try folder.copy(example: "minimal", to: "city")
    try bad.spoil(folder)
    let outcome = try Program.run(
      bad.arguments + ["--draft", "--out", "made", "--diagnostics", "json"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    let made = try folder.files(under: "made")
    #expect(made.count == 2)
    let figures = try #require(made.first { $0.key.hasSuffix(".csv") })
    let text = String(decoding: figures.value, as: UTF8.self)
    #expect(text.contains("CS-02") && text.contains("92.5"))
  }

  /// A file must not stay as it was in one place and be new in another.
  @Test func whatWasThereStaysWhenTheInputGoesWrong() throws {
    let folder = try TemporaryFolder()
    try folder.copy(example: "minimal", to: "city")
    let command = ["report", "city", "--year", "2023", "--format", "docx,html,md,json,csv"]
    #expect(try Program.run(command, in: folder.url).status == 0)
    let before = try folder.files(under: "city/out")
    #expect(before.count == 5)
    try folder.replace("148", with: "1O8", in: "city/data/figures.csv")
    let outcome = try Program.run(command, in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("nothing was written"))
    #expect(try folder.files(under: "city/out") == before)
  }

  @Test(arguments: ["2019/20", "2016-2017", "2021 Q3", "2023 (baseline)", "SFY 2004-2005"])
  func periodsThatAreRightAreTaken(_ period: String) throws {
    let folder = try TemporaryFolder()
    try folder.copy(example: "minimal", to: "city")
    try folder.write(
      "input,period,value\nrequests.due,\(period),160\n", to: "city/data/figures.csv")
    let outcome = try Program.run(["check", "city"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("data/figures.csv: 1 observation\n"))
  }

  /// Its mistakes are said, and nothing that only follows from them.
  @Test func noAnswerIsHeldAgainstACallWithMistakes() throws {
    let folder = try TemporaryFolder()
    try folder.copy(example: "minimal", to: "city")
    try folder.write(
      """
      id: own
      title: {en: Own call}
      issuer: {en: Office}
      deadlines: [{kind: official, date: 2025-06-30, basis: verified, source: page}]
      questions:
        - {id: "1", text: {en: First}, basis: verified, source: page}
        - {id: "1", text: {en: Second}, basis: verified, source: page}

      """, to: "city/consultations/own.yaml")
    let outcome = try Program.run(
      ["check", "city", "--consultation", "own", "--year", "2023", "--diagnostics", "json"],
      in: folder.url)
    #expect(outcome.status == 1)
    let findings = try outcome.findings()
    #expect(findings.contains { $0.id == "consultation.duplicate-question" && $0.line == 7 })
    #expect(
      findings.allSatisfy { $0.file?.hasSuffix("consultations/own.yaml") == true },
      "\(outcome.output)")
  }

  @Test func allMistakesOfAllFilesAreSaidInOneRun() throws {
    let folder = try TemporaryFolder()
    try folder.copy(example: "minimal", to: "city")
    try folder.replace("AUT", with: "AUX", in: "city/city.yaml")
    try folder.write(
      "input,period,value\nrequests.due,20255,many\nrequests.dew,2023,1\n",
      to: "city/data/figures.csv")
    try folder.write("- id: a\n  titel: {en: A}\n", to: "city/sources.yaml")
    try folder.write("# foreward\n\nText.\n", to: "city/answers/annual/en.md")
    let outcome = try Program.run(["check", "city"], in: folder.url)
    #expect(outcome.status == 1)
    for place in [
      "city/city.yaml:4:10: error: ", "city/data/figures.csv:2:14: error: ",
      "city/data/figures.csv:2:20: error: ", "city/data/figures.csv:3:1: error: ",
      "city/sources.yaml:2:3: error: ", "city/answers/annual/en.md:1:1: error: ",
    ] {
      #expect(outcome.errors.contains(place), "\(place) \(outcome.errors)")
    }
    let places = outcome.errors.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(outcome.output.contains("\(places.count) errors"))
  }
}
