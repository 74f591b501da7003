import Documents
import ReportingCore
import YAMLSource

/// Reads one input of a case: `{input: requests.due, district: "03", value: 5}`.
struct CaseInputReader {
  let entry: MappingReader
  /// The indicator that the case tests, when it is known.
  let indicator: IndicatorDefinition?
  let catalogue: Catalogue
  /// The case's period, for inputs without one of their own.
  let period: Period?

  func read() -> Observation? {
    let input = input()
    let own = entry.has("period") ? entry.period("period") : period
    let status = entry.choice("status", of: Observation.Status.self) ?? .final
    let value = entry.number("value")
    let breakdown = input.flatMap {
      BreakdownEntries(
        map: entry, what: "'\($0.id)'", dimensions: $0.dimensions, catalogue: catalogue
      ).read()
    }
    // What is left over can only be judged when the input is known.
    if input == nil { _ = entry.otherEntries() }
    if entry.has("value") == (status == .missing) {
      entry.report(
        "case.value",
        status == .missing
          ? "the status is 'missing' but there is a value" : "the input has no value",
        at: status == .missing ? "value" : nil,
        suggestion: "Write 'value: NUMBER', or 'status: missing' and no value.")
    }
    guard let input, let own, let breakdown else { return nil }
    return Observation(
      input: input.id, period: own, breakdown: breakdown,
      value: value.map { Undisclosed($0, level: input.level) }, unit: input.unit, status: status,
      location: entry.location)
  }

  private func input() -> InputDefinition? {
    guard let id = entry.text("input", .required) else { return nil }
    guard let input = catalogue.input(id) else {
      let known = (indicator?.inputs ?? []) + catalogue.inputIDs
      entry.report(
        "case.unknown-input", "no module declares an input '\(id)'", at: "input",
        suggestion: NearMiss.suggestion(for: id, among: known)
          ?? "Declare it under 'inputs' of the module.")
      return nil
    }
    if let indicator, !indicator.inputs.contains(id) {
      entry.report(
        "case.unread-input", "'\(indicator.id)' does not read '\(id)'", at: "input",
        suggestion: NearMiss.suggestion(for: id, among: indicator.inputs)
          ?? "It reads \(indicator.inputs.joined(separator: ", ")).")
    }
    return input
  }
}
