import Documents
import Foundation
import TestSupport
import Testing

@testable import ReportingCore

@Suite("Numbers in a language") struct LanguageNumberTests {
  private static let euro = MeasurementUnit(
    id: "EUR", dimension: .one, title: LocalizedText([:]), symbol: "€")

  private static let code = MeasurementUnit(
    id: "EUR", dimension: .one, title: LocalizedText([:]), symbol: "EUR")

  /// What ICU writes, with the places changed in which the packs follow the United Nations on
  /// purpose: a true minus, and a narrow space between thousands in Spanish.
  private func expected(_ text: String, _ tag: String) -> String {
    var text = text.replacing("-", with: "\u{2212}")
    if tag == "es" { text = text.replacing(".", with: "\u{202F}") }
    return text
  }

  private func locale(_ tag: String) throws -> Locale {
    Locale(identifier: try #require(LanguagePackFiles.locales[tag]))
  }

  @Test("Decimals, percentages and money agree with ICU", arguments: LanguagePackFiles.tags)
  func againstICU(tag: String) throws {
    let pack = try LanguagePackFiles.pack(tag)
    var random = SeededGenerator(seed: 1966)
    let locale = try locale(tag)
    for decimals in 0...4 {
      for _ in 0..<120 {
        let value = random.figure()
        // ICU writes -0; a figure that is zero has no sign here.
        if DecimalRounding.rounded(value, decimals: decimals) == 0 { continue }
        let written = [
          pack.number(value, decimals: decimals), pack.percentage(value, decimals: decimals),
          pack.figure(value, decimals: decimals, unit: Self.euro),
          pack.figure(value, decimals: decimals, unit: Self.code),
        ]
        let wanted = [
          value.formatted(
            .number.precision(.fractionLength(decimals)).rounded(rule: .toNearestOrAwayFromZero)
              .locale(locale)),
          value.formatted(
            .percent.scale(1).precision(.fractionLength(decimals))
              .rounded(rule: .toNearestOrAwayFromZero).locale(locale)),
          value.formatted(
            .currency(code: "EUR").precision(.fractionLength(decimals))
              .rounded(rule: .toNearestOrAwayFromZero).locale(locale)),
          value.formatted(
            .currency(code: "EUR").presentation(.isoCode).precision(.fractionLength(decimals))
              .rounded(rule: .toNearestOrAwayFromZero).locale(locale)),
        ].map { expected($0, tag) }
        #expect(written == wanted, "\(value) with \(decimals) decimals")
      }
    }
  }

  @Test("Whole numbers agree with ICU", arguments: LanguagePackFiles.tags)
  func integers(tag: String) throws {
    let pack = try LanguagePackFiles.pack(tag)
    let locale = try locale(tag)
    var random = SeededGenerator(seed: 1948)
    var values = [0, 1, -1, 999, 1000, -1000, 9999, 10000, 99999, 100000, .max, .min]
    values += (0..<200).map { _ in
      Int.random(in: .min ... .max, using: &random) >> Int.random(in: 0...60, using: &random)
    }
    for value in values {
      #expect(
        pack.integer(value) == expected(value.formatted(.number.locale(locale)), tag))
    }
  }

  @Test(
    "Examples in the four languages",
    arguments: [
      ("en", "1,234,567.50", "1234", "52.3%", "52.3 per cent", "€1,200", "12 m²", "3.1‰"),
      ("es", "1 234 567,50", "1234", "52,3 %", "52,3 %", "1200 €", "12 m²", "3,1 ‰"),
      ("fr", "1 234 567,50", "1 234", "52,3 %", "52,3 %", "1 200 €", "12 m²", "3,1 ‰"),
      ("ca", "1.234.567,50", "1.234", "52,3 %", "52,3 %", "1.200 €", "12 m²", "3,1 ‰"),
    ])
  func examples(
    tag: String, million: String, thousand: String, percent: String, inText: String,
    money: String, area: String, perMille: String
  ) throws {
    let pack = try LanguagePackFiles.pack(tag)
    // The expected texts have plain spaces so that they can be read here.
    func plain(_ text: String) -> String {
      #expect(!text.contains(" "), "a line may break in \(text)")
      return text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    }
    func unit(_ symbol: String) -> MeasurementUnit {
      MeasurementUnit(id: "x", dimension: .one, title: LocalizedText([:]), symbol: symbol)
    }
    #expect(plain(pack.number(1_234_567.5, decimals: 2)) == million)
    #expect(plain(pack.integer(1234)) == (tag == "en" ? "1,234" : thousand))
    #expect(plain(pack.percentage(52.3, decimals: 1)) == percent)
    #expect(
      pack.percentage(52.3, decimals: 1, in: .text).replacing("\u{A0}", with: " ")
        .replacing("\u{202F}", with: " ") == inText)
    #expect(plain(pack.figure(1200, decimals: 0, unit: Self.euro)) == money)
    #expect(plain(pack.figure(12, decimals: 0, unit: unit("m²"))) == area)
    #expect(plain(pack.figure(3.1, decimals: 1, unit: unit("‰"))) == perMille)
    #expect(pack.figure(3, decimals: 0, unit: unit("")) == "3")
  }

  @Test("Signs: a true minus, plus only when asked, none on zero")
  func signs() throws {
    let pack = try LanguagePackFiles.pack("en")
    #expect(pack.number(-3.25, decimals: 1) == "\u{2212}3.3")
    #expect(pack.number(3.25, decimals: 1, sign: .always) == "+3.3")
    #expect(pack.number(-0.04, decimals: 1) == "0.0")
    #expect(pack.number(0.04, decimals: 1, sign: .always) == "0.0")
    #expect(pack.percentage(-5, decimals: 0, sign: .always) == "\u{2212}5%")
    #expect(pack.figure(-5, decimals: 0, unit: Self.euro) == "\u{2212}€5")
  }

  @Test("What is not a number is never printed as one")
  func notFinite() throws {
    let pack = try LanguagePackFiles.pack("en")
    for value in [Double.nan, .infinity, -.infinity] {
      #expect(pack.number(value, decimals: 1) == "n/a")
      #expect(pack.percentage(value, decimals: 1) == "n/a")
    }
  }

  @Test("From right to left, signs carry U+200E as in CLDR")
  func rightToLeft() throws {
    let pack = try LanguagePackFiles.changed(
      direction: .rightToLeft,
      numbers: { $0.percent = "{0}\u{200E}%\u{200E}" })
    let formatter = NumberFormatter()
    formatter.locale = Locale(identifier: "ar_EG@numbers=latn")
    formatter.minimumFractionDigits = 1
    formatter.maximumFractionDigits = 1
    let icu = try #require(formatter.string(from: -3.2)).replacing("-", with: "\u{2212}")
    #expect(pack.number(-3.2, decimals: 1) == icu)
    #expect(pack.number(11, decimals: 0, sign: .always) == "\u{200E}+11")
    #expect(pack.number(11, decimals: 0) == "11")
    formatter.numberStyle = .percent
    formatter.multiplier = 1
    let percent = try #require(formatter.string(from: -3.2)).replacing("-", with: "\u{2212}")
    #expect(pack.percentage(-3.2, decimals: 1) == percent)
  }

  @Test("Ranges: a dash or hyphen between numbers, words where there is a sign")
  func ranges() throws {
    let english = try LanguagePackFiles.pack("en")
    #expect(english.range("3", "5") == "3\u{2013}5")
    #expect(english.range("\u{2212}3", "5") == "\u{2212}3 to 5")
    #expect(english.range("3", "\u{200E}\u{2212}5") == "3 to \u{200E}\u{2212}5")
    #expect(try LanguagePackFiles.pack("es").range("3", "5") == "3-5")
    #expect(try LanguagePackFiles.pack("fr").range("\u{2212}3", "5") == "\u{2212}3 à 5")
  }
}
