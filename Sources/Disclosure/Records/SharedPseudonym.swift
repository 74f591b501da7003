public import ReportingCore

/// That a person, under a pseudonym that several cities share, was a guest or the subject of a
/// campaign in a period. It goes to the secretariat alone, encrypted, so that it counts once whom
/// several cities count.
public struct SharedPseudonym: Sendable, Hashable, Comparable {
  /// The register's id.
  public let register: String
  /// The pseudonym.
  public let record: String
  /// The period.
  public let period: Period

  /// Ordered by register, pseudonym and period.
  public static func < (a: SharedPseudonym, b: SharedPseudonym) -> Bool {
    if a.register != b.register { return a.register < b.register }
    return a.record == b.record ? a.period < b.period : a.record < b.record
  }

  /// The registers whose records several cities may share.
  private static let registers = ["hosted-defenders", "release-campaigns"]

  /// What a city may hand over: records of persons who agreed for this purpose at least to being
  /// counted, and that are not under embargo. A record without a pseudonym is left out; a name is
  /// never read.
  public static func all(
    of registers: [Register], catalogue: RegisterCatalogue, year: Period, on terms: RecordTerms
  ) -> [SharedPseudonym] {
    var found: Set<SharedPseudonym> = []
    for register in registers where SharedPseudonym.registers.contains(register.id) {
      guard let definition = catalogue.definition(register.id) else { continue }
      for record in register.records {
        guard terms.degree(of: record) >= .counted, !terms.isUnderEmbargo(record, definition),
          let pseudonym = record.value("shared")?.texts.first
            ?? record.value("person")?.texts.first,
          let period = period(of: record, year: year)
        else { continue }
        found.insert(SharedPseudonym(register: register.id, record: pseudonym, period: period))
      }
    }
    return found.sorted()
  }

  /// The edition of a stay; of what lasts, the year that is reported, as far as it lasted then.
  private static func period(of record: RegisterRecord, year: Period) -> Period? {
    if let edition = record.value("edition")?.period {
      return edition.end <= year.end ? edition.withoutNote : nil
    }
    guard let began = record.value("began")?.date, began <= year.end,
      record.value("ended")?.date.map({ $0 >= year.start }) ?? true
    else { return nil }
    return year.withoutNote
  }
}
