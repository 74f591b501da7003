import Documents
import ReportingCore
import YAMLSource

/// Reads a report template.
struct TemplateReader {
  let node: YAMLNode
  let collector: DiagnosticCollector
  /// What sections may answer to; nil when it was not read, and nothing is held against it.
  let frameworks: [Framework]?
  /// How trends are read, where the template says so.
  private var trendRule: TrendRule?

  init(node: YAMLNode, collector: DiagnosticCollector, frameworks: [Framework]?) {
    self.node = node
    self.collector = collector
    self.frameworks = frameworks
  }

  mutating func read() -> ReportTemplate? {
    guard let reader = MappingReader(node, as: "a report template", into: collector) else {
      return nil
    }
    let id = reader.id("id", .required)
    let title = reader.localizedText("title", .required)
    let style = StyleReader.read(reader.mapping("style", as: "a style"))
    let masthead = reader.mapping("masthead", as: "a masthead").flatMap { map in
      defer { map.finish() }
      return map.localizedText("organ", .required)
    }
    let signatories = reader.choice("signatories", of: SignatoryPlace.self)
    let isInParity = reader.boolean("parity") ?? false
    let plainLanguage = reader.mapping("plain-language", as: "the limits of plain language")
      .flatMap(plainLanguage)
    trendRule = reader.mapping("trend", as: "the rule by which trends are read").flatMap(rule)
    var seen: [String: SourceLocation] = [:]
    let sections = (reader.mappings("sections", .required, as: "a section") ?? [])
      .compactMap { section($0, depth: 1, seen: &seen) }
    reader.finish()
    guard let id, let title else { return nil }
    return ReportTemplate(
      id: id, title: title, style: style, masthead: masthead ?? LocalizedText([:]),
      signatories: signatories, isInParity: isInParity,
      plainLanguage: plainLanguage, sections: sections, location: node.location)
  }

  private func plainLanguage(_ reader: MappingReader) -> PlainLanguage? {
    let words = reader.integer("words-in-sentence", .required, in: 5...60)
    let letters = reader.integer("letters-in-word", .required, in: 6...40)
    reader.finish()
    guard let words, let letters else { return nil }
    return PlainLanguage(wordsInSentence: words, lettersInWord: letters)
  }

  private func rule(_ reader: MappingReader) -> TrendRule? {
    let window = reader.integer("window", .required, in: 3...30)
    let least = reader.integer("least-values", .required, in: 2...30)
    let change = reader.number("change", .required)
    reader.finish()
    guard let window, let least, let change else { return nil }
    if least > window {
      reader.report(
        "template.trend", "\(least) values do not fit into \(window) years", at: "least-values",
        suggestion: "Ask for no more values than the window has years.")
    }
    if change <= 0 {
      reader.report(
        "template.trend", "a change of \(change) per cent cannot tell a trend from none",
        at: "change", suggestion: "Write the change over the window that counts, such as 10.")
    }
    return TrendRule(window: window, leastValues: least, change: change)
  }

  private func section(
    _ reader: MappingReader, depth: Int, seen: inout [String: SourceLocation]
  ) -> SectionDefinition? {
    let id = reader.id("id", .required)
    let title = reader.localizedText("title")
    let frameworks = reader.texts("frameworks") ?? []
    for node in reader.node["frameworks"]?.elements.map({ $0 }) ?? [] { checkFramework(node) }
    let isAnnex = reader.boolean("annex") ?? false
    let content = (reader.mappings("content", as: "an item of content") ?? []).compactMap(content)
    let children = reader.mappings("sections", as: "a section") ?? []
    reader.finish()
    if let id {
      if let first = seen[id] {
        reader.report(
          "template.duplicate-section", "the section '\(id)' is there twice", at: "id",
          notes: [Diagnostic.Note("the first stands here", at: first)])
      }
      seen[id] = reader.location(of: "id")
    }
    if depth > 4 {
      reader.report("template.depth", "sections are nested more than four deep")
      return nil
    }
    let subsections = children.compactMap { section($0, depth: depth + 1, seen: &seen) }
    let holdsQuestions =
      content.contains(.questionAndAnswer)
      && content.allSatisfy { $0 == .questionAndAnswer || $0.belongsToQuestions }
    if title == nil, !reader.has("title"), !holdsQuestions || !children.isEmpty {
      reader.report(
        "template.untitled",
        "a section needs a title, unless it only holds the questions of a call",
        at: "id", suggestion: "Add 'title: {en: ...}'.")
    }
    guard let id else { return nil }
    return SectionDefinition(
      id: id, title: title ?? LocalizedText([:]), frameworks: frameworks, isAnnex: isAnnex,
      content: content,
      subsections: subsections, location: reader.location)
  }

  /// Reports a framework or a provision that no file of `config/frameworks` describes.
  private func checkFramework(_ node: YAMLNode) {
    guard let frameworks, node.kind == .scalar else { return }
    let parts = node.text.split(separator: ":", maxSplits: 1).map(String.init)
    guard let framework = frameworks.first(where: { $0.id == parts.first }) else {
      collector.report(
        .error(
          "template.unknown-framework", "there is no framework '\(parts.first ?? "")'",
          at: node.location,
          suggestion: NearMiss.suggestion(
            for: parts.first ?? "", among: frameworks.map(\.id))
            ?? "Known are \(frameworks.map(\.id).joined(separator: ", "))."))
      return
    }
    guard parts.count == 2, framework.provision(parts[1]) == nil else { return }
    let codes = framework.provisions.map(\.code)
    collector.report(
      .error(
        "template.unknown-provision",
        "the framework '\(framework.id)' has no provision '\(parts[1])'", at: node.location,
        suggestion: codes.isEmpty
          ? "Write '\(framework.id)' alone, for the framework as a whole."
          : NearMiss.suggestion(for: parts[1], among: codes)
            ?? "Known are \(codes.joined(separator: ", "))."))
  }

  private enum Kind: String, CaseIterable {
    case text, narrative
    case questionAndAnswer = "question-and-answer"
    case cityProfile = "city-profile"
    case indicatorTable = "indicator-table"
    case indicatorChart = "indicator-chart"
    case breakdownTable = "breakdown-table"
    case indicatorProfiles = "indicator-profiles"
    case methodology, gaps, concordance, legend, sources, swift
    case registerTable = "register-table"
    case recommendations = "recommendations-by-level"
    case followUp = "follow-up"
    case signatories, funnel
    case goodPractices = "good-practices"
    case declarations, messages, milestones, missions
    case trend
    case trendOverview = "trend-overview"
    case jointAnswers = "joint-answers"
    case jointSynthesis = "joint-synthesis"
    case jointFigures = "joint-figures"
    case jointMessages = "joint-messages"
    case jointPractices = "joint-practices"
    case regionalBalance = "regional-balance"
    case contributingCities = "contributing-cities"
    case comparability
  }

  private enum ChartKind: String, CaseIterable {
    case lines, columns, bars
  }

  private func content(_ reader: MappingReader) -> SectionContent? {
    defer { reader.finish() }
    guard let kind = reader.choice("kind", .required, of: Kind.self) else { return nil }
    switch kind {
    case .text: return reader.localizedText("text", .required).map { .text($0) }
    case .narrative: return .narrative(required: reader.boolean("required") ?? false)
    case .questionAndAnswer: return .questionAndAnswer
    case .cityProfile: return .cityProfile
    case .indicatorTable:
      let periods = reader.integer("periods", in: 1...12)
      return selection(reader).map { .indicatorTable($0, periods: periods ?? 6) }
    case .indicatorChart:
      let indicators = reader.ids("indicators", .required, form: .indicator)
      let kind = reader.choice("chart", .required, of: ChartKind.self)
      guard let indicators, let kind, let chart = Chart.Kind(rawValue: kind.rawValue) else {
        return nil
      }
      return .indicatorChart(indicators, kind: chart)
    case .breakdownTable:
      let dimensions = reader.ids("by") ?? []
      return reader.id("indicator", .required, form: .indicator)
        .map { .breakdownTable($0, by: dimensions) }
    case .indicatorProfiles: return selection(reader).map { .indicatorProfiles($0) }
    case .methodology: return .methodology
    case .gaps: return .gaps(all: reader.boolean("all") ?? false)
    case .concordance: return .concordance
    case .legend: return .legend
    case .sources: return .sources
    case .swift: return reader.id("name", .required).map { .swift($0) }
    case .registerTable:
      if reader.boolean("city-modules") == true { return .cityRegisters }
      let register = reader.id("register", .required)
      let fields = reader.ids("fields", .required)
      return register.flatMap { register in
        fields.map { .registerTable(register, fields: $0) }
      }
    case .recommendations: return .recommendations
    case .followUp: return .followUp(years: reader.integer("years", in: 1...12) ?? 4)
    case .signatories:
      return
        .signatories(document: reader.id("document"), isGrouped: reader.boolean("grouped") ?? false)
    case .funnel:
      return reader.id("indicator", .required, form: .indicator).map { .funnel($0) }
    case .goodPractices: return .goodPractices
    case .messages: return .messages
    case .declarations: return .declarations
    case .milestones: return .milestones
    case .missions: return .missions
    case .trend:
      let selection = selection(reader)
      guard let trendRule else {
        if node["trend"] == nil {
          reader.report(
            "template.trend", "a trend is read, and the template does not say by which rule",
            suggestion: "Add 'trend: {window: 5, least-values: 4, change: 10}' to the template.")
        }
        return nil
      }
      return selection.map { .trend($0, trendRule) }
    case .trendOverview: return .trendOverview
    case .jointAnswers: return .jointAnswers
    case .jointSynthesis: return .jointSynthesis
    case .jointFigures: return .jointFigures
    case .jointMessages: return .jointMessages
    case .jointPractices: return .jointPractices
    case .regionalBalance: return .regionalBalance
    case .contributingCities: return .contributingCities
    case .comparability: return .comparability
    }
  }

  private func selection(_ reader: MappingReader) -> IndicatorSelection? {
    var found: [IndicatorSelection] = []
    if let module = reader.id("module") { found.append(.module(module)) }
    let ids = reader.ids("indicators", form: .indicator)
    if let group = reader.id("group") {
      found.append(.group(group, and: ids ?? []))
    } else if let ids {
      found.append(.indicators(ids))
    }
    if reader.boolean("city-modules") == true { found.append(.cityModules) }
    if reader.boolean("all") == true { found.append(.all) }
    guard found.count == 1 else {
      reader.report(
        "template.selection",
        "\(reader.what) must choose its indicators in one way, not in \(found.count)",
        suggestion: "Write one of module: ID, indicators: [...], group: ID, city-modules: true, "
          + "all: true.")
      return nil
    }
    return found[0]
  }
}
