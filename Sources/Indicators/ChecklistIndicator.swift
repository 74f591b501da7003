import Formulas
public import ReportingCore

/// `kind: checklist`: the scores of several items added and scaled, such as five principles scored 0
/// to 2 each and scaled to 9 points (SDG 16.10.2). A gap unless every item has a score; a score
/// outside the allowed range is not computable.
public struct ChecklistIndicator: Indicator {
  /// One thing that is scored.
  public struct Item: Sendable, Equatable {
    /// The id of the input that holds the score.
    public var input: String
    /// What is scored.
    public var title: LocalizedText

    /// One thing that is scored.
    public init(input: String, title: LocalizedText) {
      self.input = input
      self.title = title
    }
  }

  /// What the indicator is; its inputs are those that it reads.
  public let definition: IndicatorDefinition
  /// The items, in order.
  public let items: [Item]
  private let formula: BoundExpression
  private let unit: MeasurementUnit
  private let scores: ClosedRange<Double>

  /// Checks and makes the indicator. The definition's inputs become those of the items.
  ///
  /// - Parameters:
  ///   - items: what is scored, at least one thing.
  ///   - scores: the lowest and the highest score of an item.
  ///   - scale: what the highest possible sum is scaled to; nil leaves the sum as it is.
  /// - Throws: ``IndicatorError`` with all mistakes.
  public init(
    definition: IndicatorDefinition, items: [Item], scores: ClosedRange<Double>,
    scale: Double? = nil, lookup: IndicatorLookup
  ) throws(IndicatorError) {
    var checker = DefinitionChecker(definition, lookup)
    if items.isEmpty { checker.report("indicator.items", key: "items", "there are no items") }
    var seen: Set<String> = []
    for (index, item) in items.enumerated() {
      if let input = checker.input(item.input, key: "items", index: index),
        let unit = checker.unit(of: input, key: "items", index: index),
        !unit.dimension.isOne || unit.scale != 1
      {
        checker.report(
          "formula.units", key: "items", index: index,
          "a score is a pure number, but '\(item.input)' is in '\(unit.id)'",
          suggestion: "Declare the input with 'unit: points'.")
      }
      if !seen.insert(item.input).inserted {
        checker.report(
          "indicator.items", key: "items", index: index, "'\(item.input)' is scored twice")
      }
    }
    if items.count > Expression.maximumTerms {
      checker.report(
        "indicator.items", key: "items",
        "there are more than \(Expression.maximumTerms) items")
    }
    if !(scores.upperBound > 0) || !scores.lowerBound.isFinite || !scores.upperBound.isFinite {
      checker.report("indicator.scores", key: "scores", "the highest score must be above 0")
    }
    if let scale, !(scale > 0) || !scale.isFinite {
      checker.report("indicator.scale", key: "scale", "the scale must be above 0")
    }
    checker.wantPureNumber()
    let known = items.allSatisfy { lookup.inputs[$0.input] != nil }
    let bound =
      known && !items.isEmpty
      ? checker.bind(
        ChecklistIndicator.formula(items, highest: scores.upperBound, scale: scale), key: "items")
      : nil
    (self.definition, unit, formula) = try checker.finish(bound)
    self.items = items
    self.scores = scores
  }

  /// `sum(a, b, c) * 9 / 6`.
  private static func formula(
    _ items: [Item], highest: Double, scale: Double?
  ) -> Expression {
    let columns = 1..<1
    let names = items.map { Expression(.name($0.input), columns: columns) }
    let sum = Expression(.call(.sum, names), columns: columns)
    guard let scale else { return sum }
    let number = { (value: Double) in Expression(.number(value), columns: columns) }
    let scaled = Expression(.binary(.times, sum, number(scale)), columns: columns)
    return Expression(
      .binary(.over, scaled, number(highest * Double(items.count))), columns: columns)
  }

  /// Measures the whole and every part for which an input has an observation.
  public func measure(_ inputs: IndicatorInputs, over period: Period) async throws -> [Measurement]
  {
    let reader = try await FormulaReader(formula, of: definition, inputs: inputs, over: period)
    return reader.measurements(in: unit) { breakdown in
      for item in items {
        if case .value(let score, _, _) = reader.operand(item.input, over: period, in: breakdown),
          !scores.contains(score)
        {
          return .outOfRange(
            "\(item.input) < \(scores.lowerBound.plainText) or > \(scores.upperBound.plainText)")
        }
      }
      return nil
    }
  }
}
