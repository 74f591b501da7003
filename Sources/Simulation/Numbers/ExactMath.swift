/// What is needed of mathematics, made of additions, multiplications and divisions alone: those are
/// the same to the last bit everywhere (IEEE 754), while the functions of the system are not.
enum ExactMath {
  /// The power of e.
  static func exp(_ x: Double) -> Double {
    // e^x = 2^n e^r, with r at most half of ln 2.
    let n = (x * 1.442_695_040_888_963_4).rounded()
    let r = x - n * 0.693_147_180_559_945_3
    var sum = 1.0
    for k in stride(from: 18, through: 1, by: -1) { sum = 1 + r / Double(k) * sum }
    return Double(sign: .plus, exponent: Int(min(max(n, -1_000), 1_000)), significand: sum)
  }

  /// The logarithm to the base of ten of a number above 0.
  static func log10(_ x: Double) -> Double {
    var exponent = Double(x.exponent)
    var m = x.significand
    if m > 1.414_213_562_373_095 {
      m /= 2
      exponent += 1
    }
    // ln m = 2 artanh((m - 1) / (m + 1))
    let t = (m - 1) / (m + 1)
    var sum = 0.0
    for k in stride(from: 25, through: 1, by: -2) { sum = sum * t * t + 1 / Double(k) }
    let natural = 2 * t * sum + exponent * 0.693_147_180_559_945_3
    return natural * 0.434_294_481_903_251_8
  }

  /// A number with so many decimals.
  static func rounded(_ x: Double, decimals: Int) -> Double {
    var power = 1.0
    for _ in 0..<decimals { power *= 10 }
    return (x * power).rounded() / power
  }
}
