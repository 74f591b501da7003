public import ReportingCore

/// Holds a city's figures against one another.
public struct FigureLinter: Sendable {
  /// The rules, in the order in which they are checked.
  public let rules: [any FigureRule]

  /// A linter with the given rules.
  public init(rules: [any FigureRule] = FigureLinter.standardRules) { self.rules = rules }

  /// All rules that this program knows.
  public static let standardRules: [any FigureRule] = [
    RateAsCount(), PublishedShare(), PartsAndWhole(), PartAboveWhole(), ValueRange(),
    FractionalCount(),
    NegativeCount(), UnitChange(), ValueJump(), SignChange(), CopiedForward(), RepeatedYear(),
  ]

  /// How many findings of one rule are listed; the rest are counted in one.
  public static let limit = 50

  /// Everything that breaks a rule, sorted by place.
  public func check(_ figures: FigureTable) -> [Diagnostic] {
    rules.flatMap { rule in rule.check(figures).limited(to: FigureLinter.limit) }.sorted()
  }
}

extension [Diagnostic] {
  /// The first findings by place, and how many more there are, so that one mistake that runs
  /// through a file does not hide the others.
  func limited(to limit: Int) -> [Diagnostic] {
    guard count > limit else { return self }
    let sorted = sorted()
    var last = sorted[limit - 1]
    let rest = count - limit
    last.notes.append(
      .init(
        "\(rest) more finding\(rest == 1 ? "" : "s") of this rule \(rest == 1 ? "is" : "are") not listed"
      ))
    return Array(sorted[..<(limit - 1)]) + [last]
  }
}
