/// A product of base quantities with whole exponents, such as `EUR / person`. Formulas are checked
/// with it: what has different dimensions is never added.
public struct UnitDimension: Sendable, Equatable, CustomStringConvertible {
  /// The exponents that are not 0, by base quantity.
  public let exponents: [String: Int]

  /// A dimension from exponents; those of 0 are dropped.
  public init(_ exponents: [String: Int] = [:]) {
    self.exponents = exponents.filter { $0.value != 0 }
  }

  /// A single base quantity, such as `person`.
  public init(base: String) { self.init([base: 1]) }

  /// A pure number.
  public static let one = UnitDimension()

  /// Whether it is a pure number.
  public var isOne: Bool { exponents.isEmpty }

  /// Reads `1`, `person`, `EUR/person` or `EUR*year/person`: factors joined by `*` and `/`.
  /// Returns nil when the text is anything else.
  public init?(_ text: String) {
    var result = UnitDimension.one
    var sign = 1
    var name = ""
    func flush() -> Bool {
      guard !name.isEmpty else { return false }
      if name != "1" {
        guard name.allSatisfy({ $0.isLetter || $0 == "-" }) else { return false }
        let factor = UnitDimension(base: name)
        result = sign > 0 ? result * factor : result / factor
      }
      name = ""
      return true
    }
    // Blanks stand between factors and signs, never inside a name.
    let words = text.split(separator: " ")
    let isSign = { (character: Character?) in character == "*" || character == "/" }
    for (word, next) in zip(words, words.dropFirst()) {
      guard isSign(word.last) || isSign(next.first) else { return nil }
    }
    for character in words.joined() {
      switch character {
      case "*":
        guard flush() else { return nil }
        sign = 1
      case "/":
        guard flush() else { return nil }
        sign = -1
      default: name.append(character)
      }
    }
    guard flush() else { return nil }
    self = result
  }

  /// The same with one base quantity in the place of another.
  public func replacing(_ base: String, with other: String) -> UnitDimension {
    guard let exponent = exponents[base] else { return self }
    var changed = exponents
    changed[base] = nil
    changed[other, default: 0] += exponent
    return UnitDimension(changed)
  }

  /// The dimension of a product.
  public static func * (a: UnitDimension, b: UnitDimension) -> UnitDimension {
    UnitDimension(a.exponents.merging(b.exponents, uniquingKeysWith: +))
  }

  /// The dimension of a quotient.
  public static func / (a: UnitDimension, b: UnitDimension) -> UnitDimension {
    UnitDimension(a.exponents.merging(b.exponents.mapValues { -$0 }, uniquingKeysWith: +))
  }

  /// `EUR / person`, with the factors in alphabetical order; `1` for a pure number. Reading it
  /// gives the same dimension.
  public var description: String {
    func factors(_ sign: Int) -> [String] {
      exponents.filter { $0.value.signum() == sign }.sorted { $0.key < $1.key }
        .flatMap { Array(repeating: $0.key, count: abs($0.value)) }
    }
    let above = factors(1)
    return ([above.isEmpty ? "1" : above.joined(separator: " * ")] + factors(-1))
      .joined(separator: " / ")
  }
}
