/// How a language chooses the form of a word beside a number: one of the rule families of the
/// Unicode CLDR (supplemental/plurals.xml, cardinal). The raw values are those of the files.
public enum PluralRule: String, Sendable, Equatable, CaseIterable {
  /// One form for all numbers: Chinese, Japanese, Korean.
  case other = "other"
  /// 1, written without decimals, is singular: English, German, Dutch.
  case oneOther = "one-other"
  /// As `one-other`, and whole millions take a form of their own: Catalan, Italian.
  case oneManyOther = "one-many-other"
  /// 1 is singular, with decimals too (1.0), and whole millions take a form of their own: Spanish.
  case exactOneManyOther = "exact-one-many-other"
  /// What is below 2 is singular (0, 1, 1.5), and whole millions take a form of their own: French,
  /// Portuguese.
  case zeroOneManyOther = "zero-one-many-other"
  /// 1, 21, 31 ...; 2 to 4, 22 to 24 ...; the rest: Russian, Ukrainian.
  case oneFewManyOther = "one-few-many-other"
  /// 0; 1; 2; those ending in 3 to 10; those ending in 11 to 99; the rest: Arabic.
  case zeroOneTwoFewManyOther = "zero-one-two-few-many-other"

  /// The forms the rule tells apart, `other` always among them.
  public var categories: [PluralCategory] {
    switch self {
    case .other: [.other]
    case .oneOther: [.one, .other]
    case .oneManyOther, .exactOneManyOther, .zeroOneManyOther: [.one, .many, .other]
    case .oneFewManyOther: [.one, .few, .many, .other]
    case .zeroOneTwoFewManyOther: [.zero, .one, .two, .few, .many, .other]
    }
  }

  /// The form for a number as it is printed, that is with so many decimals: `1` and `1.0` may
  /// differ. The sign does not count; what is not finite takes `other`.
  public func category(for value: Double, decimals: Int = 0) -> PluralCategory {
    guard let digits = DecimalRounding.digits(of: value, decimals: decimals) else { return .other }
    return category(for: Operands(digits))
  }

  /// What the CLDR rules speak of: the last digits of the whole part (`i`), whether there are
  /// visible decimals (`v`) and whether they are all 0 (then `n` equals `i`).
  private struct Operands {
    /// The whole part modulo 1,000,000; all rules look at no more.
    var ending: Int
    /// Whether the whole part is below 1,000,000.
    var isShort: Bool
    var hasDecimals: Bool
    var isWhole: Bool

    init(_ digits: DecimalRounding.Digits) {
      ending = Int(digits.integer.suffix(6)) ?? 0
      isShort = digits.integer.utf8.count <= 6
      hasDecimals = !digits.fraction.isEmpty
      isWhole = digits.fraction.utf8.allSatisfy { $0 == UInt8(ascii: "0") }
    }

    func wholePartIs(_ value: Int) -> Bool { isShort && ending == value }
    var isWholeMillions: Bool { !isShort && ending == 0 && !hasDecimals }
  }

  private func category(for n: Operands) -> PluralCategory {
    switch self {
    case .other:
      return .other
    case .oneOther:
      return n.wholePartIs(1) && !n.hasDecimals ? .one : .other
    case .oneManyOther:
      return n.wholePartIs(1) && !n.hasDecimals ? .one : n.isWholeMillions ? .many : .other
    case .exactOneManyOther:
      return n.wholePartIs(1) && n.isWhole ? .one : n.isWholeMillions ? .many : .other
    case .zeroOneManyOther:
      return n.wholePartIs(0) || n.wholePartIs(1) ? .one : n.isWholeMillions ? .many : .other
    case .oneFewManyOther:
      guard !n.hasDecimals else { return .other }
      switch (n.ending % 10, n.ending % 100) {
      case (_, 11...14): return .many
      case (1, _): return .one
      case (2...4, _): return .few
      default: return .many
      }
    case .zeroOneTwoFewManyOther:
      guard n.isWhole else { return .other }
      if n.wholePartIs(0) { return .zero }
      if n.wholePartIs(1) { return .one }
      if n.wholePartIs(2) { return .two }
      switch n.ending % 100 {
      case 3...10: return .few
      case 11...99: return .many
      default: return .other
      }
    }
  }
}
