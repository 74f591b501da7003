import Documents
import ReportingCore

/// Holds templates and consultations against the modules: an indicator that nobody knows would be
/// left out of a document without a word.
struct ConfigurationCheck {
  let configuration: Configuration
  let collector: DiagnosticCollector

  private let indicators: [String]

  /// - Parameter indicators: The ids of the indicators that may be named; those of the built-in
  ///   modules when nil.
  init(
    configuration: Configuration, collector: DiagnosticCollector, indicators: [String]? = nil
  ) {
    self.configuration = configuration
    self.collector = collector
    self.indicators =
      indicators ?? configuration.modules.flatMap(\.manifest.indicators).map(\.id)
  }

  func check() {
    let attributes = configuration.attributes.entries.map(\.id)
    for indicator in configuration.modules.flatMap(\.manifest.indicators) {
      guard let attribute = indicator.attribute, !attributes.contains(attribute) else { continue }
      collector.report(
        .error(
          "configuration.unknown-attribute",
          "'\(indicator.id)' names an attribute '\(attribute)', which config/codes/ohchr-attributes.csv lacks",
          at: indicator.location,
          suggestion: NearMiss.suggestion(for: attribute, among: attributes)))
    }
    for consultation in configuration.consultations { check(consultation) }
    for template in configuration.templates {
      for section in template.allSections {
        for content in section.content { check(content, of: section) }
      }
    }
  }

  /// Holds one call against what it names.
  func check(_ consultation: Consultation) {
    for question in consultation.allQuestions {
      check(question.indicators, in: "the question '\(question.id)'", at: question.location)
    }
    check(crossWalkOf: consultation)
    check(signatoriesOf: consultation)
    check(themesOf: consultation)
    check(templatesOf: consultation)
  }

  private func check(_ content: SectionContent, of section: SectionDefinition) {
    let what = "the section '\(section.id)'"
    switch content {
    case .indicatorTable(let selection, _), .indicatorProfiles(let selection),
      .trend(let selection, _):
      switch selection {
      case .module(let id): check(module: id, in: what, at: section.location)
      case .indicators(let ids), .group(_, let ids): check(ids, in: what, at: section.location)
      case .cityModules, .all: break
      }
    case .indicatorChart(let ids, _):
      check(ids, in: what, at: section.location)
      let units = Set(
        configuration.modules.flatMap(\.manifest.indicators).filter { ids.contains($0.id) }
          .map(\.unit))
      if units.count > 1 {
        collector.report(
          .error(
            "template.chart-units",
            "\(what) draws \(units.sorted().joined(separator: " and ")) on one axis",
            at: section.location, suggestion: "Draw a chart for each unit."))
      }
    case .breakdownTable(let id, let dimensions):
      check([id], in: what, at: section.location)
      check(dimensions, of: id, in: what, at: section.location)
    case .funnel(let id): check([id], in: what, at: section.location)
    case .registerTable(let register, let fields):
      check(fields, ofRegister: register, in: what, at: section.location)
    case .text, .narrative, .questionAndAnswer, .cityProfile, .methodology, .gaps, .concordance,
      .legend, .sources,
      .swift, .recommendations, .followUp, .signatories, .goodPractices, .messages, .milestones,
      .missions, .declarations, .trendOverview, .cityRegisters, .jointAnswers, .jointSynthesis,
      .jointFigures, .jointMessages, .jointPractices, .regionalBalance, .contributingCities,
      .comparability:
      break
    }
  }

  private func check(_ ids: [String], in what: String, at place: SourceLocation?) {
    for id in ids where !indicators.contains(id) {
      collector.report(
        .error(
          "configuration.unknown-indicator",
          "\(what) names an indicator '\(id)', which no module has", at: place,
          suggestion: NearMiss.suggestion(for: id, among: indicators)))
    }
  }

  /// Dimensions by which a table is asked for and that the indicator lacks: it would never be there.
  private func check(
    _ dimensions: [String], of indicator: String, in what: String, at place: SourceLocation?
  ) {
    guard
      let known = configuration.modules.lazy.flatMap(\.manifest.indicators)
        .first(where: { $0.id == indicator })?.dimensions
    else { return }
    for dimension in dimensions where !known.contains(dimension) {
      collector.report(
        .error(
          "configuration.unknown-dimension",
          "\(what) names a dimension '\(dimension)' that '\(indicator)' has not", at: place,
          suggestion: NearMiss.suggestion(for: dimension, among: known)
            ?? "It is broken down by \(known.joined(separator: ", "))."))
    }
  }

  private func check(
    _ fields: [String], ofRegister register: String, in what: String, at place: SourceLocation?
  ) {
    guard let definition = configuration.registers.definition(register) else {
      let known = configuration.registers.definitions.map(\.id)
      collector.report(
        .error(
          "configuration.unknown-register",
          "\(what) names a register '\(register)', which is not there", at: place,
          suggestion: NearMiss.suggestion(for: register, among: known)
            ?? "There are \(known.joined(separator: ", "))."))
      return
    }
    let known = definition.fields.map(\.id)
    for field in fields where !known.contains(field) {
      collector.report(
        .error(
          "configuration.unknown-field",
          "\(what) names a field '\(field)' that '\(register)' has not",
          at: place,
          suggestion: NearMiss.suggestion(for: field, among: known)
            ?? "Its fields are \(known.joined(separator: ", "))."))
    }
  }

  private func check(module id: String, in what: String, at place: SourceLocation?) {
    let known = configuration.modules.map(\.manifest.id)
    guard !known.contains(id) else { return }
    collector.report(
      .error(
        "configuration.unknown-module", "\(what) names a module '\(id)', which is not there",
        at: place,
        suggestion: NearMiss.suggestion(for: id, among: known)
          ?? "There are \(known.joined(separator: ", "))."))
  }
}
