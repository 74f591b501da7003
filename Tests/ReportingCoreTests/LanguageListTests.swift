import Foundation
import Testing

@testable import ReportingCore

@Suite("Lists and quotations in a language") struct LanguageListTests {
  @Test("Lists agree with ICU", arguments: LanguagePackFiles.tags)
  func againstICU(tag: String) throws {
    let pack = try LanguagePackFiles.pack(tag)
    let locale = Locale(identifier: try #require(LanguagePackFiles.locales[tag]))
    let words = [
      "housing", "igualdad", "hielo", "hijos", "Hiato", "agua", "Indonesia", "hogar", "h", "y",
    ]
    for last in words {
      for count in 0...3 {
        let items = Array(repeating: "water", count: count) + [last]
        #expect(pack.list(items) == items.formatted(.list(type: .and).locale(locale)))
      }
    }
    #expect(pack.list([]) == "")
  }

  @Test("Spanish writes e before the sound i, accents and capitals included")
  func spanish() throws {
    let pack = try LanguagePackFiles.pack("es")
    #expect(pack.list(["español", "francés", "inglés"]) == "español, francés e inglés")
    #expect(pack.list(["agua", "Íñigo"]) == "agua e Íñigo")
    #expect(pack.list(["agua", "hierro"]) == "agua y hierro")
  }

  @Test(
    "Quotation marks are those of CLDR, but for French spaces and Spanish guillemets",
    arguments: LanguagePackFiles.tags)
  func quotes(tag: String) throws {
    let pack = try LanguagePackFiles.pack(tag)
    let locale = Locale(identifier: try #require(LanguagePackFiles.locales[tag]))
    let opening = try #require(locale.quotationBeginDelimiter)
    let closing = try #require(locale.quotationEndDelimiter)
    switch tag {
    // CLDR leaves the spaces to the text.
    case "fr": #expect(pack.quoted("x") == "«\u{A0}x\u{A0}»" && opening == "«")
    // CLDR has the English marks; the Academy and the United Nations prefer these.
    case "es": #expect(pack.quoted("x") == "«x»" && opening == "“")
    default: #expect(pack.quoted("x") == opening + "x" + closing)
    }
  }
}
