/// How numbers are written in a language. In patterns `{0}` stands for the number and `{1}` for the
/// symbol of its unit.
public struct NumberStyle: Sendable, Equatable {
  /// What stands before the decimals.
  public var decimalSeparator: String
  /// What stands between groups of three digits.
  public var groupSeparator: String
  /// How many digits must stand before the first group separator: with 2, `1234` is not grouped.
  public var minimumGroupingDigits: Int
  /// A number with a percent sign, such as `{0}%`; per mille is written alike.
  public var percent: String
  /// A percentage in running text, such as `{0} per cent`.
  public var percentInText: String
  /// A number with the symbol of its unit.
  public var unit: String
  /// A number with the symbol of a currency.
  public var currency: String
  /// Two numbers or years as the ends of a range: `{0}` and `{1}`.
  public var range: String

  /// A way to write numbers.
  public init(
    decimalSeparator: String, groupSeparator: String, minimumGroupingDigits: Int, percent: String,
    percentInText: String, unit: String, currency: String, range: String
  ) {
    self.decimalSeparator = decimalSeparator
    self.groupSeparator = groupSeparator
    self.minimumGroupingDigits = minimumGroupingDigits
    self.percent = percent
    self.percentInText = percentInText
    self.unit = unit
    self.currency = currency
    self.range = range
  }
}
