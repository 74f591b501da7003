/// Writes an expression with no more brackets than it needs.
struct FormulaPrinter {
  /// A text and how tightly its parts hold together.
  struct Piece {
    enum Strength: Int, Comparable {
      case sum, product, sign, term

      static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
    }

    var text: String
    var strength: Strength

    func at(least strength: Strength) -> String {
      self.strength < strength ? "(\(text))" : text
    }
  }

  func negative(_ inner: Piece) -> Piece {
    Piece(text: "-" + inner.at(least: .term), strength: .sign)
  }

  func binary(_ sign: Expression.Operator, _ left: Piece, _ right: Piece) -> Piece {
    let isSum = sign == .plus || sign == .minus
    // What stands to the right of an operator must hold together more tightly than it, because
    // operators of one strength are read from left to right.
    return Piece(
      text: left.at(least: isSum ? .sum : .product) + " \(sign.rawValue) "
        + right.at(least: isSum ? .product : .sign),
      strength: isSum ? .sum : .product)
  }

  func call(_ function: FormulaFunction, _ arguments: [Piece]) -> Piece {
    Piece(
      text: "\(function.rawValue)(\(arguments.map(\.text).joined(separator: ", ")))",
      strength: .term)
  }

  func piece(of expression: Expression) -> Piece {
    switch expression.node {
    case .number(let value): Piece(text: value.plainText, strength: .term)
    case .name(let name): Piece(text: name, strength: .term)
    case .negative(let inner): negative(piece(of: inner))
    case .binary(let sign, let left, let right):
      binary(sign, piece(of: left), piece(of: right))
    case .call(let function, let arguments): call(function, arguments.map { piece(of: $0) })
    }
  }
}

extension Expression: CustomStringConvertible {
  /// The formula as it is best written; reading it gives an equal expression.
  public var description: String { FormulaPrinter().piece(of: self).text }
}
