/// The functions of formulas. The raw values are their names.
public enum FormulaFunction: String, Sendable, Equatable, CaseIterable {
  /// `sum(a, b, ...)`: all added.
  case sum
  /// `share(part, whole)`: the part of a whole, as a pure number. A part that is negative or
  /// exceeds its whole is not computable.
  case share
  /// `mean(a, b, ...)`: the arithmetic mean.
  case mean
  /// `median(a, b, ...)`: the middle value; of an even number the mean of the two middle ones.
  case median
  /// `min(a, b, ...)`: the least.
  case min
  /// `max(a, b, ...)`: the greatest.
  case max
  /// `change(x)` or `change(x, steps)`: the relative change since the period of the same length
  /// one step (or so many steps) earlier: (now - before) / before. Not computable unless the
  /// earlier value is greater than zero.
  case change
  /// `per-capita(x)`: x divided by the input `population` of the same period and part.
  case perCapita = "per-capita"

  /// How it is written, for messages.
  public var usage: String {
    switch self {
    case .share: "share(part, whole)"
    case .change: "change(x) or change(x, steps)"
    case .perCapita: "per-capita(x)"
    case .sum, .mean, .median, .min, .max: "\(rawValue)(a, b, ...)"
    }
  }

  /// How many arguments it takes.
  var arity: ClosedRange<Int> {
    switch self {
    case .share: 2...2
    case .change: 1...2
    case .perCapita: 1...1
    case .sum, .mean, .median, .min, .max: 1...Expression.maximumTerms
    }
  }
}
