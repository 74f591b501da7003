import Foundation
import Testing
import YAMLSource

@testable import ReportingCore

@Suite("Language packs in config/languages") struct LanguageFileTests {
  @Test("The folder holds the four packs and nothing else")
  func files() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: LanguagePackFiles.folder.path)
    #expect(names.sorted() == LanguagePackFiles.tags.map { $0 + ".yaml" }.sorted())
  }

  @Test(
    "A pack defines every word and text, no more, and passes the check",
    arguments: LanguagePackFiles.tags)
  func complete(tag: String) throws {
    let pack = try LanguagePackFiles.pack(tag)
    #expect(pack.tag.description == tag)
    let node = try LanguagePackFiles.node(tag)
    #expect(
      Set(LanguagePackFiles.texts(node["words"]).keys) == Set(Word.allCases.map(\.rawValue)))
    #expect(node["sentences"]?.count == Sentence.Key.allCases.count)
    let known: Set = [
      "tag", "name", "direction", "decimal-separator", "group-separator",
      "minimum-grouping-digits", "percent", "percent-in-text", "unit", "currency", "range",
      "quotes", "plural-rule", "months", "months-in-dates", "first-day", "date", "date-range",
      "month-of-year", "quarter", "list", "language-names", "words", "sentences",
    ]
    #expect(Set(node.entries.map(\.key.text)).subtracting(known).isEmpty)
  }

  @Test("Texts have the same gaps and the same end in every language")
  func sameGaps() throws {
    var ends: [String: Set<Bool>] = [:]
    for tag in LanguagePackFiles.tags {
      let node = try LanguagePackFiles.node(tag)
      for (key, text) in LanguagePackFiles.texts(node["words"]) {
        ends[key, default: []].insert(text.hasSuffix(".") && !text.hasSuffix(".."))
      }
      for entry in try #require(node["sentences"]).entries {
        let key = try #require(Sentence.Key(rawValue: entry.key.text))
        let texts =
          entry.value.kind == .mapping
          ? Array(LanguagePackFiles.texts(entry.value).values) : [entry.value.text]
        for text in texts {
          let gaps = try #require(Template(text)).gaps
          #expect(Set(gaps) == Set(key.placeholders.map(\.rawValue)), "\(tag) \(text)")
          #expect(gaps.count == Set(gaps).count, "\(tag) \(text)")
          ends[entry.key.text, default: []].insert(text.hasSuffix("."))
        }
      }
    }
    #expect(ends.filter { $0.value.count > 1 }.keys.sorted() == [])
  }

  @Test(
    "Typography: no straight quotes, no doubled or outer blanks, no ASCII space where lines must not break",
    arguments: LanguagePackFiles.tags)
  func typography(tag: String) throws {
    let pack = try LanguagePackFiles.pack(tag)
    let node = try LanguagePackFiles.node(tag)
    var texts = Word.allCases.map { pack[$0] }
    for entry in try #require(node["sentences"]).entries {
      texts +=
        entry.value.kind == .mapping
        ? LanguagePackFiles.texts(entry.value).values.map { $0 } : [entry.value.text]
    }
    for text in texts {
      #expect(!text.contains("'") && !text.contains("\"") && !text.contains("  "), "\(text)")
      #expect(text == text.trimmingCharacters(in: .whitespaces), "\(text)")
      #expect(text == text.precomposedStringWithCanonicalMapping, "\(text)")
      if tag == "fr" {
        for sign in [":", ";", "!", "?"] where text != ":" {
          for (index, part) in text.components(separatedBy: sign).dropLast().enumerated() {
            #expect(
              part.hasSuffix("\u{A0}") || part.hasSuffix("\u{202F}"),
              "\(text): no-break space before \(sign) \(index)")
          }
        }
      }
    }
  }

  @Test("No text of another language was left in a pack")
  func translated() throws {
    let packs = try LanguagePackFiles.tags.map { try LanguagePackFiles.pack($0) }
    let long = Word.allCases.filter { packs[0][$0].count > 20 }
    for word in long {
      #expect(Set(packs.map { $0[word] }).count == packs.count, "\(word.rawValue)")
    }
    #expect(long.count > 30)
  }

  @Test("Names of languages and of months agree with CLDR", arguments: LanguagePackFiles.tags)
  func names(tag: String) throws {
    let pack = try LanguagePackFiles.pack(tag)
    let locale = Locale(identifier: try #require(LanguagePackFiles.locales[tag]))
    #expect(pack.name == locale.localizedString(forLanguageCode: tag))
    #expect(pack.languageNames.count == 20)
    for (language, name) in pack.languageNames.sorted(by: { $0.key < $1.key }) {
      #expect(name == locale.localizedString(forLanguageCode: language.description))
    }
    let formatter = DateFormatter()
    formatter.locale = locale
    #expect(pack.dates.months == formatter.standaloneMonthSymbols)
    #expect(pack.dates.monthsInDates == formatter.monthSymbols)
  }
}
