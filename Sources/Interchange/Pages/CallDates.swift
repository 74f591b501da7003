import ReportingCore

/// Days, times and zones as pages write them.
enum CallDates {
  /// A day that was read, as a range of words.
  struct Day: Equatable {
    var date: CalendarDate
    var range: Range<Int>
  }

  private static let months: [String: Int] = {
    var table: [String: Int] = [:]
    let rows = [
      "january february march april may june july august september october november december",
      "jan feb mar apr may jun jul aug sep oct nov dec",
      "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
      "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    ]
    for row in rows {
      for (index, name) in row.split(separator: " ").enumerated() {
        table[String(name)] = index + 1
      }
    }
    table["setiembre"] = 9
    table["sept"] = 9
    return table
  }()

  private static let fillers: Set<String> = [
    "de", "del", "of", ",", "st", "nd", "rd", "th", "er", "º", ".",
  ]

  /// The days that a text names with day, month and year, in order. `03/04/2025`, which may be two
  /// days, is none.
  static func days(in text: PageText, part: Range<Int>? = nil) -> [Day] {
    let words = text.words
    let part = part ?? words.indices
    var found: [Day] = []
    var place = part.lowerBound
    while place < part.upperBound {
      if let day = day(words, at: place, end: part.upperBound) {
        found.append(day)
        place = day.range.upperBound
      } else {
        place += 1
      }
    }
    return found
  }

  private static func day(_ words: [PageText.Word], at start: Int, end: Int) -> Day? {
    func next(_ place: Int) -> Int {
      var place = place
      var steps = 0
      while place < end, steps < 3, fillers.contains(words[place].folded) {
        place += 1
        steps += 1
      }
      return place
    }
    func year(_ place: Int) -> Int? {
      guard place < end, let number = words[place].number, words[place].folded.count == 4,
        (1990...2100).contains(number)
      else { return nil }
      return number
    }
    func made(_ year: Int, _ month: Int, _ day: Int, _ last: Int) -> Day? {
      CalendarDate(year: year, month: month, day: day).map {
        Day(date: $0, range: start..<(last + 1))
      }
    }
    if let number = words[start].number {
      // 2025-06-30
      if let year = year(start), start + 4 < end, words[start + 1].folded == "-",
        words[start + 3].folded == "-", let month = words[start + 2].number,
        let day = words[start + 4].number
      {
        return made(year, month, day, start + 4)
      }
      guard words[start].folded.count <= 2 else { return nil }
      // 30 June 2025, 30 de junio de 2025
      let place = next(start + 1)
      if place < end, let month = months[words[place].folded] {
        let last = next(place + 1)
        if let year = year(last) { return made(year, month, number, last) }
        return nil
      }
      // 30/06/2025 and 30.06.2025: only where the first cannot be a month
      if start + 4 < end, ["/", "."].contains(words[start + 1].folded),
        words[start + 3].folded == words[start + 1].folded, let second = words[start + 2].number,
        let year = year(start + 4), number > 12 || second == number
      {
        return made(year, second, number, start + 4)
      }
      return nil
    }
    // June 30, 2025
    guard let month = months[words[start].folded] else { return nil }
    let place = next(start + 1)
    guard place < end, let number = words[place].number, words[place].folded.count <= 2 else {
      return nil
    }
    let last = next(place + 1)
    return year(last).flatMap { made($0, month, number, last) }
  }

  /// A day that is written in figures of which the first may be day or month.
  static func hasUncertainDay(_ text: PageText) -> Bool {
    let words = text.words
    return words.indices.contains { start in
      start + 4 < words.count && words[start].number != nil && words[start + 1].folded == "/"
        && words[start + 2].number != nil && words[start + 3].folded == "/"
        && words[start + 4].folded.count == 4 && words[start + 4].number != nil
    } && days(in: text).isEmpty
  }

  /// The time of day that a text names; nil when none, and when it is midnight, of which nobody
  /// knows whether it begins or ends the day.
  static func time(in text: PageText, part: Range<Int>? = nil) -> TimeOfDay? {
    let words = text.words
    let part = part ?? words.indices
    for place in part {
      let word = words[place].folded
      if ["noon", "mediodia", "midi"].contains(word) { return TimeOfDay(minutes: 720) }
      guard let hour = words[place].number, word.count <= 2, hour < 24 else { continue }
      var minute = 0
      var end = place + 1
      let hasMinutes =
        place + 2 < part.upperBound && [":", "h", "."].contains(words[place + 1].folded)
        && words[place + 2].folded.count == 2 && words[place + 2].number.map { $0 < 60 } == true
        && !words[place + 2].isApart
      if hasMinutes {
        minute = words[place + 2].number ?? 0
        end = place + 3
      }
      let tail = words[end..<min(end + 4, part.upperBound)].map(\.folded).joined()
      if tail.hasPrefix("pm") || tail.hasPrefix("p.m") {
        guard (1...12).contains(hour) else { continue }
        return TimeOfDay(minutes: (hour % 12 + 12) * 60 + minute)
      }
      if tail.hasPrefix("am") || tail.hasPrefix("a.m") {
        guard (1...12).contains(hour) else { continue }
        return TimeOfDay(minutes: hour % 12 * 60 + minute)
      }
      // A point between figures is a date or a number as often as a time.
      let isClock =
        hasMinutes
        && (words[place + 1].folded != "." || tail.hasPrefix("h"))
      let isHour =
        !hasMinutes && end < part.upperBound
        && ["h", "hours", "hrs", "horas", "heures"].contains(words[end].folded)
      if isClock || isHour { return TimeOfDay(minutes: hour * 60 + minute) }
    }
    return nil
  }

  private static let zones: [(id: String, names: [[String]])] = [
    (
      "Europe/Zurich",
      PageText.phrases(
        """
        cest|cet|geneva time|geneva|hora de ginebra|ginebra|heure de geneve|geneve|\
        central european time|central european summer time|hora central europea|\
        heure d'europe centrale
        """)
    ),
    (
      "America/New_York",
      PageText.phrases(
        "new york time|new york|edt|est|eastern time|hora de nueva york|nueva york")
    ),
    ("UTC", PageText.phrases("utc|gmt")),
  ]

  /// The zone that a text names by its place or its short name; nil when none, or several, or one
  /// with a difference such as `GMT+2`, which is no place.
  static func zone(in text: PageText, part: Range<Int>? = nil) -> String? {
    let found = zones.filter { zone in
      zone.names.contains { name in
        guard let range = text.range(of: name, in: part) else { return false }
        // `est` is a French word: short names are written in capitals.
        if name.count == 1, name[0].count <= 4,
          text.text(of: range) != text.text(of: range).uppercased()
        {
          return false
        }
        let after =
          range.upperBound < text.words.count ? text.words[range.upperBound].folded : ""
        return after != "+" && after != "-"
      }
    }
    return found.count == 1 ? found[0].id : nil
  }
}
