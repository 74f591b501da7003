public import Documents

/// One observation behind a released measurement, as far as it may be shown.
public struct ReleasedInput: Sendable, Equatable {
  /// The input's id.
  public let input: String
  /// The value, or nil when there is none or it must not be shown.
  public let value: Double?
  /// How many decimals the publisher wrote.
  public let decimals: Int
  /// How firm it is.
  public let status: Observation.Status
  /// The id of its source.
  public let source: String?
  /// The publisher's remark, if it may be shown.
  public let note: LocalizedText?
  /// The line it was read from.
  public let location: SourceLocation?

  /// For the disclosure gate alone.
  package init(
    input: String, value: Double?, decimals: Int, status: Observation.Status, source: String?,
    note: LocalizedText?, location: SourceLocation?
  ) {
    self.input = input
    self.value = value
    self.decimals = decimals
    self.status = status
    self.source = source
    self.note = note
    self.location = location
  }
}
