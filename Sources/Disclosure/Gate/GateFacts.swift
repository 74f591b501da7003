import ReportingCore

/// What the gate asks of an indicator. Definitions are large, and each figure is looked up several
/// times.
struct IndicatorFacts: Sendable {
  var level: Level
  var inputs: [String]
  var companions: [String]
  var unit: String
  var decimals: Int?

  init(_ definition: IndicatorDefinition) {
    level = definition.level
    inputs = definition.inputs
    companions = definition.companions
    unit = definition.unit
    decimals = definition.decimals
  }
}

/// What the gate asks of an input.
struct InputFacts: Sendable {
  var level: Level
  var counts: CountedPopulation
  var unit: String
  /// The dimensions whose codes overlap, so that parts need not add up.
  var overlapping: [String]

  init(_ definition: InputDefinition) {
    overlapping = definition.checks.overlapping
    level = definition.level
    counts = definition.counts
    unit = definition.unit
  }
}

/// What the gate asks of a unit.
struct UnitFacts: Sendable {
  var decimals: Int
  /// How many persons 1 may stand for; nil when the unit is no count: percent, EUR per person.
  var persons: Double?

  init(_ unit: MeasurementUnit) {
    decimals = unit.decimals
    let isCount =
      unit.scale >= 1 && !unit.dimension.exponents.values.contains(where: { $0 < 0 })
    persons = isCount ? unit.scale : nil
  }
}
