/// Looks for what is wrong in the contents of a language pack.
struct LanguagePackCheck {
  private(set) var problems: [LanguagePackError.Problem] = []

  mutating func report(_ path: [String], _ message: String, suggestion: String? = nil) {
    problems.append(LanguagePackError.Problem(path, message, suggestion: suggestion))
  }

  mutating func numbers(_ style: NumberStyle) {
    if style.decimalSeparator.isEmpty {
      report(["decimal-separator"], "the decimal separator is empty")
    }
    if style.decimalSeparator == style.groupSeparator {
      report(["group-separator"], "the group separator is the same as the decimal separator")
    }
    if !(1...4).contains(style.minimumGroupingDigits) {
      report(
        ["minimum-grouping-digits"],
        "minimum grouping digits are \(style.minimumGroupingDigits), not 1 to 4")
    }
    pattern(["percent"], style.percent, ["0"])
    if !style.percent.contains("%"), !style.percent.contains("\u{66A}") {
      report(["percent"], "the pattern has no percent sign")
    }
    pattern(["percent-in-text"], style.percentInText, ["0"])
    pattern(["unit"], style.unit, ["0", "1"])
    pattern(["currency"], style.currency, ["0", "1"])
    pattern(["range"], style.range, ["0", "1"])
  }

  mutating func dates(_ style: DateStyle) {
    for (key, months) in [("months", style.months), ("months-in-dates", style.monthsInDates)] {
      if months.count != 12 { report([key], "there are \(months.count) months, not 12") }
      if months.contains("") { report([key], "a month has no name") }
    }
    if style.firstDay.isEmpty { report(["first-day"], "the first day of a month is empty") }
    pattern(["date"], style.date, ["day", "month", "year"])
    pattern(["date-range"], style.dateRange, ["0", "1"])
    pattern(["month-of-year"], style.monthOfYear, ["month", "year"])
    pattern(["quarter"], style.quarter, ["quarter", "year"])
  }

  mutating func lists(_ style: ListStyle) {
    pattern(["list", "pair"], style.pair, ["0", "1"])
    pattern(["list", "last"], style.last, ["0", "1"])
    if style.separator.isEmpty { report(["list", "separator"], "the separator is empty") }
    for alternative in style.alternatives {
      pattern(["list", "alternatives", "pair"], alternative.pair, ["0", "1"])
      pattern(["list", "alternatives", "last"], alternative.last, ["0", "1"])
      for start in alternative.before + alternative.except
      where start.isEmpty || start != start.lowercased() {
        report(
          ["list", "alternatives"], "'\(start)' is not the beginning of a word in lower case")
      }
    }
  }

  mutating func words(_ words: [Word: String]) {
    for word in Word.allCases {
      let path = ["words", word.rawValue]
      guard let text = words[word] else {
        report(path, "the word '\(word.rawValue)' is missing")
        continue
      }
      if text.isEmpty {
        report(path, "the word '\(word.rawValue)' is empty")
      } else if text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) {
        report(
          path, "the word '\(word.rawValue)' has a brace",
          suggestion: "Only what stands under 'sentences' has gaps to fill.")
      }
    }
    var known: [String: Word] = [:]
    for mark in [Word.markSuppressed, .markZero, .markNotComputable, .markMissing] {
      guard let text = words[mark], !text.isEmpty else { continue }
      if let other = known[text] {
        report(
          ["words", mark.rawValue],
          "the mark '\(text)' stands for '\(other.rawValue)' and for '\(mark.rawValue)'",
          suggestion: "Give each a mark of its own.")
      }
      known[text] = mark
    }
  }

  mutating func sentences(_ sentences: [Sentence.Key: Phrase], rule: PluralRule) {
    for key in Sentence.Key.allCases {
      let path = ["sentences", key.rawValue]
      switch (sentences[key], key.isCounted) {
      case (nil, _): report(path, "the text '\(key.rawValue)' is missing")
      case (.single(let text), false): template(path, text, key, mayLeaveOutCount: false)
      case (.single, true):
        let names = rule.categories.map(\.rawValue).joined(separator: ", ")
        report(
          path, "the text '\(key.rawValue)' depends on a number and has only one form",
          suggestion: "Give it the forms \(names).")
      case (.plural, false):
        report(path, "the text '\(key.rawValue)' does not depend on a number but has several forms")
      case (.plural(let forms), true):
        for category in rule.categories where forms[category] == nil {
          report(path + [category.rawValue], "the form '\(category.rawValue)' is missing")
        }
        for category in PluralCategory.allCases {
          guard let text = forms[category] else { continue }
          guard rule.categories.contains(category) else {
            report(
              path + [category.rawValue],
              "the plural rule '\(rule.rawValue)' has no form '\(category.rawValue)'")
            continue
          }
          template(
            path + [category.rawValue], text, key,
            mayLeaveOutCount: [.zero, .one, .two].contains(category))
        }
      }
    }
  }

  private mutating func template(
    _ path: [String], _ text: String, _ key: Sentence.Key, mayLeaveOutCount: Bool
  ) {
    let names = key.placeholders.map(\.rawValue)
    let optional: Set<String> = mayLeaveOutCount ? ["count"] : []
    pattern(path, text, names, optional: optional)
  }

  /// Checks that a text has these gaps, and no others.
  private mutating func pattern(
    _ path: [String], _ text: String, _ names: [String], optional: Set<String> = []
  ) {
    guard !text.isEmpty else { return report(path, "the text is empty") }
    guard let gaps = Template(text)?.gaps else {
      return report(
        path, "a brace in '\(text)' is not opened or not closed",
        suggestion: "Write gaps as \(names.map { "{\($0)}" }.joined(separator: ", ")).")
    }
    for gap in gaps where !names.contains(gap) {
      report(
        path, "nothing fills the gap '{\(gap)}'",
        suggestion: NearMiss.suggestion(for: gap, among: names)
          ?? "The gaps are \(names.map { "{\($0)}" }.joined(separator: ", ")).")
    }
    for name in names where !gaps.contains(name) && !optional.contains(name) {
      report(path, "the gap '{\(name)}' is missing")
    }
  }
}
