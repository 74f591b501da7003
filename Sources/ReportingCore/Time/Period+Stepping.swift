extension Period {
  /// The period of the same length that ends the day before this one begins, repeated so many
  /// times; nil when it would begin before the first of ``Period/years``.
  ///
  /// Years, split years, quarters, months and any span of whole months (such as a year from 6
  /// April) go back by months; other spans go back by their number of days.
  public func earlier(by steps: Int = 1) -> Period? {
    guard steps > 0 else { return steps == 0 ? self : nil }
    var (start, end) = (self.start, self.end)
    for _ in 0..<steps {
      guard let span = Period.span(before: start, end) else { return nil }
      (start, end) = span
      guard Period.years.contains(start.year) else { return nil }
    }
    return Period(
      start: start, end: end,
      label: Period.label(from: start, to: end, like: label, of: self.start), note: nil)
  }

  private static func span(
    before start: CalendarDate, _ end: CalendarDate
  ) -> (CalendarDate, CalendarDate)? {
    guard let next = end.adding(days: 1), let newEnd = start.adding(days: -1) else { return nil }
    let months = (next.year - start.year) * 12 + next.month - start.month
    if months > 0, next.day == start.day, let newStart = start.adding(months: -months) {
      return (newStart, newEnd)
    }
    guard let newStart = start.adding(days: start.dayNumber - next.dayNumber) else { return nil }
    return (newStart, newEnd)
  }

  /// The canonical spelling of the earlier span, in the form of the later one's.
  private static func label(
    from start: CalendarDate, to end: CalendarDate, like label: String, of original: CalendarDate
  ) -> String {
    let prefix = label.prefix { !$0.isNumber }
    let body = label.dropFirst(prefix.count)
    if body.contains("Q") { return "\(prefix)\(start.year) Q\((start.month + 2) / 3)" }
    if body == original.description.prefix(7) { return "\(prefix)\(start.description.prefix(7))" }
    if body.hasPrefix(original.description) {
      return prefix + (start == end ? start.description : "\(start)/\(end)")
    }
    // What is left names years only; all of them go back by the same number.
    let shift = original.year - start.year
    var result = String(prefix)
    var digits = ""
    func flush() {
      if digits.count == 4, let year = Int(digits) {
        result += String(year - shift)
      } else if digits.count == 2, let year = Int(digits) {
        let short = String((year - shift % 100 + 100) % 100)
        result += short.count == 1 ? "0" + short : short
      } else {
        result += digits
      }
      digits = ""
    }
    for character in body {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else {
        flush()
        result.append(character)
      }
    }
    flush()
    return result
  }
}
