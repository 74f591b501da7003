import Foundation
import TestSupport
import Testing

/// `cityrights list consultations` and `cityrights reuse`, as an officer sees them.
@Suite struct ConsultationListTests {
  private static func list(_ arguments: [String], in folder: URL = Program.repository) throws
    -> Program.Outcome
  {
    try Program.run(["list", "consultations"] + arguments, in: folder)
  }

  /// The block of one call.
  private static func block(_ id: String, of output: String) throws -> String {
    let blocks = output.components(separatedBy: "\n\n")
    return try #require(blocks.first { $0.contains(" \(id)") && $0.contains("  id ") }, "\(id)")
  }

  @Test func aPageSaysWhatIsDueAndWhatIsNotSure() throws {
    let outcome = try Self.list(["--today", "2025-06-20"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    let call = try Self.block("ohchr-57-12", of: outcome.output)
    for line in [
      "asked by    Office of the United Nations High Commissioner for Human Rights",
      "due         2025-06-30 (Europe/Zurich), at the body that asks: 10 days left; also named: 2025-07-15",
      "due         2025-07-01 15:00 (Europe/Zurich), the oral session: 11 days left",
      "formats     docx (unverified)", "unknown     length, addresses, subject line",
    ] {
      #expect(call.contains("  \(line)"), "\(call)")
    }
    // What is due next stands first.
    #expect(outcome.output.hasPrefix("Call for input: human rights and local government"))
    let text = try Self.block("uclg-city-text", of: outcome.output)
    #expect(text.contains("length      600 to 800 words"))
    #expect(text.contains("2796 days ago"))
    let review = try Self.block("upr-stakeholder", of: outcome.output)
    #expect(review.contains("2,815 words for individual contributions (unverified)"))
    #expect(!(try Self.list([]).output.contains("days left")))
  }

  @Test func daysAreThoseOfTheCity() throws {
    let folder = try TemporaryFolder()
    try folder.copy(example: "minimal", to: "city")
    let city = try String(contentsOfFile: folder.path("city/city.yaml"), encoding: .utf8)
    try folder.write(city + "time-zone: Asia/Seoul\n", to: "city/city.yaml")
    let outcome = try Self.list(["city", "--today", "2022-07-08"], in: folder.url)
    let call = try Self.block("sr-housing-2022", of: outcome.output)
    #expect(
      call.contains(
        "2022-07-08 18:00 (Europe/Zurich), at the body that asks, until 2022-07-09 01:00 in Asia/Seoul: 1 day left"
      ), "\(call)")
    try folder.write(city + "time-zone: Seoul\n", to: "city/city.yaml")
    let wrong = try Program.run(["check", "city", "--diagnostics", "json"], in: folder.url)
    #expect(try wrong.findings().map(\.suggestion) == ["Did you mean 'Asia/Seoul'?"])
  }

  @Test func everythingIsInTheJSON() throws {
    let outcome = try Self.list(["--json", "--today", "2025-06-20"])
    #expect(outcome.status == 0)
    let calls = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    #expect(calls.count >= 18)
    for call in calls {
      #expect(call["id"] is String)
      #expect((call["title"] as? [String: String])?.count == 4)
      // Without questions an answer is a report after a template.
      #expect(
        (call["questions"] as? [[String: Any]])?.isEmpty == false
          || call["template"] as? String == "annual")
      #expect(call["unverified"] is [String])
      #expect(call["unknown"] is [String])
    }
    let call = try #require(calls.first { $0["id"] as? String == "ohchr-57-12" })
    let deadlines = try #require(call["deadlines"] as? [[String: Any]])
    #expect(deadlines.map { $0["days-left"] as? Int } == [10, 11])
    #expect(deadlines.allSatisfy { $0["source"] is String && $0["basis"] is String })
    let questions = try #require(call["questions"] as? [[String: Any]])
    #expect(
      questions.first?["like"] as? [String] == ["ohchr-39-7:1", "ohchr-39-7:5", "ohchr-45-7:1"])
    let housing = try #require(calls.first { $0["id"] as? String == "sr-housing-2022" })
    let recipients = try #require(housing["recipients"] as? [String: Any])
    #expect((recipients["addresses"] as? [String])?.count == 2)
  }

  @Test func aDayIsForCallsOnly() throws {
    let outcome = try Program.run(
      ["list", "modules", "--today", "2025-06-20"], in: Program.repository)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("--today"))
  }

  @Test func reuseTellsQuestionByQuestion() throws {
    let folder = try TemporaryFolder()
    try folder.copy(example: "minimal", to: "city")
    try folder.write(
      "# 1. Laws\n\nA plan: {{indicator:CS-02 2023}}.\n", to: "city/answers/ohchr-39-7/en.md")
    let command = ["reuse", "--from", "ohchr-39-7", "--to", "ohchr-57-12", "city"]
    let first = try Program.run(command, in: folder.url)
    #expect(first.status == 0, "\(first.errors)")
    #expect(
      first.output.hasPrefix("1 (en): proposed from ohchr-39-7:1; its figures are of 2023\n"),
      "\(first.output)")
    #expect(first.output.contains("written:\n  city/answers/ohchr-57-12/en.md\n"))
    let second = try Program.run(command, in: folder.url)
    #expect(second.output.hasPrefix("1 (en): has an answer, which was left alone\n"))
    #expect(second.output.hasSuffix("nothing was written\n"))
    let check = try Program.run(
      ["check", "city", "--consultation", "ohchr-57-12", "--diagnostics", "json"], in: folder.url)
    #expect(check.status == 0)
    #expect(try check.findings().count { $0.id == "answer.proposed" } == 2)
    let wrong = try Program.run(
      ["reuse", "--from", "ohchr-39-7", "--to", "ohchr-57-13", "city"], in: folder.url)
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("Did you mean 'ohchr-57-12'?"))
  }
}
