import Documents
import ReportingCore

/// Rounding for release: half away from zero, as people do on paper.
enum ReleaseRounding {
  /// The value at the decimals of release.
  ///
  /// A `Double` carries 15 decimal digits; what stands behind them comes from binary arithmetic
  /// (57 of 200 in percent is 28.499999999999996) and must not decide a tie.
  static func rounded(_ value: Double, decimals: Int) -> Double {
    let magnitude = value.magnitude
    // A whole number is rounded already. Zero has no sign.
    if magnitude < 1e15, value == value.rounded(.towardZero), decimals >= 0 { return value + 0 }
    let digits = magnitude.isFinite ? DecimalDigits(magnitude).rounded(to: 0).integerDigits : 0
    let carried = 15 - digits
    let exact = carried > decimals + 1 ? DecimalRounding.rounded(value, decimals: carried) : value
    return DecimalRounding.rounded(exact, decimals: decimals)
  }
}
