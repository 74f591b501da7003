public import ReportingCore

/// For whom and when records are released.
public struct RecordTerms: Sendable, Equatable {
  /// For what. Consent for another purpose does not hold.
  public var purpose: ConsentPurpose
  /// The day of issue; nil when it is not known. Then whatever depends on a day is withheld.
  public var date: CalendarDate?

  /// For whom and when.
  public init(purpose: ConsentPurpose, date: CalendarDate?) {
    self.purpose = purpose
    self.date = date
  }

  /// How far a person agreed for this purpose. No consent, one for another purpose, one taken back
  /// and one that has ended are the same: the record is only counted.
  func degree(of record: RegisterRecord) -> Consent.Degree {
    record.consents.filter { consent in
      guard consent.purpose == purpose, consent.withdrawn == nil else { return false }
      guard let date else { return consent.expires == nil }
      return consent.date <= date && consent.expires.map { date <= $0 } ?? true
    }.map(\.degree).min() ?? .none
  }

  /// Whether a record must not yet be shown.
  func isUnderEmbargo(_ record: RegisterRecord, _ definition: RegisterDefinition) -> Bool {
    guard let field = definition.embargo, let end = record.value(field)?.date else { return false }
    return date.map { $0 < end } ?? true
  }
}
