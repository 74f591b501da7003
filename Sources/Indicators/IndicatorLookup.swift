public import ReportingCore

/// What an indicator's formulas may name: the inputs, the units, and the indicators that were made
/// before it.
public struct IndicatorLookup: Sendable {
  /// The inputs of all modules in use, by id.
  public var inputs: [String: InputDefinition]
  /// The units, by id.
  public var units: [String: MeasurementUnit]
  /// The dimensions of all modules in use, by id.
  public var dimensions: [String: Dimension]
  /// The indicators that may be read by id. See ``DependencyOrder``.
  public var indicators: [String: any Indicator]

  /// What formulas may name. The order of equal ids decides nothing: readers of files refuse them.
  public init(
    inputs: some Sequence<InputDefinition>, units: some Sequence<MeasurementUnit>,
    dimensions: [Dimension] = [], indicators: [String: any Indicator] = [:]
  ) {
    self.inputs = Dictionary(inputs.map { ($0.id, $0) }) { first, _ in first }
    self.units = Dictionary(units.map { ($0.id, $0) }) { first, _ in first }
    self.dimensions = Dictionary(dimensions.map { ($0.id, $0) }) { first, _ in first }
    self.indicators = indicators
  }

  /// The names a formula may hold.
  public var names: Set<String> { Set(inputs.keys).union(indicators.keys) }

  /// Whether a formula may hold a name.
  func knows(_ name: String) -> Bool { inputs[name] != nil || indicators[name] != nil }
}
