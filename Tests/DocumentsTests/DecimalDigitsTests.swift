import Documents
import TestSupport
import Testing

@Suite("Decimal digits")
struct DecimalDigitsTests {
  @Test(
    "the shortest text has no power of ten and no needless decimals",
    arguments: [
      (0, "0"), (-0.0, "0"), (1, "1"), (-2.5, "-2.5"), (1_200_000, "1200000"), (0.00001, "0.00001"),
      (1e22, "10000000000000000000000"), (123_456.789, "123456.789"), (1e-7, "0.0000001"),
      (.infinity, "0"),
    ])
  func shortest(value: Double, text: String) {
    #expect(DecimalDigits(value).shortest == text)
  }

  @Test(
    "halves are rounded away from zero, on the decimal that a person reads",
    arguments: [
      (0.285, 2, "0.29"), (-0.5, 0, "-1"), (0.5, 0, "1"), (0.49, 0, "0"), (-0.4, 0, "0"),
      (9.995, 2, "10.00"), (99.5, 0, "100"), (1250, -2, "1300"), (49, -2, "0"), (50, -2, "100"),
      (0.04, 1, "0.0"), (0.05, 1, "0.1"), (7, 2, "7.00"),
    ])
  func rounding(value: Double, decimals: Int, text: String) {
    #expect(DecimalDigits(value).rounded(to: decimals).text(decimals: decimals) == text)
  }

  @Test("a short decimal has the digits with which Swift prints it, and no more")
  func fewDecimals() {
    var random = SeededGenerator(seed: 1948)
    for _ in 0..<5_000 {
      let whole = Int64(bitPattern: random.next()) >> Int64(random.next() % 60 + 3)
      let places = Int(random.next() % 7)
      let value = Double(whole) / (0..<places).reduce(1.0) { power, _ in power * 10 }
      // With an exponent Swift prints other digits than a person writes.
      let printed = value.description
      guard !printed.contains("e") else { continue }
      let expected = printed.hasSuffix(".0") ? String(printed.dropLast(2)) : printed
      #expect(DecimalDigits(value).shortest == (expected == "-0" ? "0" : expected))
    }
  }

  @Test("significant digits are kept where asked for")
  func significant() {
    #expect(DecimalDigits(28.499999999999996).rounded(toSignificant: 15).shortest == "28.5")
    #expect(DecimalDigits(9_999).rounded(toSignificant: 2).shortest == "10000")
    #expect(DecimalDigits(0.00123456).rounded(toSignificant: 3).shortest == "0.00123")
  }

  @Test("the shortest text reads back as the same number")
  func roundTrip() {
    var random = SeededGenerator(seed: 1966)
    for _ in 0..<5_000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      #expect(Double(DecimalDigits(value).shortest) == value)
    }
  }
}
