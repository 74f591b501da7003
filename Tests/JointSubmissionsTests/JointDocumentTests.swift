import CityFiles
import Digests
import Documents
import Foundation
import JointSubmissions
import Rendering
import ReportingCore
import Sealing
import Submissions
import Testing

@Suite("A joint submission")
struct JointDocumentTests {
  private static let isRecording =
    ProcessInfo.processInfo.environment["CITYRIGHTS_RECORD"] == "1"

  /// `CITYRIGHTS_RECORD=1 swift test --filter JointDocumentTests` writes the files anew and fails;
  /// look at the difference before keeping it.
  @Test("prints what it is known to print", arguments: ["en", "es", "fr"])
  func golden(language: String) async throws {
    var network = try TestNetwork()
    network.files["answers/ohchr-57-12/fr.md"] = "# summary\n\nCinq villes parlent ici.\n"
    let made = try await network.documents([language])
    #expect(made.errors == [])
    let text = try TestNetwork.rendered(try #require(made.documents.first).document)
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Expected/joint-\(language).md")
    if Self.isRecording {
      try Data(text.utf8).write(to: file)
      Issue.record("the file was written anew")
      return
    }
    #expect(text == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  @Test("is the same whatever the order of packages, members and figures")
  func order() async throws {
    let network = try TestNetwork()
    var other = network
    other.packages.reverse()
    other.asked.reverse()
    other.rows.reverse()
    other.packages.append(network.packages[2])
    let a = try await network.documents(["en", "es"])
    let b = try await other.documents(["en", "es"])
    #expect(a.documents.map(\.plan) == b.documents.map(\.plan))
    for renderer in TestNetwork.renderers {
      for (one, two) in zip(a.documents, b.documents) {
        #expect(
          try renderer.render(one.document, named: "joint").map(\.bytes)
            == renderer.render(two.document, named: "joint").map(\.bytes))
      }
    }
    #expect(a.diagnostics.map(\.message) == b.diagnostics.map(\.message))
  }

  @Test("keeps the rules of its call, and warns only of what the secretariat can mend")
  func conformance() async throws {
    let made = try await TestNetwork().documents(["en"])
    #expect(made.errors == [])
    #expect(Set(made.ids) == ["answers.figure-withheld", "joint.outline"])
    let document = try #require(made.documents.first?.document)
    #expect(document.sections.first?.id == "signatories")
  }

  @Test("attributes every statement to its city and its sealed package")
  func attribution() async throws {
    let network = try TestNetwork()
    let text = try TestNetwork.rendered(
      try #require(try await network.documents().documents.first).document)
    for package in network.packages where !package.record.answers.isEmpty {
      #expect(text.contains(package.identity.description), "\(package.record.city.id)")
      #expect(text.contains(package.record.packageName))
    }
    for said in [
      "All new staff are trained.", "Un guide a été publié.", "Se forman 120 personas.",
      "More than 40,000 officials were trained.", "Plan of 2022.", "Guide de 2017.",
    ] { #expect(text.contains(said), "\(said)") }
    // In the language of the document where there is a text in it.
    #expect(!text.contains("Tota la plantilla"))
    #expect(text.contains("Original: French"))
  }

  @Test("marks an outline as the program's, and prints none where there is a synthesis")
  func outline() async throws {
    let made = try await TestNetwork().documents()
    let document = try #require(made.documents.first).document
    let text = try TestNetwork.rendered(document)
    let pieces = text.components(separatedBy: "Outline of a synthesis")
    #expect(pieces.count == 2)
    #expect(text.contains("Of 7 cities that were asked, 4 answer this question."))
    #expect(text.contains("Cities write human rights into their contracts."))
    let findings = made.diagnostics.filter { $0.id == "joint.outline" }
    #expect(findings.map { $0.message.contains("question 1") } == [true])
    #expect(text.contains("Rights desk (Barcelona)"))
  }

  @Test("quotes figures over the cities in the words of the language")
  func quotes() async throws {
    let text = try TestNetwork.rendered(
      try #require(try await TestNetwork().documents().documents.first).document)
    // 40, 66, 75, 90 in 2023; 60, 70, 80 before, of the same cities 66, 75, 90.
    #expect(text.contains("answers 70.5\u{A0}per cent of requests in"))
    #expect(text.contains("(4 of 7\u{A0}cities)"))
    #expect(text.contains("an increase of 7.0 percentage points"))
    // In Southern Europe one city reports.
    #expect(text.contains("those of Southern Europe together: .."))
  }

  @Test("tells why figures are withheld or not put together")
  func marks() async throws {
    let text = try TestNetwork.rendered(
      try #require(try await TestNetwork().documents().documents.first).document)
    #expect(text.contains("Withheld, because fewer than 3 cities report."))
    #expect(text.contains("acts: Barcelona and Grenoble; persons: Goicoechea"))
    // Nothing is computed of two cities.
    #expect(!text.contains("2,100"))
    #expect(!text.contains("1,050"))
  }

  @Test("names practices and evidence only as far as the packages tell them")
  func consent() async throws {
    for renderer in TestNetwork.renderers {
      let document = try #require(try await TestNetwork().documents().documents.first).document
      for file in try renderer.render(document, named: "joint") {
        let bytes = String(decoding: file.bytes, as: UTF8.self)
        #expect(!bytes.contains("p-secret"), "\(file.name)")
        #expect(!bytes.contains("Undecided House"), "\(file.name)")
      }
    }
  }

  @Test("never prints the texts of packages made for others")
  func confidentiality() async throws {
    var network = try TestNetwork()
    var record = network.packages[0].record
    record.disclosure.audience = .unConfidential
    record.answers = [try TestNetwork.answer("1", "en", "CANARY in confidence.\n")]
    record.messages[0].text = try TestNetwork.text(["en": "CANARY message"])
    record.practices[0].title = try TestNetwork.text(["en": "CANARY practice"])
    record.signatories[0].name = "CANARY signatory"
    network.packages[0].record = record
    let made = try await network.documents(["en", "es"])
    #expect(made.ids.contains("joint.confidential"))
    for document in made.documents {
      for renderer in TestNetwork.renderers {
        for file in try renderer.render(document.document, named: "joint") {
          #expect(!String(decoding: file.bytes, as: UTF8.self).contains("CANARY"), "\(file.name)")
        }
      }
    }
    // For those who may read it, it is there.
    let runner = try TestNetwork.runner.get()
    let all = JointSubmission(
      call: "ohchr-57-12", year: try Period(parsing: "2023"), packages: network.packages,
      aggregate: try await network.aggregate(), asked: network.asked, audience: .unConfidential)
    var request = try network.request(languages: ["en"])
    request.audience = .unConfidential
    let wide = request
    let text = try await network.inFolder { folder in
      try TestNetwork.rendered(
        try #require(try await all.documents(wide, of: folder, with: runner).documents.first)
          .document)
    }
    #expect(text.contains("CANARY in confidence."))
  }

  @Test("takes the words of cities as data")
  func hostile() async throws {
    var network = try TestNetwork()
    network.packages[0].record.answers = [
      try TestNetwork.answer("1", "en", "Quoted {{aggregate:CS-02 2023 median}} and {{x}}.\n"),
      try TestNetwork.answer("2", "en", "<script>alert(1)</script>\n"),
      try TestNetwork.answer("9", "en", "To nothing that was asked.\n"),
    ]
    let made = try await network.documents()
    #expect(made.errors == [])
    #expect(made.ids.contains("joint.unreadable"))
    #expect(made.ids.contains("joint.unknown-question"))
    let document = try #require(made.documents.first).document
    let html = try TestNetwork.rendered(document, as: HTMLRenderer())
    #expect(html.contains("{{aggregate:CS-02 2023 median}}"))
    #expect(!html.contains("<script>alert"))
    #expect(html.contains("&lt;script&gt;"))
  }

  @Test("lists who contributes, who is missing and who was not asked")
  func cities() async throws {
    var network = try TestNetwork()
    var rosario = try TestNetwork.record(
      "rosario", ["es": "Rosario"], "ARG", "005", languages: ["es"], residents: 948_000)
    rosario.answers = [try TestNetwork.answer("1", "es", "Hay un plan.\n")]
    network.packages.append(TestNetwork.package(rosario))
    let made = try await network.documents()
    #expect(made.errors == [])
    #expect(made.ids.contains("joint.not-asked"))
    let text = try TestNetwork.rendered(try #require(made.documents.first).document)
    #expect(text.contains("Asked, without an answer: Graz (Austria)."))
    #expect(text.contains("Not on the list of those asked"))
    #expect(text.contains("Institute of Rights (Barcelona)"))
    // 7 were asked, 6 of them answered.
    #expect(text.contains("| **Total** | **7** | **6** |"))
  }

  @Test("refuses packages of other calls and two of one city, and keeps the later")
  func packages() async throws {
    var network = try TestNetwork()
    var other = network.packages[2].record
    other.call = "ohchr-51-12"
    other.answers = [try TestNetwork.answer("1", "fr", "Autre appel.\n")]
    network.packages.append(TestNetwork.package(other))
    var later = network.packages[5].record
    later.revision = 2
    later.replaces = network.packages[5].identity
    later.answers = [try TestNetwork.answer("1", "en", "The second revision.\n")]
    network.packages.append(TestNetwork.package(later))
    let made = try await network.documents()
    #expect(Set(made.errors.map(\.id)) == ["joint.other-call", "joint.twice"])
    let text = try TestNetwork.rendered(try #require(made.documents.first).document)
    #expect(!text.contains("Autre appel."))
    #expect(text.contains("The second revision."))
    #expect(!text.contains("40,000 officials"))
  }

  @Test("needs a template with places for the cities, and says how to name it")
  func template() async throws {
    var network = try TestNetwork()
    network.files["answers/ohchr-57-12/contribution.yaml"] = "kind: individual\n"
    network.files["answers/ohchr-57-12/en.md"] = "# 1. A\n\nText.\n"
    network.files["answers/ohchr-57-12/es.md"] = nil
    let made = try await network.documents()
    #expect(Set(made.errors.map(\.id)) == ["joint.kind", "joint.template"])
    network.files["answers/ohchr-57-12/contribution.yaml"] =
      "kind: joint\ntemplate: joint-submision\n"
    let misspelt = try await network.documents()
    let finding = try #require(misspelt.errors.first { $0.id == "contribution.template" })
    #expect(finding.suggestion?.contains("joint-submission") == true)
    #expect(finding.location?.line == 2)
  }

  @Test("is written by the same road as the answer of one city")
  func written() async throws {
    let network = try TestNetwork()
    let joint = try await network.joint()
    let runner = try TestNetwork.runner.get()
    let request = try network.request(
      languages: ["en"], formats: [.docx, .html, .md, .json, .csv])
    try await network.inFolder { folder in
      let result = try await joint.make(request, of: folder, into: nil, with: runner)
      #expect(result.diagnostics.filter { $0.severity == .error } == [])
      let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/out").sorted()
      #expect(names.contains("network-ohchr-57-12-2023-en.docx"))
      #expect(names.contains("network-ohchr-57-12-2023-en-checklist.html"))
      #expect(names.contains { $0.hasSuffix("aggregates.csv") })
      #expect(names.contains { $0.hasSuffix("contributions.csv") })
    }
  }

  @Test("quotes of many cities are refused in the answer of one")
  func alone() async throws {
    var network = try TestNetwork()
    network.files["answers/ohchr-57-12/contribution.yaml"] = nil
    network.files["answers/ohchr-57-12/en.md"] =
      "# 1. A\n\nThe median is {{aggregate:CS-02 2023 median}}.\n"
    network.files["answers/ohchr-57-12/es.md"] = nil
    let runner = try TestNetwork.runner.get()
    let request = try network.request(languages: ["en"])
    let result = try await network.inFolder { try await runner.check($0, for: request) }
    let finding = try #require(result.diagnostics.first { $0.id == "answers.aggregate" })
    #expect(finding.location?.line == 3)
    #expect(finding.suggestion == "Quote the city's own: {{indicator:CS-02}}.")
  }

  @Test("tells which indicators are to be aggregated for a call")
  func indicators() throws {
    let network = try TestNetwork()
    let configuration = try TestNetwork.runner.get().configuration
    let call = try #require(configuration.consultation("ohchr-57-12"))
    #expect(
      JointSubmission.indicators(for: call, in: network.packages) == ["CS-02", "CS-13", "CS-16"])
    let other = try #require(configuration.consultation("ohchr-51-12"))
    #expect(
      JointSubmission.indicators(for: other, in: network.packages)
        == other.allQuestions
        .flatMap(\.indicators))
  }
}
