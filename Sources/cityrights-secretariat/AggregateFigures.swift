import Aggregation
import ArgumentParser
import CityFiles
import CommandLineInterface
import Documents
import JSONText
import ReportingCore
import Secretariat

/// `cityrights-secretariat aggregate`.
struct AggregateFigures: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aggregate",
    abstract: "Figures over the cities: how many report, medians, sums where the unit allows one.",
    discussion: """
      Figures under one id that cities mean differently are never put together, and what could give \
      away a figure that a city gave in confidence is withheld.

      The engine 'swift' reads the figures into memory, about 60 bytes each; 'postgresql' lets the \
      server compute on which the office keeps what it received; 'spark' writes them out for Apache \
      Spark, on this machine or a cluster. All three give the same cells.

      Example:
        cityrights-secretariat aggregate --office office --consultation ohchr-57-12 --year 2024
        cityrights-secretariat aggregate --office office --consultation ohchr-57-12 --year 2024 \\
          --engine spark --master local[2]
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var office: OfficeOptions
  @OptionGroup var engine: EngineOptions

  @Option(help: "The call's id.")
  var consultation: String

  @Option(help: "The year of the submissions, such as 2024.")
  var year: Period

  @Option(help: "The indicators, joined by commas; all when not given.")
  var indicators: String?

  @Option(help: "The periods, joined by commas; all when not given.")
  var periods: String?

  @Flag(
    help: "Also list what keeps figures from being put together, and figures unlike the others.")
  var findings = false

  @Flag(help: "Print it as JSON.")
  var json = false

  func validate() throws { _ = try CommaSeparated.periods(periods) }

  func run() async throws {
    let periods = try CommaSeparated.periods(periods)
    let indicators = CommaSeparated.words(indicators)
    let reading = try await NetworkReading(
      office, program, call: consultation, year: year, withFigures: engine.engine == .swift)
    let aggregate = try await office.reportingFailures(program, at: reading.store.place) {
      try await engine.run(reading) { engine in
        let periods = periods.isEmpty ? try await engine.periods() : periods
        return try await reading.figures(indicators: indicators, periods: periods)
          .aggregate(by: engine, withDetails: findings)
      }
    }
    Terminal.endProgress()
    let cells = aggregate.cells.filter { $0.reporting > 0 }
    let told = findings ? AggregateFindings(aggregate) : nil
    guard !json else {
      let figures = JSONValue.array(cells.map(\.json))
      return Terminal.output((told?.json(beside: figures) ?? figures).text + "\n")
    }
    // Of a region of which nothing may be said there is nothing to read.
    let shown = cells.filter { $0.key.region == nil || $0.figures != nil }
    let regions = reading.configuration.registers.list("countries")
    let table = TextTable(
      columns: [
        .init("indicator"), .init("period"), .init("region"), .init("cities"), .init("sum"),
        .init("weighted-mean"), .init("lower"), .init("median"), .init("upper"),
        .init("change", .optional), .init("withheld", .flexible),
      ],
      rows: shown.map { cell in
        let region = cell.key.region.map { regions?[$0]?.title.inAnyCase(.english) ?? $0 }
        return Self.row(cell, in: region ?? "all")
      })
    Terminal.output(table.text(width: Terminal.outputWidth))
    if shown.count < cells.count {
      Terminal.say(
        "\(Counted.figures(cells.count - shown.count)) of regions left out: too few cities report there, or "
          + "nothing can be computed. --json lists each with its reason.\n")
    }
    for line in told?.lines ?? [] { Terminal.say("\(line)\n") }
  }

  private static func row(_ cell: Cell, in region: String) -> [String] {
    let figures = cell.figures
    return [
      cell.key.indicator, cell.key.period.label, region,
      "\(cell.reporting) of \(cell.asked)", number(figures?.sum), number(figures?.weightedMean),
      number(figures?.quartiles?.lower), number(figures?.quartiles?.median),
      number(figures?.quartiles?.upper), number(figures?.change?.difference), cell.withheld,
    ]
  }

  /// A number for tables: at most six digits that say something; nothing where there is none.
  static func number(_ value: Double?) -> String {
    guard let value else { return "" }
    guard value != 0 else { return "0" }
    var scale = 1.0
    var digits = value.magnitude
    while digits < 100_000, scale < 1_000_000 {
      digits *= 10
      scale *= 10
    }
    return DecimalDigits((value * scale).rounded() / scale).shortest
  }
}
