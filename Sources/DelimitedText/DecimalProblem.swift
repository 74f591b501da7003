/// Why a text is not read as a number, in words for the person who wrote it.
public struct DecimalProblem: Error, Sendable, Equatable {
  /// The kinds of problem.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// There is no text.
    case empty
    /// Blanks stand around the number.
    case padded
    /// There is a decimal comma where a point is wanted, or a point where a comma is.
    case decimalSign = "decimal-sign"
    /// Thousands are separated.
    case groupSeparator = "group-separator"
    /// There is a per cent sign.
    case percentSign = "percent-sign"
    /// There is a sign of a currency.
    case currencySign = "currency-sign"
    /// There is a power of ten, as in `1e3`.
    case exponent
    /// A digit is missing before or behind the decimal sign, as in `.5`.
    case incomplete
    /// There is a plus sign.
    case plusSign = "plus-sign"
    /// The digits are not 0 to 9.
    case otherDigits = "other-digits"
    /// A word or mark says that there is no figure, as in `N/A`.
    case missingMark = "missing-mark"
    /// The text says infinite or not a number.
    case notFinite = "not-finite"
    /// The number is larger than can be kept, or has more digits than any figure.
    case tooLarge = "too-large"
    /// The text is nothing of the kind.
    case notANumber = "not-a-number"
  }

  /// What kind of problem it is.
  public let kind: Kind
  /// What is wrong, as a sentence without a full stop.
  public let message: String
  /// How to write it instead, as a sentence with its full stop.
  public let suggestion: String

  init(_ kind: Kind, _ message: String, _ suggestion: String) {
    self.kind = kind
    self.message = message
    self.suggestion = suggestion
  }
}
