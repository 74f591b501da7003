/// A record that has passed the disclosure gate, as far as it may be shown.
public struct ReleasedRecord: Sendable, Equatable {
  /// The register's id.
  public let register: String
  /// The id, by which other records refer to it; nil in registers without names. It is not printed.
  public let id: String?
  /// What may be said of each field; a field of which the record says nothing is not there.
  public let fields: [String: ReleasedField]
  /// Whether the city itself is among those whom the record is about, so that others must verify it.
  public let hasConflictOfInterest: Bool

  /// For the disclosure gate alone.
  package init(
    register: String, id: String?, fields: [String: ReleasedField], hasConflictOfInterest: Bool
  ) {
    self.register = register
    self.id = id
    self.fields = fields
    self.hasConflictOfInterest = hasConflictOfInterest
  }

  /// The value of a field, generalised or not; nil when there is none or it must not be shown.
  public func value(_ field: String) -> RecordValue? {
    switch fields[field] {
    case .value(let value), .generalised(let value): value
    case .withheld, nil: nil
    }
  }
}
