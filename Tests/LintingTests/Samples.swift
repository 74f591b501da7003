import CityFiles
import CivicSpace
import Defenders
import Documents
import ESCResources
import Foundation
import Linting
import Participation
import ReportingCore
import Submissions
import TestSupport
import Testing

/// Small figures and texts, and the findings on them.
enum Samples {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static let swiftModules: [any ReportingModule.Type] = [
    CivicSpaceModule.self, ParticipationModule.self, ESCResourcesModule.self,
    DefendersModule.self,
  ]

  static let installation: Installation = {
    do {
      return try Installation.find(named: root, environment: nil, program: "")
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  static let configuration: Configuration = ConfigurationReader(
    installation, swiftModules: swiftModules, into: DiagnosticCollector()
  ).read()

  static let context = TextContext(
    documents: configuration.documents, wordings: configuration.wordings,
    languages: configuration.languages)

  /// A module with inputs of several units.
  static func catalogue(checks: FigureChecks = FigureChecks()) -> Catalogue {
    let sex = Dimension(
      id: "sex", title: text("Sex"),
      codes: [.init(id: "female", title: text("Women")), .init(id: "male", title: text("Men"))])
    let district = Dimension(id: "district", title: text("District"), codes: [], isOpen: true)
    func input(
      _ id: String, _ unit: String, _ counts: CountedPopulation = .things, title: String? = nil
    ) -> InputDefinition {
      var checks = checks
      if unit != "percent" { checks.share = nil }
      return InputDefinition(
        id: id, title: text(title ?? id), unit: unit, dimensions: ["sex", "district"],
        counts: counts, checks: checks)
    }
    let manifest = ModuleManifest(
      id: "sample", version: 1, title: text("Sample"), description: text("Sample"),
      dimensions: [sex, district],
      inputs: [
        input("complaints", "complaints"), input("people", "persons", .persons),
        input("share", "percent"), input("growth", "percent", title: "Growth of income"),
        input("money", "EUR"), input("degrees", "celsius"),
        input("rate", "number", title: "Cases per 100,000 inhabitants"),
        InputDefinition(
          id: "secret", title: text("Secret"), unit: "complaints", level: .restricted,
          counts: .things),
      ])
    return Catalogue(modules: [manifest], units: configuration.units)
  }

  /// The findings of one rule on lines such as `share 2023 sex=female 42.0 note`.
  static func findings(
    _ rule: any FigureRule, _ lines: String..., checks: FigureChecks = FigureChecks(),
    jumpFactor: Double? = nil
  ) throws -> [Diagnostic] {
    let catalogue = catalogue(checks: checks)
    let observations = try lines.enumerated().map { index, line in
      try observation(line, line: index + 1, catalogue)
    }
    let found = FigureLinter(rules: [rule])
      .check(FigureTable(observations, catalogue: catalogue, jumpFactor: jumpFactor))
    #expect(found.allSatisfy { $0.id == rule.id })
    // The order of the figures does not matter.
    let shuffled = FigureLinter(rules: [rule]).check(
      FigureTable(observations.reversed(), catalogue: catalogue, jumpFactor: jumpFactor))
    #expect(shuffled.map(\.message) == found.map(\.message))
    return found
  }

  private static func observation(
    _ line: String, line number: Int, _ catalogue: Catalogue
  ) throws -> Observation {
    let words = line.split(separator: " ").map(String.init)
    let input = try #require(catalogue.input(words[0]))
    var codes: [String: String] = [:]
    var rest = words.dropFirst(2)
    while let part = rest.first, part.contains("=") {
      let pair = part.split(separator: "=").map(String.init)
      codes[pair[0]] = pair[1]
      rest = rest.dropFirst()
    }
    let value = try #require(rest.first)
    let decimals = value.split(separator: ".").dropFirst().first?.count ?? 0
    return Observation(
      input: input.id, period: try Period(parsing: words[1]), breakdown: Breakdown(codes),
      value: Undisclosed(try #require(Double(value)), level: input.level), decimals: decimals,
      unit: input.unit,
      status: rest.contains("estimated") ? .estimated : .final,
      note: rest.contains("note") ? Undisclosed(text("as published")) : nil,
      location: SourceLocation(path: "data/figures.csv", line: number, column: 1))
  }

  /// The findings on one text.
  static func findings(
    in text: String, _ language: String = "en", kind: LintedText.Kind = .answer,
    isQuoted: Bool = false, context: TextContext = Samples.context,
    rules: [any TextRule] = TextLinter.standardRules
  ) -> [Diagnostic] {
    TextLinter(rules: rules).check(
      [
        LintedText(
          text, kind: kind, language: LanguageTag(language) ?? .undetermined, isQuoted: isQuoted,
          location: SourceLocation(path: "answers/annual/\(language).md", line: 3, column: 1))
      ], in: context)
  }

  static func text(_ text: String) -> LocalizedText {
    LocalizedText([LanguageTag("en") ?? .undetermined: text])
  }

  /// What reading and checking a workspace finds.
  static func check(_ files: [String: String]) throws -> [Diagnostic] {
    let folder = try TemporaryFolder()
    for (path, content) in files {
      let file = folder.url.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(content.utf8).write(to: file)
    }
    return check(folder: folder.path)
  }

  /// What reading and checking a folder finds.
  static func check(folder: String) -> [Diagnostic] {
    let collector = DiagnosticCollector()
    _ = Runner(configuration: configuration, swiftModules: swiftModules, renderers: [])
      .read(folder, into: collector)
    return collector.diagnostics.sorted()
  }
}
