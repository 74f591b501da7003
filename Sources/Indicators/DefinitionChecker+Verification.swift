import Formulas
import ReportingCore

extension DefinitionChecker {
  /// Refuses a formula that puts reported and verified figures together, be it as a sum, a
  /// difference, a mean or the like. One over the other, as in a ratio, is no sum.
  mutating func refuseMixture(in expression: Expression, key: String) {
    guard let part = mixture(in: expression) else { return }
    report(
      "formula.verification", key: key,
      "'\(part)' puts figures of what was reported and of what was verified together",
      suggestion: "Make two indicators and print them side by side.")
  }

  private func mixture(in part: Expression) -> Expression? {
    switch part.node {
    case .number, .name: return nil
    case .negative(let inner): return mixture(in: inner)
    case .binary(let sign, let left, let right):
      if let found = mixture(in: left) ?? mixture(in: right) { return found }
      return (sign == .plus || sign == .minus) && isMixed(part) ? part : nil
    case .call(let function, let arguments):
      for argument in arguments { if let found = mixture(in: argument) { return found } }
      switch function {
      case .sum, .mean, .median, .min, .max: return isMixed(part) ? part : nil
      case .share, .perCapita, .change: return nil
      }
    }
  }

  private func isMixed(_ part: Expression) -> Bool {
    let inputs = part.inputs.flatMap { name in
      lookup.inputs[name].map { [$0] }
        ?? lookup.indicators[name]?.definition.inputs.compactMap { lookup.inputs[$0] } ?? []
    }
    return Set(inputs.compactMap(\.verification)).count > 1
  }
}
