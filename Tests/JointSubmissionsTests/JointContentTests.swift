import CityFiles
import Documents
import Foundation
import JointSubmissions
import ReportingCore
import Sealing
import Testing

@Suite("What stands in a joint submission")
struct JointContentTests {
  @Test("tells practices by theme, in a line and in full, with what they cost")
  func practices() async throws {
    var network = try TestNetwork()
    var other = SealedPractice(id: "p-2")
    other.title = try TestNetwork.text(["fr": "Guide des droits"])
    other.measure = try TestNetwork.text(["fr": "Un guide pour tous."])
    network.packages[2].record.practices = [other]
    let text = try TestNetwork.rendered(
      try #require(try await network.documents().documents.first).document)
    let parts = text.components(separatedBy: "Good practices in full")
    #expect(parts.count == 2)
    #expect(parts[0].contains("### Participation"))
    #expect(parts[0].contains("Barcelona (Spain). One desk for all. Complaints are heard."))
    #expect(parts[0].contains("### Other themes"))
    #expect(parts[0].contains("Un guide pour tous. (original: French)"))
    #expect(!parts[0].contains("Nobody knew where to complain."))
    #expect(parts[1].contains("Nobody knew where to complain."))
    #expect(parts[1].contains("Budget: 120,000\u{A0}EUR"))
    #expect(parts[1].contains("Themes: Participation and Adequate housing"))
  }

  @Test("names the cities that say a message, with and without evidence, and what each says")
  func messages() async throws {
    let text = try TestNetwork.rendered(
      try #require(try await TestNetwork().documents().documents.first).document)
    #expect(text.contains("With evidence (1): Barcelona."))
    #expect(text.contains("Without evidence (1): Goicoechea."))
    #expect(text.contains("Rights begin in the street. Evidence: "))
    let bare = try #require(text.split(separator: "\n").first { $0.contains("without evidence:") })
    #expect(!bare.contains("participatory democracy"))
  }

  @Test("notes figures that are typed by hand and refuses those that say something else")
  func typedFigures() async throws {
    var network = try TestNetwork()
    network.files["answers/ohchr-57-12/es.md"] = nil
    func findings(_ sentence: String) async throws -> [Diagnostic] {
      network.files["answers/ohchr-57-12/en.md"] = "# summary\n\n\(sentence)\n"
      return try await network.documents().diagnostics.filter { $0.id.hasPrefix("answer.") }
    }
    let title = "Information requests answered in time"
    let agreed = try await findings("In 2023 the median of requests answered in time was 70.5%.")
    #expect(agreed.map(\.id) == ["answer.typed-figure"] && agreed.first?.severity == .note)
    #expect(agreed.first?.suggestion?.contains("{{aggregate:CS-02 2023 median}}") == true)
    let wrong = try await findings("\(title) in 2023: the median over all cities was 81.5%.")
    #expect(wrong.map(\.id) == ["answer.contradicted-figure"])
    #expect(wrong.first?.severity == .error && wrong.first?.location?.line == 3)
    #expect(wrong.first?.message.contains("the median of 'CS-02' over the cities") == true)
    let quoted = "{{aggregate:CS-02 2023 median}}, after 31 per cent in 2022."
    #expect(try await findings(quoted).map(\.id) == ["answer.contradicted-figure"])
    #expect(try await findings("It was {{aggregate:CS-02 2023 median}} in 2023.") == [])
    // What the gate withheld is never told by a finding.
    #expect(try await findings("In 2023 it was 2,100 persons: \(title).") == [])
  }

  @Test("keeps the length that the secretariat wants where the call has none")
  func ownLength() async throws {
    var network = try TestNetwork()
    let whole = try #require(try await network.documents().documents.first).plan.words
    let words = whole - 10
    network.files["answers/ohchr-57-12/contribution.yaml"]? += "words: \(words)\n"
    let made = try await network.documents()
    #expect(made.errors == [])
    let plan = try #require(made.documents.first).plan
    #expect(plan.words <= words && plan.limit == nil)
    #expect(plan.questions.flatMap(\.answers).contains { $0.isInAnnex })
    #expect(plan.questions.flatMap(\.answers).contains { !$0.isInAnnex })
    #expect(made.ids.contains("joint.words"))
  }
}
