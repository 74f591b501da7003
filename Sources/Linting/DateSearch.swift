import ReportingCore

/// Finds full dates in a text.
enum DateSearch {
  /// How a date is written.
  enum Form: Sendable, Equatable {
    /// `27 September 2018`, with the small words of the language between.
    case dayMonthYear
    /// `27th September 2018`, `9th of December 1998`.
    case ordinal
    /// `September 27, 2018`.
    case monthFirst
    /// `27.09.2018`, `09/27/2018`.
    case digits
    /// `2018-09-27`.
    case iso
  }

  /// A date in a text.
  struct Found: Sendable, Equatable {
    /// The day; nil when digits can be read in two ways.
    var date: CalendarDate?
    var form: Form
    /// Its words.
    var words: Range<Int>
  }

  private static let between: WordSet = ["de", "d", "del", "of", "the", "l"]

  /// The dates of a text, in order.
  static func dates(in text: ScannedText, _ context: TextContext) -> [Found] {
    let words = text.words
    var found: [Found] = []
    for index in text.numbers {
      guard words[index].bytes.count == 4, let year = Int(words[index].lower),
        (1900...2100).contains(year)
      else { continue }
      if let date = written(words, index, year, text.source.language, context)
        ?? digits(text, index, year)
      {
        found.append(date)
      }
    }
    return found
  }

  private static func written(
    _ words: [ScannedText.Word], _ index: Int, _ year: Int, _ language: LanguageTag,
    _ context: TextContext
  ) -> Found? {
    func previous(_ place: Int) -> Int? {
      var place = place - 1
      while place >= 0, between.contains(words[place]) { place -= 1 }
      return place >= 0 && words[place].sentence == words[index].sentence ? place : nil
    }
    guard let second = previous(index), let first = previous(second) else { return nil }
    // The day is looked at first: few words begin with a digit.
    if let (day, isOrdinal) = day(words[first].lower),
      let month = context.month(words[second].lower, in: language)
    {
      return Found(
        date: CalendarDate(year: year, month: month, day: day),
        form: isOrdinal && language.description == "en" ? .ordinal : .dayMonthYear,
        words: first..<index + 1)
    }
    if let (day, _) = day(words[second].lower),
      let month = context.month(words[first].lower, in: language)
    {
      return Found(
        date: CalendarDate(year: year, month: month, day: day), form: .monthFirst,
        words: first..<index + 1)
    }
    return nil
  }

  private static func day(_ word: String) -> (day: Int, isOrdinal: Bool)? {
    guard let first = word.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    else { return nil }
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count), let day = Int(digits), (1...31).contains(day) else {
      return nil
    }
    let rest = word.dropFirst(digits.count)
    guard rest.isEmpty || ["st", "nd", "rd", "th", "er", "r"].contains(rest) else { return nil }
    return (day, !rest.isEmpty)
  }

  private static func digits(_ text: ScannedText, _ index: Int, _ year: Int) -> Found? {
    let words = text.words
    func number(_ place: Int) -> Int? {
      guard words.indices.contains(place), words[place].isNumber, words[place].bytes.count <= 2
      else { return nil }
      return Int(words[place].lower)
    }
    func mark(_ place: Int) -> UInt8? {
      let end = words[place].bytes.upperBound
      return end + 1 == words[place + 1].bytes.lowerBound ? text.bytes[end] : nil
    }
    if let first = number(index - 2), let second = number(index - 1),
      let mark1 = mark(index - 2), mark1 == mark(index - 1), "./-".utf8.contains(mark1),
      !isJoined(text, before: index - 2), (1...31).contains(first), (1...31).contains(second),
      min(first, second) <= 12
    {
      let isPlain = first > 12 || second > 12 || first == second
      let (day, month) = second > 12 ? (second, first) : (first, second)
      return Found(
        date: isPlain ? CalendarDate(year: year, month: month, day: day) : nil, form: .digits,
        words: index - 2..<index + 1)
    }
    if let month = number(index + 1), let day = number(index + 2), mark(index) == UInt8(ascii: "-"),
      mark(index + 1) == UInt8(ascii: "-"), words[index + 1].bytes.count == 2,
      let date = CalendarDate(year: year, month: month, day: day)
    {
      return Found(date: date, form: .iso, words: index..<index + 3)
    }
    return nil
  }

  /// Whether more stands directly before, as in `A/HRC/12/10/2019`.
  private static func isJoined(_ text: ScannedText, before place: Int) -> Bool {
    let start = text.words[place].bytes.lowerBound
    return start > 0 && "/.-".utf8.contains(text.bytes[start - 1])
  }
}
