/// A quantity that went into a measurement and that a reader could infer from it, such as the
/// numerator of a share. The gate tests it for small counts.
public struct MeasurementComponent: Sendable, Equatable {
  /// What part it plays. Raw values are stable.
  public enum Role: String, Sendable, Equatable {
    /// The upper part of a fraction.
    case numerator
    /// The lower part of a fraction.
    case denominator
    /// The value itself or a term of a formula.
    case term
    /// A larger group that the value is a part of, and that a reader may know from elsewhere: what
    /// is left of it when the value is taken away must not be small.
    case whole
  }

  /// The part it plays.
  public var role: Role
  /// The name: an input's id or an expression.
  public var name: String
  /// The quantity.
  public var value: Undisclosed<Double>
  /// What it counts.
  public var counts: CountedPopulation

  /// A quantity that went into a measurement.
  public init(
    role: Role, name: String, value: Undisclosed<Double>, counts: CountedPopulation
  ) {
    self.role = role
    self.name = name
    self.value = value
    self.counts = counts
  }
}
