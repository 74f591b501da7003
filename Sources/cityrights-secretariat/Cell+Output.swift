import Aggregation
import JSONText
import ReportingCore

extension Cell {
  /// Why there is no figure, or which of the figures are not shown; empty when all are.
  var withheld: String {
    switch outcome {
    case .value(let figures): figures.withheld.map(\.rawValue).sorted().joined(separator: ", ")
    case .gap: "no figure"
    case .notComparable(let variants): "\(variants.count) meanings"
    case .suppressed(.fewCities(let minimum)): "fewer than \(minimum) cities"
    case .suppressed(.confidential): "given in confidence"
    case .suppressed(.complementary): "to protect another"
    }
  }

  /// The cell for programs, its figures in full precision. A figure that is not shown is no member.
  var json: JSONValue {
    func number(_ value: Double?) -> JSONValue? { value.map { .number($0) } }
    return .object([
      ("indicator", .string(key.indicator)), ("period", .string(key.period.label)),
      ("region", key.region.map { .string($0) }),
      ("breakdown", key.breakdown.isTotal ? nil : .string(key.breakdown.key)),
      ("asked", .integer(asked)), ("reporting", .integer(reporting)),
      ("sum", number(figures?.sum)), ("mean", number(figures?.mean)),
      ("weighted-mean", number(figures?.weightedMean)),
      ("lower-quartile", number(figures?.quartiles?.lower)),
      ("median", number(figures?.quartiles?.median)),
      ("upper-quartile", number(figures?.quartiles?.upper)),
      ("change", number(figures?.change?.difference)),
      ("change-cities", figures?.change.map { .integer($0.cities) }),
      ("withheld", withheld.isEmpty ? nil : .string(withheld)),
    ])
  }
}
