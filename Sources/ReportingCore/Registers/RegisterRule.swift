/// A rule that holds inside a record or between records. Fields are named by their ids.
public enum RegisterRule: Sendable, Equatable {
  /// Days that follow one another: none is before an earlier one of the list.
  case dateOrder([String])
  /// Where a field is filled (or has one of the codes, when there are any), the others must be too.
  case needs(field: String, codes: [String], fields: [String])
  /// No two records have the same values of all these fields.
  case unique([String])
  /// A day lies in the record's period.
  case within(date: String, period: String)
  /// The parts, such as `cost-shares.amount`, add up to the total.
  case sum(total: String, parts: String)
  /// The codes are among those of a field of the record that the reference names.
  case agreement(field: String, reference: String, among: String)
  /// A day is not before a day of the record that the reference names.
  case later(date: String, reference: String, than: String)
  /// The day that a record gives a resolution, decision or draft is one of its session; where there
  /// is a field for the kind, no draft is called a resolution or decision.
  case session(symbol: String, date: String, kind: String?)
  /// Lines name records, by register and id, that a published document shows for a purpose, until
  /// the day on which it was taken back: the persons must have agreed to that purpose, and still do.
  case shown(register: String, records: String, purpose: String, date: String, until: String)
  /// Where the city is among the names, an independent verifier is needed, and the conflict of
  /// interest is printed.
  case conflictOfInterest(names: String, verifier: String)
}
