import CityFiles
import Documents
import ReportingCore

/// Mistakes that show only when the parts of a workspace are held against one another.
struct WorkspaceCheck {
  let workspace: Workspace
  let configuration: Configuration
  let collector: DiagnosticCollector

  private var catalogue: Catalogue { workspace.catalogue }

  /// What does not depend on the document that is to be made.
  func checkAll() {
    checkQuotes()
    checkResemblances()
    checkCurrency()
    checkUse()
    for template in configuration.templates {
      ParityCheck(workspace: workspace, collector: collector).check(template)
    }
    LintCheck(workspace: workspace, configuration: configuration, collector: collector).check()
  }

  private func checkQuotes() {
    let groups = catalogue.modules.flatMap(\.groups).map(\.id)
    for quote in workspace.quotes {
      // Of many cities an indicator may be known that the workspace itself does not use.
      for id in quote.indicators where catalogue.indicator(id) == nil && quote.kind != .aggregate {
        collector.report(
          .error(
            "answers.unknown-indicator", "no module in use has an indicator '\(id)'",
            at: quote.location,
            suggestion: NearMiss.suggestion(for: id, among: catalogue.indicators.map(\.id))
              ?? "'cityrights list indicators' names them."))
      }
      if let group = quote.group, !groups.contains(group) {
        collector.report(
          .error(
            "answers.unknown-group", "no module in use has a group '\(group)'",
            at: quote.location,
            suggestion: NearMiss.suggestion(for: group, among: groups)
              ?? "The groups are \(groups.joined(separator: ", "))."))
      }
      checkChart(quote)
      ReferenceCheck(workspace: workspace, configuration: configuration, collector: collector)
        .check(quote)
      if let period = quote.period, quote.kind != .change {
        do {
          _ = try Period(parsing: period)
        } catch {
          collector.report(
            .error(
              "answers.period", error.message, at: quote.location, suggestion: error.suggestion))
        }
      }
      // What is joined to a register are its fields.
      guard quote.kind != .register, quote.kind != .aggregate else { continue }
      for (dimension, code) in quote.breakdown.sorted(by: { $0.key < $1.key }) {
        check(dimension: dimension, code: code, of: quote)
      }
    }
  }

  /// One axis has one unit.
  private func checkChart(_ quote: FigureReference) {
    guard quote.kind == .chart else { return }
    let drawn =
      quote.indicators.compactMap { catalogue.indicator($0) }
      + catalogue.indicators.filter { quote.group != nil && $0.group == quote.group }
    let units = Set(drawn.map(\.unit)).sorted()
    if units.count > 1 {
      collector.report(
        .error(
          "answers.chart-units",
          "the chart would draw \(units.joined(separator: " and ")) on one axis",
          at: quote.location, suggestion: "Quote a chart for each unit."))
    }
  }

  private func check(dimension id: String, code: String, of quote: FigureReference) {
    guard let dimension = catalogue.dimension(id) else {
      collector.report(
        .error(
          "answers.unknown-dimension", "no module in use has a dimension '\(id)'",
          at: quote.location,
          suggestion: NearMiss.suggestion(for: id, among: catalogue.dimensionIDs)))
      return
    }
    if let indicator = quote.indicators.first.flatMap({ catalogue.indicator($0) }),
      !indicator.dimensions.contains(id)
    {
      collector.report(
        .error(
          "answers.breakdown", "'\(indicator.id)' is not broken down by '\(id)'",
          at: quote.location,
          suggestion: indicator.dimensions.isEmpty
            ? "Quote the figure for the whole."
            : "It is broken down by \(indicator.dimensions.joined(separator: ", "))."))
    }
    let codes = dimension.codes.map(\.id)
    if !dimension.isOpen, !codes.contains(code) {
      collector.report(
        .error(
          "answers.unknown-code", "'\(code)' is not a code of '\(id)'", at: quote.location,
          suggestion: NearMiss.suggestion(for: code, among: codes)
            ?? "The codes are \(codes.prefix(12).joined(separator: ", "))."))
    }
  }

  private func checkResemblances() {
    let known = configuration.modules.flatMap(\.manifest.indicators).map(\.id)
    for indicator in catalogue.indicators {
      guard let resemblance = indicator.resemblance, !known.contains(resemblance.indicator),
        catalogue.indicator(resemblance.indicator) == nil
      else { continue }
      collector.report(
        .error(
          "module.unknown-resemblance", "there is no indicator '\(resemblance.indicator)'",
          at: indicator.location,
          suggestion: NearMiss.suggestion(for: resemblance.indicator, among: known)))
    }
  }

  /// Money without a currency would be a figure without a unit.
  private func checkCurrency() {
    guard workspace.city.currency == nil else { return }
    let used = Set(workspace.observations.filter { $0.value != nil }.map(\.input))
    for input in catalogue.modules.flatMap(\.inputs) where used.contains(input.id) {
      guard catalogue.unit(input.unit)?.dimension.exponents["currency"] != nil else { continue }
      collector.report(
        .error(
          "city.no-currency", "'\(input.id)' is money, and the city names no currency",
          at: workspace.city.location,
          suggestion: "Add 'currency: EUR', or the city's own, to city.yaml."))
      return
    }
  }

  /// Figures that no indicator reads would stand nowhere in the output.
  private func checkUse() {
    let read = Set(catalogue.indicators.flatMap(\.inputs))
    var unread: [String: Observation] = [:]
    for observation in workspace.observations
    where observation.input != Catalogue.population.id && !read.contains(observation.input) {
      if unread[observation.input] == nil { unread[observation.input] = observation }
    }
    for (input, observation) in unread.sorted(by: { $0.key < $1.key }) {
      collector.report(
        .warning(
          "data.unused",
          "no indicator reads '\(input)', so its figures stand nowhere in a document",
          at: observation.location,
          suggestion: "Declare an indicator for it in one of the city's modules."))
    }
  }
}
