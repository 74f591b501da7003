import Formulas
import ReportingCore

func expression(_ text: String) throws -> Expression { try Expression(parsing: text) }

/// The error of a formula that must not be readable; nil when it was read.
func syntaxError(of text: String) -> FormulaError? {
  do {
    _ = try Expression(parsing: text)
    return nil
  } catch {
    return error
  }
}

func unit(_ id: String, _ dimension: String, scale: Double = 1) -> MeasurementUnit {
  guard let dimension = UnitDimension(dimension) else { preconditionFailure(dimension) }
  return MeasurementUnit(
    id: id, dimension: dimension, scale: scale, title: LocalizedText([:]))
}

let units: [String: MeasurementUnit] = [
  "women": unit("persons", "person"), "seats": unit("persons", "person"),
  "population": unit("persons", "person"), "staff": unit("thousand-persons", "person", scale: 1000),
  "spending": unit("EUR", "EUR"), "requests.due": unit("requests", "1"),
  "requests.answered-in-time": unit("requests", "1"), "quota": unit("percent", "1", scale: 0.01),
]

func year(_ number: Int) -> Period {
  guard let period = Period(year: number) else { preconditionFailure("\(number)") }
  return period
}

/// Inputs of 2023 as `name: value`; a nil value is stated to be missing.
func inputs(_ values: [String: Double?], year number: Int = 2023) -> [Observation] {
  values.map { name, value in
    Observation(
      input: name, period: year(number), value: value.map { Undisclosed($0) }, unit: "",
      status: value == nil ? .missing : .final)
  }
}

func evaluate(_ text: String, _ observations: [Observation], over period: Period = year(2023))
  throws -> FormulaValue
{
  try expression(text).evaluate(IndicatorInputs(observations), over: period) {
    units[$0]?.scale ?? 1
  }
}

func derivation(_ text: String, _ observations: [Observation], over period: Period = year(2023))
  throws -> String?
{
  let inputs = IndicatorInputs(observations)
  return try expression(text).derivation(over: period) { name, period in
    FormulaOperand(
      inputs.observation(name, over: period), of: name, scale: units[name]?.scale ?? 1)
  }
}
