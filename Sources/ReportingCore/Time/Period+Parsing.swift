extension Period {
  /// Reads a period.
  ///
  /// - Throws: ``PeriodError`` when the text has none of the known forms or names a time that
  ///   does not exist.
  public init(parsing text: some StringProtocol) throws(PeriodError) {
    let whole = String(text)
    // Most periods are plain years.
    if whole.utf8.count == 4, let number = Int(whole), let year = Period(year: number) {
      self = year
      return
    }
    var scanner = PeriodScanner(whole)
    scanner.skipSpaces()
    let prefix = scanner.letters()
    if !prefix.isEmpty {
      guard scanner.skipSpaces() else { throw .unknownForm(whole) }
    }
    var span = try scanner.span(of: whole)
    scanner.skipSpaces()
    if span.form != .closed, scanner.skip("-") || scanner.skip("\u{2013}") {
      // 1994/95 - 1996/97, or 2016 - 2017 with blanks
      scanner.skipSpaces()
      let last = try scanner.span(of: whole)
      guard last.form == span.form else { throw .unknownForm(whole) }
      guard last.end > span.end else { throw .noSuchDate(whole) }
      span.end = last.end
      span.label += (span.form == .year ? "-" : " - ") + last.label
      scanner.skipSpaces()
    }
    if prefix.hasSuffix("FY") { span = try scanner.fiscal(span, of: whole) }
    let note = try scanner.note(of: whole)
    guard scanner.isAtEnd else { throw .unknownForm(whole) }
    self.init(
      start: span.start, end: span.end,
      label: prefix.isEmpty ? span.label : "\(prefix) \(span.label)", note: note)
  }
}

private struct PeriodScanner {
  struct Span {
    var start: CalendarDate
    var end: CalendarDate
    var label: String
    var form: Form

    /// What a second span may follow: one of the same form, or none.
    enum Form { case year, splitYear, closed }
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  var isAtEnd: Bool { position == scalars.count }

  @discardableResult
  mutating func skipSpaces() -> Bool {
    let before = position
    while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
    return position > before
  }

  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard position < scalars.count, scalars[position] == scalar else { return false }
    position += 1
    return true
  }

  mutating func letters() -> String {
    let before = position
    while position < scalars.count, ("A"..."Z").contains(scalars[position]), position - before < 8 {
      position += 1
    }
    return text(before..<position)
  }

  private mutating func digits() -> String {
    let before = position
    while position < scalars.count, ("0"..."9").contains(scalars[position]) { position += 1 }
    return text(before..<position)
  }

  private func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }

  mutating func note(of whole: String) throws(PeriodError) -> String? {
    if skip("*") {
      skipSpaces()
      return "*"
    }
    guard skip("(") else { return nil }
    let before = position
    while position < scalars.count, scalars[position] != ")" { position += 1 }
    let note = text(before..<position)
    guard skip(")"), !note.isEmpty, note.count <= 200 else { throw .unknownForm(whole) }
    skipSpaces()
    return note
  }

  private func year(_ digits: String) throws(PeriodError) -> Int {
    guard let year = Int(digits), Period.years.contains(year) else {
      throw .yearOutOfRange(digits)
    }
    return year
  }

  private func date(_ year: Int, _ month: Int, _ day: Int, _ whole: String)
    throws(PeriodError) -> CalendarDate
  {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      throw .noSuchDate(whole)
    }
    return date
  }

  mutating func span(of whole: String) throws(PeriodError) -> Span {
    let first = digits()
    guard !first.isEmpty else { throw .unknownForm(whole) }
    guard first.count >= 4 else { throw .unknownForm(whole) }
    let startYear = try year(first)
    let january = try date(startYear, 1, 1, whole)
    let december = try date(startYear, 12, 31, whole)
    let afterYear = position

    if skip("/") {
      let second = digits()
      guard second.count == 2 || second.count == 4 else { throw .yearsDoNotFollow(whole) }
      guard let number = Int(second) else { throw .unknownForm(whole) }
      guard number == (second.count == 2 ? (startYear + 1) % 100 : startYear + 1) else {
        throw .yearsDoNotFollow(whole)
      }
      let endYear = try year(String(startYear + 1))
      let (start, end) = try splitYear(startYear, endYear, whole)
      return Span(
        start: start, end: end,
        label: "\(startYear)/\(String(second.suffix(2)))", form: .splitYear)
    }

    if skip("-") || skip("\u{2013}") {
      let second = digits()
      switch second.count {
      case 4:
        let endYear = try year(second)
        guard endYear > startYear else { throw .noSuchDate(whole) }
        return Span(
          start: january, end: try date(endYear, 12, 31, whole),
          label: "\(startYear)-\(endYear)", form: .closed)
      case 2:
        guard let month = Int(second) else { throw .unknownForm(whole) }
        if skip("-") { return try days(year: startYear, month: month, whole) }
        let first = try date(startYear, month, 1, whole)
        let last = CalendarDate.days(inMonth: month, of: startYear)
        return Span(
          start: first, end: try date(startYear, month, last, whole),
          label: String(first.description.prefix(7)), form: .closed)
      case 0:
        position = afterYear
        return Span(start: january, end: december, label: first, form: .year)
      default: throw .unknownForm(whole)
      }
    }

    skipSpaces()
    if skip("Q") {
      guard let quarter = Int(digits()), (1...4).contains(quarter) else { throw .noSuchDate(whole) }
      let lastMonth = quarter * 3
      return Span(
        start: try date(startYear, lastMonth - 2, 1, whole),
        end: try date(
          startYear, lastMonth, CalendarDate.days(inMonth: lastMonth, of: startYear), whole),
        label: "\(startYear) Q\(quarter)", form: .closed)
    }
    position = afterYear
    return Span(start: january, end: december, label: first, form: .year)
  }

  /// Two years in a row behind `FY` are one fiscal year and not two calendar years.
  func fiscal(_ span: Span, of whole: String) throws(PeriodError) -> Span {
    guard span.end.year == span.start.year + 1, span.start.month == 1, span.end.month == 12 else {
      return span
    }
    var span = span
    (span.start, span.end) = try splitYear(span.start.year, span.end.year, whole)
    return span
  }

  /// A split year stands for the twelve months that most fiscal and school years share; the
  /// publisher's own dates, where they matter, are given as days.
  private func splitYear(
    _ first: Int, _ second: Int, _ whole: String
  ) throws(PeriodError) -> (CalendarDate, CalendarDate) {
    (try date(first, 7, 1, whole), try date(second, 6, 30, whole))
  }

  private mutating func days(year: Int, month: Int, _ whole: String) throws(PeriodError) -> Span {
    let digits = digits()
    guard digits.count == 2, let day = Int(digits) else { throw .unknownForm(whole) }
    let first = try date(year, month, day, whole)
    guard skip("/") else {
      return Span(start: first, end: first, label: first.description, form: .closed)
    }
    let before = position
    while position < scalars.count,
      scalars[position] == "-" || ("0"..."9").contains(scalars[position])
    {
      position += 1
    }
    let rest = text(before..<position)
    guard let last = CalendarDate(rest), last >= first, Period.years.contains(last.year) else {
      throw .noSuchDate(whole)
    }
    return Span(start: first, end: last, label: "\(first)/\(last)", form: .closed)
  }
}
