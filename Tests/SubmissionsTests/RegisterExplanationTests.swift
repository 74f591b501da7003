import CityFiles
import ReportingCore
import Submissions
import Testing

@Suite("What a register holds, explained")
struct RegisterExplanationTests {
  private static func explain(_ id: String, _ language: String = "en") async throws -> (
    text: String?, ids: [String]
  ) {
    let made = try await TestCity.runner.explain(
      id, in: nil, year: nil, language: LanguageTag(language))
    return (made.text, made.diagnostics.map(\.id))
  }

  @Test("every register can be explained, in each language, down to its fields")
  func all() async throws {
    for definition in TestCity.configuration.registers.definitions {
      for language in ["en", "es", "fr", "ca"] {
        let text = try #require(try await Self.explain(definition.id, language).text)
        for field in definition.fields { #expect(text.contains("  \(field.id): ")) }
      }
    }
  }

  @Test("its codes, its rules and the inputs that are counted from it are named")
  func parts() async throws {
    let text = try #require(try await Self.explain("proceedings").text)
    #expect(text.contains("offence: code, required, public  Offence alleged"))
    #expect(text.contains("dismissed (Dismissal)"))
    #expect(text.contains("dates-in-order: opened, charged, closed"))
    #expect(text.contains("proceedings.closed  Known proceedings closed"))
  }

  @Test("a name that is neither an indicator nor a register gets the nearest")
  func unknown() async throws {
    #expect(try await Self.explain("proceding").ids == ["explain.unknown-indicator"])
  }
}
