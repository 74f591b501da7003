import ReportingCore
import Testing

/// Observations in a short form, and an indicator asked by its id.
struct Cells {
  var observations: [Observation] = []

  static func period(_ label: String) throws -> Period { try Period(parsing: label) }

  /// Adds a value; nil states that it is missing.
  mutating func add(
    _ input: String, _ value: Double?, _ codes: [String: String] = [:], in label: String = "2023",
    unit: String = "number", level: Level = .public
  ) throws {
    observations.append(
      Observation(
        input: input, period: try Cells.period(label), breakdown: Breakdown(codes),
        value: value.map { Undisclosed($0, level: level) }, unit: unit,
        status: value == nil ? .missing : .final))
  }

  func measure(
    _ id: String, of module: any ReportingModule.Type, dimensions: [String] = [],
    over label: String = "2023", level: Level = .public
  ) async throws -> [Breakdown: Measurement] {
    let definition = IndicatorDefinition(
      id: id, module: module.id, title: LocalizedText([:]), definition: LocalizedText([:]),
      unit: "number", type: .process, direction: .context, inputs: [], dimensions: dimensions,
      level: level)
    let made = module.indicator(for: definition)
    let indicator = try #require(made)
    let period = try Cells.period(label)
    let measured = try await indicator.measure(IndicatorInputs(observations), over: period)
    // The order of the observations must not matter.
    let reversed = try await indicator.measure(
      IndicatorInputs(observations.reversed()), over: period)
    #expect(measured == reversed)
    #expect(measured.first?.breakdown == .total)
    #expect(measured.map(\.breakdown) == measured.map(\.breakdown).sorted())
    return Dictionary(uniqueKeysWithValues: measured.map { ($0.breakdown, $0) })
  }
}

extension Measurement {
  /// The value behind the outcome, or nil.
  var computed: Double? {
    if case .value(let value) = outcome { value.forComputing } else { nil }
  }

  /// How far the value may travel.
  var valueLevel: Level? {
    if case .value(let value) = outcome { value.level } else { nil }
  }

  var isGap: Bool {
    if case .gap = outcome { true } else { false }
  }

  var isNotComputable: Bool {
    if case .notComputable = outcome { true } else { false }
  }
}
