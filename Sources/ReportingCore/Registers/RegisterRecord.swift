public import Documents

/// One record of a register. Not yet released: its id and its values are behind the mark.
public struct RegisterRecord: Sendable, Equatable {
  /// The value of one field, with its place.
  public struct Field: Sendable, Equatable {
    /// The value.
    public var value: Undisclosed<RecordValue>
    /// Where it was written.
    public var location: SourceLocation?

    /// A value with its place.
    public init(_ value: Undisclosed<RecordValue>, location: SourceLocation? = nil) {
      self.value = value
      self.location = location
    }
  }

  /// The id.
  public var id: Undisclosed<String>
  /// The values by field; what the record does not say is not there.
  public var fields: [String: Field]
  /// The fields that are written but could not be read, which was said where they were read.
  public var unread: Set<String>
  /// What the person agrees to.
  public var consents: [Consent]
  /// Where the id was written.
  public var location: SourceLocation?

  /// A record.
  public init(
    id: Undisclosed<String>, fields: [String: Field], unread: Set<String> = [],
    consents: [Consent] = [], location: SourceLocation? = nil
  ) {
    self.id = id
    self.fields = fields
    self.unread = unread
    self.consents = consents
    self.location = location
  }

  /// The value of a field, for computing and for the gate; nil when the record does not say.
  public func value(_ field: String) -> RecordValue? { fields[field]?.value.forComputing }

  /// Whether the record says something under a field, readable or not.
  public func says(_ field: String) -> Bool { fields[field] != nil || unread.contains(field) }

  /// The place of a field, or of the record when it has no such field.
  public func location(of field: String) -> SourceLocation? {
    fields[field]?.location ?? location
  }
}
