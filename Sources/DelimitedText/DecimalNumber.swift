/// A number as it was written: its value and how many decimals were given.
public struct DecimalNumber: Sendable, Equatable {
  /// The value: the nearest `Double`, which is exact to the digits written for up to 15 of them.
  public let value: Double
  /// The number of digits behind the decimal sign.
  public let decimals: Int

  /// A number.
  public init(value: Double, decimals: Int) {
    self.value = value
    self.decimals = decimals
  }
}
