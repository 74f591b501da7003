import Documents
import Foundation
import ReportingCore
import TestSupport
import Testing
import YAMLSource

/// The packs in `config/languages`, read as plainly as can be; what a user sees of mistakes in them
/// is the business of the reader of configuration.
enum LanguagePackFiles {
  static let tags = ["en", "es", "fr", "ca"]
  /// The locale of ICU that a pack is held against.
  static let locales = ["en": "en_GB", "es": "es_ES", "fr": "fr_FR", "ca": "ca_ES"]

  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "config/languages")

  static func node(_ tag: String) throws -> YAMLNode {
    let collector = DiagnosticCollector()
    let file = folder.appending(path: "\(tag).yaml")
    let node = YAMLReader.read(try Data(contentsOf: file), path: file.path, into: collector)
    #expect(collector.diagnostics.isEmpty)
    return try #require(node)
  }

  static func texts(_ node: YAMLNode?) -> [String: String] {
    var result: [String: String] = [:]
    for (key, value) in node?.entries.map({ ($0.key, $0.value) }) ?? [] {
      result[key.text] = value.text
    }
    return result
  }

  static func pack(_ tag: String) throws -> LanguagePack {
    let node = try node(tag)
    func text(_ key: String, in parent: YAMLNode? = nil) throws -> String {
      try #require((parent ?? node)[key], "\(tag): \(key)").text
    }
    func texts(_ key: String) -> [String]? { node[key].map { $0.elements.map(\.text) } }
    let list = try #require(node["list"])
    let months = try #require(texts("months"))
    let quotes = try #require(texts("quotes"))
    var words: [Word: String] = [:]
    for (key, text) in self.texts(node["words"]) {
      words[try #require(Word(rawValue: key), "no word '\(key)'")] = text
    }
    var sentences: [Sentence.Key: Phrase] = [:]
    for (key, value) in try #require(node["sentences"]).entries.map({ ($0.key, $0.value) }) {
      let name = try #require(Sentence.Key(rawValue: key.text), "no sentence '\(key.text)'")
      if value.kind == .mapping {
        var forms: [PluralCategory: String] = [:]
        for (form, text) in self.texts(value) {
          forms[try #require(PluralCategory(rawValue: form))] = text
        }
        sentences[name] = .plural(forms)
      } else {
        sentences[name] = .single(value.text)
      }
    }
    var names: [LanguageTag: String] = [:]
    for (key, text) in self.texts(node["language-names"]) {
      names[try #require(LanguageTag(key))] = text
    }
    return try LanguagePack(
      tag: #require(LanguageTag(text("tag"))), name: text("name"),
      direction: #require(DocumentMetadata.Direction(rawValue: text("direction"))),
      numbers: NumberStyle(
        decimalSeparator: text("decimal-separator"), groupSeparator: text("group-separator"),
        minimumGroupingDigits: #require(Int(text("minimum-grouping-digits"))),
        percent: text("percent"), percentInText: text("percent-in-text"), unit: text("unit"),
        currency: text("currency"), range: text("range")),
      dates: DateStyle(
        months: months, monthsInDates: texts("months-in-dates") ?? months,
        firstDay: node["first-day"]?.text ?? "1", date: text("date"),
        dateRange: text("date-range"), monthOfYear: text("month-of-year"),
        quarter: text("quarter")),
      lists: ListStyle(
        pair: text("pair", in: list), last: text("last", in: list),
        separator: text("separator", in: list),
        alternatives: (list["alternatives"]?.elements.map { $0 } ?? []).map { item in
          ListStyle.Alternative(
            before: item["before"]?.elements.map(\.text) ?? [],
            except: item["except"]?.elements.map(\.text) ?? [],
            pair: try text("pair", in: item), last: try text("last", in: item))
        }),
      openingQuote: quotes[0], closingQuote: quotes[1],
      pluralRule: #require(PluralRule(rawValue: text("plural-rule"))), languageNames: names,
      words: words, sentences: sentences)
  }

  /// The English pack with changes, for what no file holds.
  static func changed(
    direction: DocumentMetadata.Direction = .leftToRight,
    numbers: (inout NumberStyle) -> Void = { _ in },
    dates: (inout DateStyle) -> Void = { _ in }, rule: PluralRule = .oneOther,
    words: (inout [Word: String]) -> Void = { _ in },
    sentences: (inout [Sentence.Key: Phrase]) -> Void = { _ in }
  ) throws -> LanguagePack {
    let english = try pack("en")
    var (numberStyle, dateStyle) = (english.numbers, english.dates)
    numbers(&numberStyle)
    dates(&dateStyle)
    var allWords = Dictionary(uniqueKeysWithValues: Word.allCases.map { ($0, english[$0]) })
    words(&allWords)
    var texts: [Sentence.Key: Phrase] = [:]
    for key in Sentence.Key.allCases {
      let text = key.placeholders.map { "{\($0.rawValue)}" }.joined(separator: " ")
      texts[key] =
        key.isCounted
        ? .plural(
          Dictionary(
            uniqueKeysWithValues: rule.categories.map { ($0, "\($0.rawValue) \(text)") }))
        : .single(text)
    }
    sentences(&texts)
    return try LanguagePack(
      tag: english.tag, name: english.name, direction: direction, numbers: numberStyle,
      dates: dateStyle, lists: english.lists, openingQuote: english.openingQuote,
      closingQuote: english.closingQuote, pluralRule: rule, words: allWords, sentences: texts)
  }
}

extension SeededGenerator {
  /// A figure as reports hold them: up to 12 digits before and 6 behind the point, often on a half.
  mutating func figure() -> Double {
    let digits = Int.random(in: 0...12, using: &self)
    var limit = 1
    for _ in 0..<digits { limit *= 10 }
    let whole = Int.random(in: 0...limit, using: &self)
    let places = Int.random(in: 0...6, using: &self)
    let fraction = (0..<places).map { _ in String(Int.random(in: 0...9, using: &self)) }.joined()
    let half = Bool.random(using: &self) ? "5" : "0"
    let sign = Bool.random(using: &self) ? "-" : ""
    return Double("\(sign)\(whole).\(fraction)\(half)") ?? 0
  }
}
