import CityFiles
import Foundation
import Linting
import ReportingCore
import Submissions
import Testing

@Suite("Explanations of rules")
struct RuleBookTests {
  static let (book, findings): (RuleBook, [Diagnostic]) = {
    let collector = DiagnosticCollector()
    let book = RuleBookReader(Samples.installation, into: collector).read()
    return (book, collector.diagnostics)
  }()

  /// Texts of that form in the sources that are no ids: files, inputs, names in formats.
  static let others: Set<String> = [
    "budget.esc-approved", "council.members",
    "council.members-self-identified", "data.tot", "data.total", "dcterms.identifier",
    "dcterms.issued", "document.main", "follow-up.status", "hosting.countries", "hosting.defenders",
    "own.night-shelter-beds", "requests.by-answer-time", "residents.adult", "spending.esc",
    "staff.members",
  ]
  /// Ids that are put together from parts.
  static let made: [String] =
    [
      "empty-file", "header-only", "too-large", "encoding", "nul-byte", "unclosed-quote",
      "text-after-quote", "bare-quote", "too-few-fields", "too-many-fields", "empty-heading",
      "duplicate-heading", "empty-rows", "blank-lines", "further-defects", "year", "period",
    ].map { "csv.\($0)" }

  /// Every text in the sources that has the form of an id, `family.name`.
  static func idsInSources() throws -> Set<String> {
    var found: Set<String> = []
    let root = URL(fileURLWithPath: Samples.root)
    for folder in ["Sources", "Plugins"] {
      let files = try #require(
        FileManager.default.enumerator(atPath: root.appending(path: folder).path))
      for case let path as String in files where path.hasSuffix(".swift") {
        let text = try String(
          contentsOf: root.appending(path: folder).appending(path: path), encoding: .utf8)
        for line in text.split(separator: "\n")
        where !line.drop(while: { $0 == " " }).hasPrefix("//") {
          let pieces = line.split(separator: "\"", omittingEmptySubsequences: false)
          for (index, piece) in pieces.enumerated() where !index.isMultiple(of: 2) {
            if isID(piece) { found.insert(String(piece)) }
          }
        }
      }
    }
    return found.subtracting(others)
  }

  private static func isID(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count > 1 }) else { return false }
    guard !["xml", "yaml", "csv", "txt", "md", "json", "yml", "css", "typ"].contains(parts[1])
    else {
      return false
    }
    return parts.allSatisfy { part in
      part.first?.isLetter == true
        && part.allSatisfy { ($0.isASCII && $0.isLowercase) || $0.isNumber || $0 == "-" }
    }
  }

  @Test("every id that the sources can print is explained")
  func complete() throws {
    let ids = try Self.idsInSources()
    #expect(ids.count > 200)
    let unexplained = ids.filter { Self.book[$0] == nil }.sorted()
    #expect(unexplained == [], "write them into config/rules")
    #expect(Self.made.filter { Self.book[$0] == nil } == [])
  }

  @Test("no explanation is about an id that nothing prints")
  func noMore() throws {
    let ids = try Self.idsInSources().union(Self.made)
    #expect(Self.book.ids.filter { !ids.contains($0) } == [])
  }

  @Test("the files have no mistake, and every rule is explained in three languages")
  func languages() throws {
    #expect(Self.findings == [])
    let tags = ["en", "es", "fr"].compactMap { LanguageTag($0) }
    for id in Self.book.ids {
      let rule = try #require(Self.book[id])
      #expect(rule.meaning.languages == tags, "\(id)")
      let texts = tags.compactMap { rule.meaning[$0] }
      #expect(
        texts.allSatisfy {
          $0.hasSuffix(".") || $0.hasSuffix("?") || $0.hasSuffix("docs/formats.md")
        }, "\(id)")
      #expect(Set(texts).count == 3, "\(id)")
      #expect(rule.wrong != rule.mended, "\(id)")
    }
    let english = Self.book.ids.compactMap { Self.book[$0]?.meaning[tags[0]] }
    #expect(english.count == Self.book.ids.count)
  }

  @Test("each explanation is in its language")
  func theRightLanguage() throws {
    let texts = try Self.book.ids.flatMap { id in
      LintedText.all(of: try #require(Self.book[id]).meaning, kind: .definition, at: nil)
    }
    #expect(TextLinter(rules: [TextLanguage()]).check(texts, in: Samples.context) == [])
  }

  @Test("the program explains a rule, and offers the nearest for one that there is not")
  func explain() throws {
    let runner = Runner(
      configuration: Samples.configuration, swiftModules: Samples.swiftModules, renderers: [])
    let spanish = runner.explainRule("csv.number", language: LanguageTag("es"))
    #expect(spanish.diagnostics == [])
    #expect(spanish.text?.hasPrefix("csv.number\n\nUn valor es un número") == true)
    #expect(spanish.text?.contains("Incorrecto:\n  1,234.5\n\nCorregido:\n  1234.5\n") == true)
    let unknown = runner.explainRule("csv.nummer", language: nil)
    #expect(unknown.text == nil)
    #expect(unknown.diagnostics.first?.suggestion == "Did you mean 'csv.number'?")
    let family = runner.explainRule("yaml.something-quite-different", language: nil)
    #expect(family.diagnostics.first?.suggestion?.contains("yaml.tab") == true)
    let catalan = runner.explainRule("csv.number", language: LanguageTag("ca"))
    #expect(catalan.text == nil)
    #expect(catalan.diagnostics.map(\.id) == ["explain.no-language"])
  }
}
