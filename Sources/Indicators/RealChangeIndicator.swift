public import Formulas
public import ReportingCore

/// `kind: real-change`: how an amount changed from an earlier period, for each resident and at
/// constant prices: (amount / deflator / population) / (the same, earlier) - 1.
///
/// The observations of the deflator, with the publication they come from and its remarks, are among
/// those of the measurement: a deflator is revised, and a change is true of one vintage of it. A
/// year without one is a gap that names the year.
public struct RealChangeIndicator: Indicator, RestsOnIndicators {
  /// What the indicator is; its inputs are those that it reads.
  public let definition: IndicatorDefinition
  private let formula: BoundExpression
  private let amount: Expression
  private let deflator: String
  private let steps: Int
  private let unit: MeasurementUnit

  /// Checks and makes the indicator. The definition's inputs become those that it reads.
  ///
  /// - Parameters:
  ///   - amount: the amount in current prices.
  ///   - deflator: the id of the input that holds the price index.
  ///   - steps: how many periods back the earlier one lies.
  /// - Throws: ``IndicatorError`` with all mistakes.
  public init(
    definition: IndicatorDefinition, amount: Expression, deflator: String, steps: Int = 1,
    lookup: IndicatorLookup
  ) throws(IndicatorError) {
    var checker = DefinitionChecker(definition, lookup)
    let bound = checker.bind(amount, key: "amount")
    if let index = checker.input(deflator, key: "deflator"),
      let unit = checker.unit(of: index, key: "deflator"), !unit.dimension.isOne
    {
      checker.report(
        "formula.units", key: "deflator",
        "a deflator is an index, but '\(deflator)' is in '\(unit.id)'",
        suggestion: "Declare the input with 'unit: index'.")
    }
    if steps < 1 || steps > 100 {
      checker.report("indicator.steps", key: "steps", "steps must be from 1 to 100")
    }
    checker.wantPureNumber()
    let columns = amount.columns
    let name = { (id: String) in Expression(.name(id), columns: columns) }
    let perPerson = Expression(
      .binary(.over, amount, name(Catalogue.population.id)), columns: columns)
    let deflated = Expression(.binary(.over, perPerson, name(deflator)), columns: columns)
    let change = Expression(
      .call(.change, [deflated, Expression(.number(Double(steps)), columns: columns)]),
      columns: columns)
    let isKnown = lookup.inputs[deflator] != nil && bound != nil && (1...100).contains(steps)
    (self.definition, unit, formula) = try checker.finish(
      isKnown ? checker.bind(change, key: "amount") : nil)
    self.amount = amount
    self.deflator = deflator
    self.steps = steps
  }

  /// Measures the whole and every part for which an input has an observation.
  public func measure(_ inputs: IndicatorInputs, over period: Period) async throws -> [Measurement]
  {
    let reader = try await FormulaReader(formula, of: definition, inputs: inputs, over: period)
    let periods = [period, period.earlier(by: steps)].compactMap { $0 }
    let measurements = reader.measurements(in: unit) { breakdown in
      for period in periods {
        for (part, name) in [
          (amount, amount.description), (Expression(.name(deflator), columns: 1..<1), deflator),
        ] {
          if case .value(let value) = reader.value(of: part, over: period, in: breakdown), value < 0
          {
            return .outOfRange("\(name) < 0 (\(period.label))")
          }
        }
      }
      return nil
    }
    return measurements.map { measurement in
      guard case .gap = measurement.outcome,
        let missing = reader.missingCell(in: measurement.breakdown)
      else { return measurement }
      var measurement = measurement
      measurement.outcome = .gap(missing)
      return measurement
    }
  }

  var depth: Int { formula.depth }
}

extension FormulaReader {
  /// The one cell for which alone a formula over several periods is a gap: its input and its year.
  /// Nil when an input is missing altogether.
  fileprivate func missingCell(in breakdown: Breakdown) -> GapReason? {
    var cells: [(input: String, period: Period)] = []
    for reference in bound.references {
      guard let earlier = period.earlier(by: reference.stepsBack),
        !cells.contains(where: { $0 == (reference.name, earlier) })
      else { continue }
      cells.append((reference.name, earlier))
    }
    let absent = cells.filter { cell in
      if case .absent = operand(cell.input, over: cell.period, in: breakdown) {
        true
      } else {
        false
      }
    }
    guard let first = absent.first else { return nil }
    let known = cells.contains { cell in
      cell.input == first.input && !absent.contains { $0 == cell }
    }
    return known
      ? .cellMissing(first.input, period: first.period, breakdown: breakdown) : nil
  }
}
