import Documents
import ReportingCore
import YAMLSource

/// Reads a language pack. A pack with a missing word is refused as a whole: a document never
/// borrows words from another language.
struct LanguagePackReader {
  let node: YAMLNode
  let collector: DiagnosticCollector

  private enum Direction: String, CaseIterable { case ltr, rtl }

  func read() -> LanguagePack? {
    let before = collector.diagnostics.count
    guard let reader = MappingReader(node, as: "a language pack", into: collector) else {
      return nil
    }
    let tag = reader.language("tag", .required)
    let name = reader.text("name", .required)
    let direction = reader.choice("direction", .required, of: Direction.self)
    let numbers = numbers(reader)
    let dates = dates(reader)
    let lists = lists(reader)
    let quotes = reader.texts("quotes", .required) ?? []
    if quotes.count != 2 {
      reader.report("language.quotes", "'quotes' holds \(quotes.count) marks, not 2", at: "quotes")
    }
    let rule = reader.choice("plural-rule", .required, of: PluralRule.self)
    let names = languageNames(reader)
    let words = words(reader)
    let sentences = sentences(reader)
    reader.finish()
    guard let tag, let name, let direction, let rule, quotes.count == 2,
      !collector.diagnostics.dropFirst(before).contains(where: { $0.severity == .error })
    else { return nil }
    do {
      return try LanguagePack(
        tag: tag, name: name, direction: direction == .rtl ? .rightToLeft : .leftToRight,
        numbers: numbers, dates: dates, lists: lists, openingQuote: quotes[0],
        closingQuote: quotes[1], pluralRule: rule, languageNames: names, words: words,
        sentences: sentences)
    } catch {
      for problem in error.problems {
        collector.report(
          .error(
            "language.pack", problem.message, at: place(of: problem.path),
            suggestion: problem.suggestion))
      }
      return nil
    }
  }

  private func numbers(_ reader: MappingReader) -> NumberStyle {
    NumberStyle(
      decimalSeparator: reader.text("decimal-separator", .required) ?? "",
      groupSeparator: reader.text("group-separator", .required, allowsEmpty: true) ?? "",
      minimumGroupingDigits: reader.integer("minimum-grouping-digits", .required) ?? 1,
      percent: reader.text("percent", .required) ?? "",
      percentInText: reader.text("percent-in-text", .required) ?? "",
      unit: reader.text("unit", .required) ?? "",
      currency: reader.text("currency", .required) ?? "",
      range: reader.text("range", .required) ?? "")
  }

  private func dates(_ reader: MappingReader) -> DateStyle {
    let months = reader.texts("months", .required) ?? []
    return DateStyle(
      months: months, monthsInDates: reader.texts("months-in-dates") ?? months,
      firstDay: reader.text("first-day") ?? "1", date: reader.text("date", .required) ?? "",
      dateRange: reader.text("date-range", .required) ?? "",
      monthOfYear: reader.text("month-of-year", .required) ?? "",
      quarter: reader.text("quarter", .required) ?? "")
  }

  private func lists(_ reader: MappingReader) -> ListStyle {
    guard let list = reader.mapping("list", .required, as: "a list pattern") else {
      return ListStyle(pair: "", last: "", separator: "")
    }
    let alternatives = (list.mappings("alternatives", as: "an alternative") ?? []).map {
      alternative in
      defer { alternative.finish() }
      return ListStyle.Alternative(
        before: alternative.texts("before", .required) ?? [],
        except: alternative.texts("except") ?? [],
        pair: alternative.text("pair", .required) ?? "",
        last: alternative.text("last", .required) ?? "")
    }
    defer { list.finish() }
    return ListStyle(
      pair: list.text("pair", .required) ?? "", last: list.text("last", .required) ?? "",
      separator: list.text("separator", .required) ?? "", alternatives: alternatives)
  }

  private func languageNames(_ reader: MappingReader) -> [LanguageTag: String] {
    guard let names = reader.mapping("language-names", as: "a list of language names") else {
      return [:]
    }
    var result: [LanguageTag: String] = [:]
    for (key, value) in names.otherEntries() {
      guard let tag = key.readLanguage(as: "a key of 'language-names'", into: collector),
        let name = value.readText(as: "'\(tag)'", into: collector)
      else { continue }
      result[tag] = name
    }
    return result
  }

  private func words(_ reader: MappingReader) -> [Word: String] {
    guard let map = reader.mapping("words", .required, as: "a list of words") else { return [:] }
    defer { map.finish() }
    return Dictionary(
      uniqueKeysWithValues: Word.allCases.compactMap { word in
        map.text(word.rawValue, .required).map { (word, $0) }
      })
  }

  private func sentences(_ reader: MappingReader) -> [Sentence.Key: Phrase] {
    guard let map = reader.mapping("sentences", .required, as: "a list of sentences") else {
      return [:]
    }
    defer { map.finish() }
    var result: [Sentence.Key: Phrase] = [:]
    for key in Sentence.Key.allCases {
      guard let node = map.node(key.rawValue, .required) else { continue }
      if node.kind == .mapping,
        let forms = MappingReader(node, as: "a sentence with a number", into: collector)
      {
        var texts: [PluralCategory: String] = [:]
        for category in PluralCategory.allCases {
          texts[category] = forms.text(category.rawValue)
        }
        forms.finish()
        result[key] = .plural(texts)
      } else if let text = node.readText(as: "'\(key.rawValue)'", into: collector) {
        result[key] = .single(text)
      }
    }
    return result
  }

  /// The place of what a path of keys names, or of the nearest map around it.
  private func place(of path: [String]) -> SourceLocation {
    var current = node
    for key in path {
      guard current.kind == .mapping, let next = current[key] else { break }
      current = next
    }
    return current.location
  }
}
