import Foundation
import ReportingCore
import TestSupport
import Testing

@Suite("Decimal rounding") struct LanguageDecimalRoundingTests {
  @Test(
    "Halves go away from zero on the decimal that a person wrote",
    arguments: [
      (0.285, 2, 0.29), (1.005, 2, 1.01), (2.675, 2, 2.68), (-1.005, 2, -1.01), (0.5, 0, 1),
      (-0.5, 0, -1), (2.5, 0, 3), (0.49999999999999994, 0, 0), (9.995, 2, 10), (99.95, 1, 100),
      (1e21, 2, 1e21), (1.5e-7, 7, 2e-7), (.leastNonzeroMagnitude, 0, 0), (149, -2, 100),
      (150, -2, 200),
      (49, -2, 0), (50, -2, 100), (0.1 + 0.2, 1, 0.3), (123.456, 2, 123.46),
    ])
  func known(value: Double, decimals: Int, expected: Double) {
    #expect(DecimalRounding.rounded(value, decimals: decimals) == expected)
  }

  @Test("Zero has no sign, and what is not finite stays what it is")
  func special() {
    #expect(DecimalRounding.rounded(-0.04, decimals: 1).sign == .plus)
    #expect(DecimalRounding.rounded(-0.0, decimals: 1).sign == .plus)
    #expect(DecimalRounding.rounded(.infinity, decimals: 1) == .infinity)
    #expect(DecimalRounding.rounded(.nan, decimals: 1).isNaN)
    #expect(DecimalRounding.digits(of: .nan, decimals: 1) == nil)
  }

  @Test("Agrees with Foundation's Decimal")
  func againstDecimal() throws {
    var random = SeededGenerator(seed: 1993)
    for _ in 0..<2000 {
      let value = random.figure()
      let decimals = Int.random(in: -3...7, using: &random)
      var exact = try #require(Decimal(string: value.description))
      var rounded = Decimal()
      NSDecimalRound(&rounded, &exact, decimals, .plain)
      let digits = try #require(DecimalRounding.digits(of: value, decimals: decimals))
      #expect(Decimal(string: digits.plainText) == rounded, "\(value) to \(decimals)")
      #expect(digits.fraction.count == max(0, decimals))
    }
  }

  @Test("Holds for every finite number: close, stable, and exact when nothing is cut")
  func properties() {
    var random = SeededGenerator(seed: 2018)
    for _ in 0..<2000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      let decimals = Int.random(in: -20...20, using: &random)
      let once = DecimalRounding.rounded(value, decimals: decimals)
      let holds =
        DecimalRounding.rounded(once, decimals: decimals) == once
        && DecimalRounding.rounded(-value, decimals: decimals) == -once
        && DecimalRounding.rounded(value, decimals: 400) == value
        && abs(once - value) <= 0.5 * pow(10, -Double(decimals)) * 1.0001 + value.ulp
      #expect(holds, "\(value) to \(decimals) decimals gave \(once)")
    }
  }
}
