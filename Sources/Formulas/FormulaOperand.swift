public import ReportingCore

/// What is known of an input or indicator when a formula is computed.
public enum FormulaOperand: Sendable, Equatable {
  /// A value in base units; the published number; and the scale of its unit.
  case value(Double, published: Double, scale: Double)
  /// There is no observation of these inputs.
  case absent([String])
  /// The city states that it has no value for this input.
  case statedMissing(String)
  /// An indicator that is not computable.
  case notComputable(NotComputableReason)

  /// The value of an observation in a unit of the given scale; what is not there is a gap.
  public init(_ observation: Observation?, of input: String, scale: Double) {
    guard let observation else {
      self = .absent([input])
      return
    }
    guard let value = observation.value?.forComputing, observation.status != .missing else {
      self = .statedMissing(input)
      return
    }
    self.init(value, scale: scale)
  }

  /// A value in a unit of the given scale.
  public init(_ value: Double, scale: Double) {
    self = .value((value * scale).withoutBinaryNoise, published: value, scale: scale)
  }
}
