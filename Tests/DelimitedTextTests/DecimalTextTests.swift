import DelimitedText
import TestSupport
import Testing

@Suite("Numbers in text")
struct DecimalTextTests {
  @Test(
    "numbers",
    arguments: [
      ("0", 0.0, 0), ("-0", 0.0, 0), ("7", 7, 0), ("-12", -12, 0), ("\u{2212}12.5", -12.5, 1),
      ("1.50", 1.5, 2), ("0.1", 0.1, 1), ("123456789012345", 123_456_789_012_345, 0),
      ("0.000000000000001", 1e-15, 15), ("007", 7, 0), ("99999999999999999999", 1e20, 0),
      ("3.14159265358979323846", 3.14159265358979323846, 20),
      ("1000000000000000000000000.5", 1e24, 1),
    ])
  func numbers(_ text: String, _ value: Double, _ decimals: Int) throws {
    let number = try DecimalText.parse(text).get()
    #expect(number == DecimalNumber(value: value, decimals: decimals))
    #expect(number.value.sign == (value == 0 ? .plus : value.sign))
    let comma = try DecimalText.parse(text.replacing(".", with: ","), decimalComma: true).get()
    #expect(comma == number)
  }

  @Test(
    "what is refused, and what to write",
    arguments: [
      ("", false, DecimalProblem.Kind.empty, "number"),
      ("1.234,5", false, .groupSeparator, "1234.5"),
      ("1,234.5", false, .groupSeparator, "1234.5"),
      ("1,234,567", false, .groupSeparator, "1234567"),
      ("1.234.567", false, .groupSeparator, "1234567"),
      ("1 234", false, .groupSeparator, "1234"),
      ("-1\u{202F}234,5", true, .groupSeparator, "-1234,5"),
      ("1'234.50", false, .groupSeparator, "1234.50"),
      ("1_000", false, .groupSeparator, "1000"),
      ("1,5", false, .decimalSign, "1.5"),
      ("1,234", false, .decimalSign, "1234"),
      ("-1.5", true, .decimalSign, "-1,5"),
      ("1.500", true, .decimalSign, "1500"),
      ("1.234,5", true, .groupSeparator, "1234,5"),
      ("12%", false, .percentSign, "unit"), ("12 %", false, .percentSign, "unit"),
      ("€5", false, .currencySign, "unit"), ("5 $", false, .currencySign, "unit"),
      ("N/A", false, .missingMark, "empty"), ("n.d.", false, .missingMark, "empty"),
      ("-", false, .missingMark, "empty"), ("..", false, .missingMark, "empty"),
      ("#N/A", false, .missingMark, "empty"), ("null", false, .missingMark, "empty"),
      ("NaN", false, .notFinite, "empty"), ("-inf", false, .notFinite, "empty"),
      ("Infinity", false, .notFinite, "empty"),
      ("1e3", false, .exponent, "1000"), ("1.5E+10", false, .exponent, "out"),
      (".5", false, .incomplete, "0.5"), ("5.", false, .incomplete, "5"),
      (",5", true, .incomplete, "0,5"),
      ("+5", false, .plusSign, "out"), (" 5", false, .padded, "blanks"),
      ("5\n", false, .padded, "blanks"),
      ("٣", false, .otherDigits, "0 to 9"), ("１２", false, .otherDigits, "0 to 9"),
      ("12a", false, .notANumber, "number"), ("many", false, .notANumber, "number"),
      ("0x1F", false, .notANumber, "number"), ("--5", false, .notANumber, "number"),
      ("5-", false, .notANumber, "number"), ("1-2", false, .notANumber, "number"),
      ("12:30", false, .notANumber, "number"), ("1/2", false, .notANumber, "number"),
      (String(repeating: "9", count: 399), false, .tooLarge, "Check"),
      (String(repeating: "9", count: 4_000), false, .tooLarge, "Check"),
    ])
  func refusals(
    _ text: String, decimalComma: Bool, _ kind: DecimalProblem.Kind, _ says: String
  ) throws {
    guard case .failure(let problem) = DecimalText.parse(text, decimalComma: decimalComma) else {
      Issue.record("'\(text)' was read as a number")
      return
    }
    #expect(problem.kind == kind, "\(problem)")
    #expect((problem.message + " " + problem.suggestion).contains(says), "\(problem)")
    #expect(problem.message.count < 200)
  }

  @Test("what the suggestion says to write is read")
  func suggestionsAreRead() throws {
    for (text, comma) in [
      ("1.234,5", false), ("1 234", false), ("1,5", false), ("-1.5", true), ("1.234.567,25", true),
    ] {
      guard case .failure(let problem) = DecimalText.parse(text, decimalComma: comma) else {
        Issue.record("'\(text)' was read")
        continue
      }
      let written = try #require(problem.suggestion.split(separator: " ").dropFirst().first)
      #expect(throws: Never.self) { try DecimalText.parse(written, decimalComma: comma).get() }
    }
  }

  @Test("the nearest Double, whatever the digits")
  func nearest() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2_000 {
      let digits = Int.random(in: 1...22, using: &generator)
      var text = (0..<digits).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
      if Bool.random(using: &generator) {
        text +=
          "."
          + (0..<Int.random(in: 1...25, using: &generator)).map { _ in
            String(Int.random(in: 0...9, using: &generator))
          }.joined()
      }
      if Bool.random(using: &generator) { text = "-" + text }
      let expected = try #require(Double(text))
      #expect(try DecimalText.parse(text).get().value == expected, "\(text)")
    }
  }

  @Test("random text never traps, and only digits with one sign are numbers")
  func random() {
    let pieces = [
      "1", "23", "0", "-", ".", ",", " ", "e", "%", "\u{2212}", "'", "٣", "€", "x", "\u{A0}", "é",
    ]
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      for comma in [false, true] {
        let isNumber = isPlainNumber(text, decimalSign: comma ? "," : ".")
        switch DecimalText.parse(text, decimalComma: comma) {
        case .success: #expect(isNumber, "\(text)")
        case .failure(let problem):
          #expect(!isNumber, "\(text)")
          #expect(!problem.message.isEmpty && !problem.suggestion.isEmpty)
        }
      }
    }
  }

  /// The rule of the documentation, said in another way than the reader does.
  private func isPlainNumber(_ text: String, decimalSign: Character) -> Bool {
    var digits = text[...]
    if digits.first == "-" || digits.first == "\u{2212}" { digits = digits.dropFirst() }
    let parts = digits.split(separator: decimalSign, omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { $0.isASCII && $0.isNumber }
      }
  }
}
