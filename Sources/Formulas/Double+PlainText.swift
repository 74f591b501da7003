import Documents

extension Double {
  /// The value rounded to 15 significant digits, which is as much as a double carries of a
  /// decimal figure.
  ///
  /// 57 of 200 in per cent must be 28.5 and not 28.499999999999996, or it is rounded the wrong
  /// way when it is released with no decimals.
  package var withoutBinaryNoise: Double {
    // A whole number has no more digits than it is large.
    if magnitude < 1e15, self == rounded(.towardZero) { return self }
    let digits = DecimalDigits(self)
    guard isFinite, digits.significantDigits > 15 else { return self }
    return digits.rounded(toSignificant: 15).value
  }

  /// The value in digits with a decimal point and nothing else: `1200000`, `0.00001`, `-2.5`.
  package var plainText: String { isFinite ? DecimalDigits(self).shortest : description }
}
