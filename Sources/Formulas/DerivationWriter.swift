import ReportingCore

/// Writes an expression with numbers in the place of names. Functions are written out, so that a
/// reader can do the sum: `share(a, b)` becomes `412 / 431`.
struct DerivationWriter {
  typealias Piece = FormulaPrinter.Piece

  let operand: (String, Period) -> FormulaOperand
  private let printer = FormulaPrinter()

  init(operand: @escaping (String, Period) -> FormulaOperand) { self.operand = operand }

  func piece(of expression: Expression, over period: Period) -> Piece? {
    switch expression.node {
    case .number(let value): return Piece(text: value.plainText, strength: .term)
    case .name(let name): return piece(of: name, over: period)
    case .negative(let inner): return piece(of: inner, over: period).map(printer.negative)
    case .binary(let sign, let left, let right):
      guard let a = piece(of: left, over: period), let b = piece(of: right, over: period)
      else { return nil }
      return printer.binary(sign, a, b)
    case .call(let function, let arguments):
      return piece(of: function, arguments, over: period)
    }
  }

  /// The published number; of a scaled unit with the factor: `(45.2 * 0.01)`.
  private func piece(of name: String, over period: Period) -> Piece? {
    guard case .value(_, let published, let scale) = operand(name, period) else { return nil }
    let number = published.plainText
    let text = scale == 1 ? number : "(\(number) * \(scale.plainText))"
    return Piece(text: text, strength: text.hasPrefix("-") ? .sign : .term)
  }

  private func piece(
    of function: FormulaFunction, _ arguments: [Expression], over period: Period
  ) -> Piece? {
    let pieces = arguments.compactMap { piece(of: $0, over: period) }
    guard pieces.count == arguments.count else { return nil }
    switch function {
    case .share: return printer.binary(.over, pieces[0], pieces[1])
    case .perCapita:
      return piece(of: Expression.populationInput, over: period).map {
        printer.binary(.over, pieces[0], $0)
      }
    case .change:
      guard let earlier = period.earlier(by: Expression.steps(of: arguments)),
        let before = piece(of: arguments[0], over: earlier)
      else { return nil }
      return printer.binary(.over, printer.binary(.minus, pieces[0], before), before)
    case .sum: return sum(pieces)
    case .mean:
      let count = Piece(text: String(pieces.count), strength: .term)
      return sum(pieces).map { printer.binary(.over, $0, count) }
    case .median, .min, .max: return printer.call(function, pieces)
    }
  }

  private func sum(_ pieces: [Piece]) -> Piece? {
    guard var total = pieces.first else { return nil }
    for piece in pieces.dropFirst() { total = printer.binary(.plus, total, piece) }
    return total
  }
}
