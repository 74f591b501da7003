public import Documents

/// The value of one field of a record, as its kind says. Not released by itself: records hold
/// their values as ``Undisclosed``.
public indirect enum RecordValue: Sendable, Hashable {
  /// A text, a symbol, a pseudonym, the id of another record or of an indicator.
  case text(String)
  /// A text in several languages.
  case texts(LocalizedText)
  /// A day.
  case date(CalendarDate)
  /// A period.
  case period(Period)
  /// A number: a count, an amount, a share in percent.
  case number(Double)
  /// A code of a controlled list.
  case code(String)
  /// Yes or no.
  case yesNo(Bool)
  /// Several values of one kind.
  case list([RecordValue])
  /// Several lines, each with fields of its own, such as a recommendation's follow-up by year.
  case entries([RecordEntry])

  /// The values one by one: those of a list, or the value itself.
  public var each: [RecordValue] {
    if case .list(let values) = self { values } else { [self] }
  }

  /// The codes in it.
  public var codes: [String] {
    each.compactMap { if case .code(let code) = $0 { code } else { nil } }
  }

  /// The texts in it that are not in several languages.
  public var texts: [String] {
    each.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  /// The day, or nil when it is none.
  public var date: CalendarDate? { if case .date(let date) = self { date } else { nil } }

  /// The number, or nil when it is none.
  public var number: Double? { if case .number(let number) = self { number } else { nil } }

  /// The period, or nil when it is none.
  public var period: Period? { if case .period(let period) = self { period } else { nil } }

  /// The lines, or none.
  public var entries: [RecordEntry] {
    if case .entries(let entries) = self { entries } else { [] }
  }
}

/// One line inside a record, such as one host's share of the cost.
public struct RecordEntry: Sendable, Hashable {
  /// The values by field.
  public var values: [String: RecordValue]
  /// The fields that are written but could not be read.
  public var unread: Set<String>
  /// Where it was written.
  public var location: SourceLocation?

  /// A line.
  public init(
    values: [String: RecordValue], unread: Set<String> = [], location: SourceLocation? = nil
  ) {
    self.values = values
    self.unread = unread
    self.location = location
  }

  /// Whether the line says something under a field, readable or not.
  public func says(_ field: String) -> Bool { values[field] != nil || unread.contains(field) }
}
