import CityFiles
import CivicSpace
import Defenders
import Documents
import ESCResources
import Foundation
import Participation
import ReportingCore
import TestSupport
import Testing

@Suite("An installation")
struct ConfigurationTests {
  /// One mistake put into a copy of this installation, and the finding that it must give.
  struct Mistake: Sendable, CustomTestStringConvertible {
    var file: String
    var old: String
    var new: String
    var id: String
    var suggestion: String?

    init(_ file: String, _ old: String, _ new: String, _ id: String, _ suggestion: String? = nil) {
      self.file = file
      self.old = old
      self.new = new
      self.id = id
      self.suggestion = suggestion
    }

    var testDescription: String { "\(file): \(old) -> \(new)" }
  }

  static let call = "config/consultations/ohchr-57-12.yaml"
  static let report = "config/reports/annual.yaml"
  static let spanish = "config/languages/es.yaml"
  static let register = "config/registers/incidents.yaml"
  static let units = "config/codes/units.csv"
  static let countries = "config/codes/countries.csv"
  static let charter = "config/frameworks/european-charter.yaml"
  static let schemes = "config/codes/identifier-schemes.csv"
  static let answerTime = "Plugins/CivicSpace/indicators/CS-03.yaml"
  static let attacks = "Plugins/CivicSpace/indicators/CS-13.yaml"
  static let scorecard = "Plugins/Participation/indicators/PA-01.yaml"

  static let mistakes: [Mistake] = [
    Mistake(
      call, "id: ohchr-57-12", "id: ohchr-57-13", "configuration.name", "Write 'id: ohchr-57-12'"),
    Mistake(call, "issuer:", "isuer:", "yaml.unknown-key", "Did you mean 'issuer'?"),
    Mistake(
      call, "kind: official", "kind: officious", "yaml.unknown-value", "Did you mean 'official'?"),
    Mistake(call, "date: 2025-06-30", "date: 2025-06-31", "yaml.not-a-date"),
    Mistake(call, "[en, fr, es]", "[en, french, es]", "yaml.not-a-language"),
    Mistake(call, "- id: \"2\"", "- id: \"1\"", "consultation.duplicate-question"),
    Mistake(call, "    basis: verified\n", "    basis: surely\n", "yaml.unknown-value"),
    Mistake(
      call, "questions:\n", "template: submision\nquestions:\n", "consultation.template",
      "Did you mean 'submission'?"),
    Mistake(
      "config/reports/submission.yaml", "kind: question-and-answer", "kind: narrative",
      "template.untitled", "title"),
    Mistake(
      "config/reports/annual-easy.yaml", "words-in-sentence: 15", "words-in-sentence: 1500",
      "yaml.out-of-range"),
    Mistake(
      "config/reports/written-statement.yaml", "masthead:\n  organ:", "masthead:\n  organs:",
      "yaml.unknown-key", "Did you mean 'organ'?"),
    Mistake(report, "id: annual", "id: anual", "configuration.name"),
    Mistake(
      report, "module: civic-space", "module: civic-spaces", "configuration.unknown-module",
      "Did you mean 'civic-space'?"),
    Mistake(
      report, "module: civic-space", "indicators: [CS-02, CS-77]",
      "configuration.unknown-indicator"),
    Mistake(report, "module: civic-space", "module: civic-space, all: true", "template.selection"),
    Mistake(report, "module: civic-space, periods: 6", "periods: 6", "template.selection"),
    Mistake(report, "periods: 6", "periods: 60", "yaml.out-of-range"),
    Mistake(
      report, "{kind: narrative}", "{kind: narative}", "yaml.unknown-value",
      "Did you mean 'narrative'?"),
    Mistake(
      report, "{kind: narrative}",
      "{kind: indicator-chart, indicators: [CS-02, RS-04], chart: lines}", "template.chart-units"),
    Mistake(report, "- id: city", "- id: foreword", "template.duplicate-section"),
    Mistake(report, "size: 11", "size: 110", "style.size"),
    Mistake(
      report, "european-charter:IX,", "european-charta:IX,", "template.unknown-framework",
      "Did you mean 'european-charter'?"),
    Mistake(
      report, "european-charter:IX,", "european-charter:XXXIX,", "template.unknown-provision"),
    Mistake(
      report, "[a-res-53-144]", "[a-res-53-144:all]", "template.unknown-provision",
      "Write 'a-res-53-144' alone"),
    Mistake(charter, "id: european-charter", "id: charter", "configuration.name"),
    Mistake(charter, "- code: II\n", "- code: I\n", "framework.duplicate-provision"),
    Mistake(charter, "basis: verified", "basis: surely", "yaml.unknown-value"),
    Mistake(charter, "provisions:", "provision:", "yaml.unknown-key", "Did you mean 'provisions'?"),
    Mistake(schemes, "\nlau,", "\nnuts,", "codes.duplicate"),
    Mistake(spanish, "tag: es", "tag: en", "configuration.name"),
    Mistake(spanish, "direction: ltr", "direction: left", "yaml.unknown-value"),
    Mistake(
      spanish, "plural-rule: exact-one-many-other", "plural-rule: exact", "yaml.unknown-value"),
    Mistake(spanish, "quotes: [", "quotes: [\"x\", ", "language.quotes"),
    Mistake(
      spanish, "  contents: ", "  contentz: ", "yaml.unknown-key", "Did you mean 'contents'?"),
    Mistake(spanish, "{count}", "{cuenta}", "language.pack"),
    Mistake(spanish, "[enero, febrero", "[febrero", "language.pack"),
    Mistake(units, "percent,1,0.01,1", "percent,1,0,1", "units.scale"),
    Mistake(units, "percent,1,0.01,1", "percent,1,0.01,1.5", "units.decimals"),
    Mistake(units, "percent,1,0.01,1", "percent,1 1,0.01,1", "units.dimension"),
    Mistake(units, "per-mille,1", "percent,1", "units.id"),
    Mistake(
      units, "id,dimension,scale", "id,dimensions,scale", "csv.missing-column",
      "Is 'dimensions' meant to be 'dimension'?"),
    Mistake(countries, "\nESP,", "\nEsp,", "countries.code"),
    Mistake(countries, "\nESP,", "\nFRA,", "countries.code"),
    Mistake(register, "id: incidents", "id: incident", "configuration.name"),
    Mistake(register, "list: sex", "list: sez", "register.unknown-list", "Did you mean 'sex'?"),
    Mistake(
      register, "register: protection-measures", "register: protection-measure",
      "register.unknown-register", "Did you mean 'protection-measures'?"),
    Mistake(register, "- id: place", "- id: event", "register.field"),
    Mistake(register, "- id: place", "- id: consent", "register.field"),
    Mistake(register, "kind: date", "kind: day", "yaml.unknown-value"),
    Mistake(
      register, "identifying: [date,", "identifying: [dates,", "register.unknown-field",
      "Did you mean 'date'?"),
    Mistake(register, "identifying: [date,", "identifying: [place,", "register.field-kind"),
    Mistake(register, "identifying: [date, ", "identifying: [", "register.identifying-date"),
    Mistake(register, "embargo: embargo", "embargo: place", "register.field-kind"),
    Mistake(
      register, "unique: [event, victim]", "unique: [event, victims]", "register.unknown-field"),
    Mistake(register, "[date, investigated,", "[date, sex,", "register.field-kind"),
    Mistake(register, "- unique:", "- uniq:", "register.rule"),
    Mistake(register, "    kind: text\n", "    kind: text\n    name: true\n", "register.name"),
    Mistake(
      report, "{kind: good-practices}",
      "{kind: register-table, register: incidents, fields: [dates]}",
      "configuration.unknown-field", "Did you mean 'date'?"),
    Mistake(
      report, "{kind: good-practices}",
      "{kind: register-table, register: incident, fields: [date]}",
      "configuration.unknown-register", "Did you mean 'incidents'?"),
    Mistake(
      report, "{kind: good-practices}", "{kind: funnel, indicator: HD-99}",
      "configuration.unknown-indicator"),
    Mistake("config/codes/rights.csv", "women,groups-and-equality", "women,group", "codes.parent"),
    Mistake("config/codes/incident-kinds.csv", "integrity,1,", "integrity,first,", "codes.rank"),
    Mistake(countries, "MEX,484,013", "MEX,484,113", "countries.region"),
    Mistake(
      "Plugins/CivicSpace/indicators/CS-02.yaml", "id: CS-02", "id: CS-22",
      "module.indicator-name", "Write 'id: CS-02'"),
    Mistake(
      "Plugins/CivicSpace/indicators/CS-03.yaml", "id: CS-03", "id: CS-02",
      "module.duplicate-indicator"),
    Mistake(
      "Plugins/CivicSpace/indicators/CS-02.yaml", "kind: ratio",
      "kind: swift\ninputs: [requests.due]",
      "indicator.no-swift"),
    Mistake(
      "Plugins/Defenders/module.yaml", "id: defenders", "id: civic-space", "module.same-name"),
    Mistake(
      "Plugins/Participation/module.yaml", "counts: persons", "counts: people",
      "yaml.unknown-value"),
    Mistake(
      "Plugins/CivicSpace/module.yaml", "verification: reported", "verification: rumoured",
      "yaml.unknown-value"),
    Mistake(
      "Plugins/CivicSpace/module.yaml", "- value: 2\n", "- value: 1\n", "units.value"),
    Mistake(answerTime, "time: days", "time: dayz", "indicator.dimension", "Did you mean 'days'?"),
    Mistake(answerTime, "[answered]", "[answerd]", "indicator.codes", "Did you mean 'answered'?"),
    Mistake(answerTime, "censored:", "censord:", "yaml.unknown-key", "Did you mean 'censored'?"),
    Mistake(answerTime, "cadence: year", "cadence: yearly", "yaml.unknown-value"),
    Mistake(
      answerTime, "attribute: expression.access", "attribute: expression.acces",
      "configuration.unknown-attribute", "Did you mean 'expression.access'?"),
    Mistake(attacks, "[killing, torture,", "[torture, killing,", "indicator.order"),
    Mistake(attacks, "order: [killing, torture,", "order: [killing,", "indicator.order"),
    Mistake(
      attacks,
      "kind: most-serious-offence\ninput: attacks.verified-victims\nviolation: violation\norder: [killing, torture, enforced-disappearance, arbitrary-detention, kidnapping, other-harmful-act]",
      "kind: formula\nformula: incidents.reported + attacks.verified-victims",
      "formula.verification"),
    Mistake(scorecard, "scores: [1, 4]", "scores: [4, 1]", "indicator.scores"),
    Mistake(scorecard, "threshold: 2.5", "threshold: 5", "indicator.scores"),
    Mistake(scorecard, "evaluators: 5", "evaluators: 0", "yaml.out-of-range"),
    Mistake(
      "Plugins/Participation/indicators/PA-02.yaml", "[dont-know,", "[do-not-know,",
      "indicator.codes"),
    Mistake(
      "Plugins/Defenders/indicators/HD-04.yaml", "not-due: protection.measures-not-yet-due",
      "not-due: protection.measures-not-due", "formula.unknown-name"),
    Mistake(
      "Plugins/Defenders/indicators/HD-07.yaml", "to: justice.cases-charged",
      "to: justice.cases-charge", "indicator.stages"),
    Mistake(
      "config/consultations/ohchr-51-12.yaml", "themes: [capacity-building]",
      "themes: [capacity-bilding]", "consultation.unknown-name", "Did you mean 'capacity-building'?"
    ),
    Mistake(
      "Plugins/ESCResources/indicators/RS-07.yaml", "deflator: prices.index",
      "deflator: prices.indx", "formula.unknown-name", "Did you mean 'prices.index'?"),
  ]

  static let swiftModules: [any ReportingModule.Type] = [
    CivicSpaceModule.self, ParticipationModule.self, ESCResourcesModule.self, DefendersModule.self,
  ]

  /// A copy of this installation, read after `change`.
  func read(_ change: (TemporaryFolder) throws -> Void) throws -> (
    configuration: Configuration, diagnostics: [Diagnostic]
  ) {
    let folder = try TemporaryFolder()
    for part in ["config", "Plugins"] {
      try FileManager.default.copyItem(
        atPath: "\(SmallWorkspace.root)/\(part)", toPath: folder.path(part))
    }
    try change(folder)
    let installation = try Installation.find(named: folder.path, environment: nil, program: "")
    let collector = DiagnosticCollector()
    let configuration = ConfigurationReader(
      installation, swiftModules: Self.swiftModules, into: collector
    ).read()
    return (configuration, collector.diagnostics)
  }

  @Test("for one document is read as far as it and the workspace's texts need")
  func scope() throws {
    let workspace = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: workspace.path("answers/annual"), withIntermediateDirectories: true)
    let installation = try Installation.find(
      named: SmallWorkspace.root, environment: nil, program: "")
    func read(_ scope: ConfigurationScope) -> Configuration {
      let collector = DiagnosticCollector()
      let configuration = ConfigurationReader(
        installation, swiftModules: Self.swiftModules, scope: scope, into: collector
      ).read()
      #expect(collector.diagnostics.map(\.message) == [])
      return configuration
    }
    let all = SmallWorkspace.configuration
    let call = read(.document("ohchr-57-12", isReport: false, of: workspace.path))
    #expect(call.consultations.map(\.id) == ["ohchr-57-12"])
    #expect(call.templates.map(\.id) == ["annual", "oral-statement", "submission"])
    #expect(call.frameworks.isEmpty)
    // What is not read is known by name all the same, for suggestions.
    #expect(call.templateIDs == all.templates.map(\.id))
    #expect(call.consultationIDs == all.consultations.map(\.id))
    #expect(call.modules.map(\.manifest.id) == all.modules.map(\.manifest.id))
    let report = read(.document("joint-statement", isReport: true, of: workspace.path))
    #expect(report.templates.map(\.id) == ["annual", "joint-statement"])
    #expect(report.consultations.isEmpty)
    #expect(report.frameworks.map(\.id) == all.frameworks.map(\.id))
  }

  @Test("as it stands is read without a finding")
  func sound() throws {
    let read = try read { _ in }
    #expect(read.diagnostics.map(\.message) == [])
    let configuration = read.configuration
    #expect(configuration.languages.map(\.tag.description) == ["ca", "en", "es", "fr"])
    #expect(configuration.modules.count == 4)
    #expect(configuration.country("ESP")?.m49 == "724")
    #expect(configuration.template("annual")?.allSections.isEmpty == false)
    let call = try #require(configuration.consultation("ohchr-57-12"))
    #expect(call.mandate?.value.symbol == "A/HRC/RES/57/12")
    #expect(call.languages.first?.basis == .unverified)
    #expect(configuration.units.count > 30)
  }

  @Test("with a mistake gives its place and what to do", arguments: mistakes)
  func mistaken(_ mistake: Mistake) throws {
    let read = try read { folder in
      let path = folder.path(mistake.file)
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let range = try #require(text.range(of: mistake.old), "'\(mistake.old)' is not there")
      try text.replacingCharacters(in: range, with: mistake.new).write(
        toFile: path, atomically: false, encoding: .utf8)
    }
    let found = read.diagnostics.filter { $0.id == mistake.id }
    let finding = try #require(found.first, "\(read.diagnostics.map { "\($0.id) \($0.message)" })")
    #expect(finding.severity == .error)
    #expect((finding.location?.line ?? 0) > 0, "\(finding)")
    #expect(finding.location?.path.contains(mistake.file.prefix { $0 != "/" }) == true)
    if let suggestion = mistake.suggestion {
      #expect(found.contains { $0.suggestion?.contains(suggestion) == true }, "\(found)")
    }
  }

  @Test("that is none says where it was looked for")
  func missing() throws {
    let folder = try TemporaryFolder()
    #expect(throws: Installation.NotFound.self) {
      try Installation.find(named: folder.path, environment: nil, program: "")
    }
    do {
      _ = try Installation.find(named: nil, environment: folder.path, program: "")
      Issue.record("an empty folder is no installation")
    } catch {
      #expect(error.message.contains("CITYRIGHTS_CONFIG"))
      #expect(error.message.contains(folder.path))
    }
    do {
      _ = try Installation.find(
        named: nil, environment: nil, program: folder.path("bin/cityrights"))
      Issue.record("an empty folder is no installation")
    } catch {
      #expect(error.message.contains("--config FOLDER"))
    }
  }
}
