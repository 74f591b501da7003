extension LanguagePack {
  /// A day, such as `27 September 2018`.
  public func date(_ date: CalendarDate) -> String {
    Template.fill(
      dates.date,
      [
        "day": date.day == 1 ? dates.firstDay : String(date.day),
        "month": month(date.month, of: dates.monthsInDates), "year": String(date.year),
      ])
  }

  /// A text that is a day when it has the form `YYYY-MM-DD`, and is printed as it stands otherwise,
  /// as publishers write dates of many kinds.
  public func dateOrText(_ text: String) -> String {
    CalendarDate(text).map { date($0) } ?? text
  }

  /// A month of a year, such as `September 2018`.
  public func month(_ number: Int, of year: Int) -> String {
    Template.fill(
      dates.monthOfYear, ["month": month(number, of: dates.months), "year": String(year)])
  }

  /// A period as the language writes it: `2019/20`, `2016–2017`, `Q3 2021`, `July 2021`,
  /// `1 July 2021 – 31 December 2021`. Letters before the years and the note behind are the
  /// publisher's and stay.
  public func period(_ period: Period) -> String {
    let text = span(period)
    switch period.note {
    case nil: return text
    case "*"?: return text + "*"
    case let note?: return self.text(.inBrackets(text, note))
    }
  }

  /// Several periods in one line; years that follow one another are drawn together, as in
  /// `2015–2018, 2020 and 2022`. The periods must be in order.
  public func periods(_ periods: [Period]) -> String {
    var runs: [[Period]] = []
    for period in periods {
      if let last = runs.last?.last, last.isPlainYear, period.isPlainYear,
        period.endYear == last.endYear + 1
      {
        runs[runs.count - 1].append(period)
      } else {
        runs.append([period])
      }
    }
    return list(
      runs.flatMap { run in
        guard run.count > 2, let first = run.first, let last = run.last else {
          return run.map { self.period($0) }
        }
        return [range(first.label, last.label)]
      })
  }

  private func span(_ period: Period) -> String {
    var label = Substring(period.label)
    var prefix = ""
    if label.first?.isLetter == true, let space = label.firstIndex(of: " ") {
      prefix = label[...space].description
      label = label[label.index(after: space)...]
    }
    return prefix + span(period, label)
  }

  private func span(_ period: Period, _ label: Substring) -> String {
    if let separator = label.firstRange(ofSpacedHyphen: ()) {
      let first = years(label[..<separator.lowerBound])
      let last = years(label[separator.upperBound...])
      return Template.fill(dates.dateRange, ["0": first, "1": last])
    }
    if let mark = label.lastIndex(of: "Q") {
      return Template.fill(
        dates.quarter,
        ["quarter": String(label[label.index(after: mark)...]), "year": String(period.endYear)])
    }
    switch (label.utf8.count, label.utf8.count { $0 == UInt8(ascii: "-") }) {
    case (7, 1): return month(period.start.month, of: period.start.year)
    case (10, 2): return date(period.start)
    case (21, 4):
      return Template.fill(dates.dateRange, ["0": date(period.start), "1": date(period.end)])
    default: return years(label)
    }
  }

  /// `2019`, `2019/20` or `2016-2017`.
  private func years(_ label: Substring) -> String {
    guard let hyphen = label.firstIndex(of: "-") else { return String(label) }
    return Template.fill(
      numbers.range,
      ["0": String(label[..<hyphen]), "1": String(label[label.index(after: hyphen)...])])
  }

  private func month(_ number: Int, of names: [String]) -> String {
    names.indices.contains(number - 1) ? names[number - 1] : String(number)
  }
}

extension Period {
  /// Whether it is a calendar year without a note.
  fileprivate var isPlainYear: Bool { note == nil && label == String(endYear) }
}

extension Substring {
  /// The first ` - `.
  fileprivate func firstRange(ofSpacedHyphen: Void) -> Range<Index>? {
    var position = startIndex
    while let space = self[position...].firstIndex(of: " ") {
      if self[space...].hasPrefix(" - ") { return space..<index(space, offsetBy: 3) }
      position = index(after: space)
    }
    return nil
  }
}
