import CityFiles
import Documents
import Foundation
import JointSubmissions
import ReportingCore
import Sealing
import Submissions
import Testing

@Suite("Room for the answers of cities")
struct WordPlanTests {
  /// An installation with a call that limits the words, and a template without an annex for answers.
  static let runner: Result<Runner, any Error> = Result {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("installation-\(UUID().uuidString)")
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      do { try manager.removeItem(at: folder) } catch { Issue.record("\(error)") }
    }
    for name in ["config", "Plugins"] {
      try manager.copyItem(
        atPath: TestNetwork.root + "/" + name, toPath: folder.path + "/" + name)
    }
    let call = """
      id: short
      title: {en: Short}
      issuer: {en: Council}
      questions:
        - id: "1"
          text: {en: What?}
          basis: verified
          source: test
          words: [{max: 120, counts: [body, headings], basis: verified, source: test}]

      """
    try Data(call.utf8).write(to: folder.appendingPathComponent("config/consultations/short.yaml"))
    let whole = """
      id: whole
      title: {en: Whole}
      issuer: {en: Council}
      words: [{max: 200, counts: [body, headings], basis: verified, source: test}]
      questions:
        - {id: "1", text: {en: What?}, basis: verified, source: test}
        - {id: "2", text: {en: Why?}, basis: verified, source: test}

      """
    try Data(whole.utf8).write(
      to: folder.appendingPathComponent("config/consultations/whole.yaml"))
    let template = """
      id: bare
      title: {en: Bare}
      signatories: head
      sections:
        - id: answers
          content:
            - {kind: question-and-answer}
            - {kind: joint-answers}

      """
    try Data(template.utf8).write(to: folder.appendingPathComponent("config/reports/bare.yaml"))
    return try TestNetwork.runner(root: folder.path)
  }

  private func network(_ call: String, template: String = "joint-submission") throws -> TestNetwork
  {
    var network = try TestNetwork()
    for name in ["en.md", "es.md", "contribution.yaml"] {
      network.files["answers/ohchr-57-12/\(name)"] = nil
    }
    network.files["answers/\(call)/contribution.yaml"] = "kind: joint\ntemplate: \(template)\n"
    network.files["answers/\(call)/en.md"] =
      (template == "bare" ? "" : "# summary\n\nWe say.\n\n") + "# 1. What\n\nOur own synthesis.\n"
    let lengths = ["barcelona": 60, "grenoble": 20, "nador": 30, "goicoechea": 200, "seoul": 10]
    network.packages = try network.packages.map { package in
      var record = package.record
      record.call = call
      record.practices = []
      record.messages = []
      record.answers = []
      if let length = lengths[record.city.id] {
        record.answers = [
          try TestNetwork.answer(
            "1", "en",
            (0..<length).map { "\(record.city.id)\($0)" }.joined(separator: " ") + "\n")
        ]
        if call == "whole" {
          record.answers.append(try TestNetwork.answer("2", "en", "Because we must.\n"))
        }
      }
      return TestNetwork.package(record)
    }
    return network
  }

  @Test("the shortest stand under the question, the others in full in the annex, and it is told")
  func question() async throws {
    let made = try await network("short").documents(call: "short", with: Self.runner.get())
    #expect(made.errors == [])
    let document = try #require(made.documents.first)
    let question = try #require(document.plan.questions.first)
    #expect(question.limit == 120)
    #expect(
      question.answers.map { "\($0.city) \($0.isInAnnex)" } == [
        "goicoechea true", "nador false", "seoul false", "barcelona true", "grenoble false",
      ])
    let body = question.answers.filter { !$0.isInAnnex }.reduce(0) { $0 + $1.words }
    #expect(question.ownWords + body <= 120)
    #expect(question.share == (120 - question.ownWords) / 5)
    // Every word of every city is there once.
    let text = try TestNetwork.rendered(document.document)
    for word in ["barcelona59", "grenoble19", "nador29", "goicoechea199", "seoul9"] {
      #expect(text.components(separatedBy: word).count == 2, "\(word)")
    }
    let finding = try #require(made.diagnostics.first { $0.id == "joint.words" })
    #expect(finding.message.contains("2 of 5 answers to question 1"))
    #expect(finding.message.contains("goicoechea ("))
    #expect(text.contains("Goicoechea and Barcelona."))
  }

  @Test("a limit for the whole text is shared by the questions")
  func whole() async throws {
    let made = try await network("whole").documents(call: "whole", with: Self.runner.get())
    #expect(made.errors == [])
    let plan = try #require(made.documents.first).plan
    #expect(plan.limit == 200)
    #expect(plan.words <= 200)
    #expect(plan.questions.map(\.answers.count) == [5, 5])
    #expect(plan.questions[1].answers.allSatisfy { !$0.isInAnnex })
    #expect(plan.questions[0].answers.contains { $0.isInAnnex })
    #expect(plan.questions[0].share == nil)
  }

  @Test("without an annex for them nothing is cut, and an error says so")
  func bare() async throws {
    let made = try await network("short", template: "bare")
      .documents(call: "short", with: Self.runner.get())
    #expect(Set(made.errors.map(\.id)) == ["joint.no-place", "words.max"])
    let text = try TestNetwork.rendered(try #require(made.documents.first).document)
    #expect(text.contains("goicoechea199"))
  }

  @Test("without limits all stand under their question")
  func unlimited() async throws {
    let plan = try #require(try await TestNetwork().documents().documents.first).plan
    #expect(plan.limit == nil)
    #expect(plan.questions.flatMap(\.answers).allSatisfy { !$0.isInAnnex })
    #expect(plan.questions[0].answers.count == 4)
  }
}
