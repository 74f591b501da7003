import Documents
import Foundation
import ReportingCore
import Submissions
import Testing

/// Language versions that must say the same, paragraph by paragraph.
@Suite("Parity of language versions")
struct ParityTests {
  static let english = """
    # situation

    One.

    Two.

    # appeals

    - A
    - B

    > said

    """
  static let spanish = """
    # situation

    Uno.

    Dos.

    # appeals

    - A
    - B

    > dicho

    """

  /// What the check says of two versions of a joint statement.
  static func findings(
    _ spanish: String?, beside english: String = english, template: String = "joint-statement"
  ) async throws -> [Diagnostic] {
    var city = TestCity.valid
    city.files["answers/\(template)/en.md"] = english
    if let spanish { city.files["answers/\(template)/es.md"] = spanish }
    let result = try await city.inFolder { folder in
      try await TestCity.runner.check(folder.path, for: nil)
    }
    return result.diagnostics.filter { $0.id == "answers.parity" }
  }

  /// `file:line` of a place, without the folder.
  static func place(_ location: Documents.SourceLocation?) -> String? {
    location.map { "\(($0.path as NSString).lastPathComponent):\($0.line)" }
  }

  @Test("versions with the same parts are fine")
  func same() async throws {
    #expect(try await Self.findings(Self.spanish) == [])
  }

  @Test("a paragraph missing in one is an error with both places")
  func missing() async throws {
    let found = try await Self.findings(Self.spanish.replacing("Dos.\n\n", with: ""))
    #expect(found.map(\.message) == ["a paragraph stands in 'en' and not in 'es'"])
    #expect(found.first?.severity == .error)
    #expect(Self.place(found.first?.location) == "en.md:5")
    #expect(found.first?.notes.compactMap { Self.place($0.location) } == ["es.md:3"])
  }

  @Test("a paragraph too many is told from the other side")
  func tooMany() async throws {
    let found = try await Self.findings(Self.spanish.replacing("Dos.\n", with: "Dos.\n\nTres.\n"))
    #expect(found.map(\.message) == ["a paragraph stands in 'es' and not in 'en'"])
    #expect(Self.place(found.first?.location) == "es.md:7")
    #expect(found.first?.notes.compactMap { Self.place($0.location) } == ["en.md:5"])
  }

  @Test("a section, a list of another length and a quotation that became text are found")
  func others() async throws {
    let without = Self.spanish.replacing("# situation\n\nUno.\n\nDos.\n\n", with: "")
    #expect(
      try await Self.findings(without).map(\.message) == [
        "the section 'situation' stands in 'en' and not in 'es'"
      ])
    #expect(
      try await Self.findings(Self.spanish.replacing("- B\n", with: "")).map(\.message) == [
        "a list of 2 stands in 'en' and not in 'es', which has a list of 1 in its place"
      ])
    #expect(
      try await Self.findings(Self.spanish.replacing("> dicho", with: "dicho")).map(\.message)
        == ["a quotation stands in 'en' and not in 'es', which has a paragraph in its place"])
  }

  @Test("a version that is not there at all lacks every section")
  func noVersion() async throws {
    #expect(try await Self.findings(nil).count == 2)
  }

  @Test("only a template that asks for it is held to it")
  func asked() async throws {
    let found = try await Self.findings(
      "# foreword\n\nUno.\n", beside: "# foreword\n\nOne.\n\nTwo.\n", template: "annual")
    #expect(found == [])
  }
}
