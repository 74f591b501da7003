import CityFiles
import Registers
import ReportingCore

/// The numbers of records that texts quote, as figures that pass the gate beside all others.
///
/// Each brings along the wider counts of which it is a part, so that the gate sees what a reader could
/// learn by taking one from the other.
struct RegisterFigures {
  private(set) var indicators: [IndicatorDefinition] = []
  private(set) var inputs: [InputDefinition] = []
  private(set) var measurements: [Measurement] = []

  init() {}

  /// Counts what some references quote.
  ///
  /// - Parameter year: The period of references that name none.
  init(
    _ references: [FigureReference], of workspace: Workspace, registers: RegisterCatalogue,
    year: Period
  ) {
    let reader = RegisterQuoteReader(registers)
    var seen: Set<[String]> = []
    var known: Set<String> = []
    for reference in references {
      guard let quote = reader.read(reference).quote,
        let period = reference.countedPeriod(in: year),
        seen.insert([quote.id, "\(period.start)", "\(period.end)"]).inserted
      else { continue }
      for count in [quote] + quote.wholes where known.insert(count.id).inserted {
        inputs.append(
          InputDefinition(
            id: count.id, title: count.definition.title, unit: "number", level: count.level,
            counts: count.definition.counts))
      }
      if !indicators.contains(where: { $0.id == quote.id }) {
        indicators.append(
          IndicatorDefinition(
            id: quote.id, module: "", title: quote.definition.title,
            definition: quote.definition.description, unit: "number", decimals: 0,
            type: .process, direction: .context, inputs: [quote.id], level: quote.level))
      }
      measurements.append(
        measurement(
          quote, over: period, of: workspace.registers.first { $0.id == quote.count.register },
          registers))
    }
  }

  private func measurement(
    _ quote: RegisterQuote, over period: Period, of register: Register?,
    _ registers: RegisterCatalogue
  ) -> Measurement {
    let tally = register.map {
      RegisterTally($0, definition: quote.definition, lists: registers)
    }
    guard let register, let tally, let found = tally.count(quote.count, over: period) else {
      return Measurement(
        indicator: quote.id, period: period, outcome: .gap(.inputMissing([quote.id])))
    }
    let value = Undisclosed(found.number, level: quote.level)
    return Measurement(
      indicator: quote.id, period: period, outcome: .value(value),
      components: quote.wholes.compactMap { whole in
        tally.count(whole.count, over: period).map {
          MeasurementComponent(
            role: .whole, name: whole.id, value: Undisclosed($0.number, level: whole.level),
            counts: whole.definition.counts)
        }
      },
      observations: [
        Observation(
          input: quote.id, period: period, value: value, unit: "number",
          source: register.source, location: register.location)
      ])
  }
}

extension FigureReference {
  /// The period for which the records of a register are counted: the report's year where none is
  /// named; nil for what is no period.
  func countedPeriod(in year: Period) -> Period? {
    guard let period else { return year.withoutNote }
    do throws(PeriodError) { return try Period(parsing: period).withoutNote } catch { return nil }
  }
}
