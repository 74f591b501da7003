import ReportingCore

/// Reads the column Year, which in real repositories holds more than years.
enum OpenSDGPeriod {
  /// What a cell of the column stands for.
  enum Reading {
    /// A period.
    case period(Period)
    /// A period that is written in a way of its own, with the usual spelling.
    case unusual(Period, message: String)
    /// No period: what is wrong, and what to write instead.
    case invalid(message: String, suggestion: String)
  }

  static func read(_ text: String) -> Reading {
    do throws(PeriodError) {
      return .period(try Period(parsing: text))
    } catch {
      if let period = number(text) {
        return .unusual(period, message: "'\(text)' was read as \(period.label)")
      }
      if let period = dayFirst(text) {
        return .unusual(period, message: "the days '\(text)' were read as \(period.label)")
      }
      return .invalid(message: error.message, suggestion: suggestion(for: text, error))
    }
  }

  /// `2020.0`, as spreadsheets and programs write years.
  private static func number(_ text: String) -> Period? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, !parts[1].isEmpty,
      parts[1].allSatisfy({ $0 == "0" }), let year = Int(parts[0])
    else { return nil }
    return Period(year: year)
  }

  /// `26/02/2020-12/10/2020`, where at least one of the days cannot be a month.
  private static func dayFirst(_ text: String) -> Period? {
    let ends = text.split(whereSeparator: { $0 == "-" || $0 == "\u{2013}" })
      .map { $0.split(whereSeparator: \.isWhitespace).joined() }
    guard (1...2).contains(ends.count) else { return nil }
    var dates: [CalendarDate] = []
    var isDayFirst = false
    for end in ends {
      let parts = end.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[2].count == 4, let day = Int(parts[0]),
        let month = Int(parts[1]), let year = Int(parts[2]),
        let date = CalendarDate(year: year, month: month, day: day)
      else { return nil }
      if day > 12 { isDayFirst = true }
      dates.append(date)
    }
    guard isDayFirst, let first = dates.first, let last = dates.last else { return nil }
    let spelling = dates.count == 1 ? first.description : "\(first)/\(last)"
    do throws(PeriodError) { return try Period(parsing: spelling) } catch { return nil }
  }

  private static func suggestion(for text: String, _ error: PeriodError) -> String {
    let digits = Array(text.filter(\.isNumber))
    if text.allSatisfy(\.isNumber), digits.count == 5 {
      // One digit too many: leave each out in turn.
      var candidates: [String] = []
      for index in digits.indices {
        var shorter = digits
        shorter.remove(at: index)
        let year = String(shorter)
        if let number = Int(year), (1990...2060).contains(number), !candidates.contains(year) {
          candidates.append(year)
        }
      }
      if !candidates.isEmpty {
        return "Did you mean \(candidates.prefix(3).joined(separator: " or "))?"
      }
    }
    if digits.count == 4, case .yearOutOfRange = error {
      return "Write the year with four digits, between 1948 and 2100."
    }
    if digits.count >= 4, text.contains(where: \.isLetter) {
      return
        "Write the year alone, such as \(String(digits.prefix(4))); words belong in a column of their own or in brackets behind the year, such as 2015 (baseline)."
    }
    return error.suggestion
  }
}
