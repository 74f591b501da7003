public import Documents

/// One value of an input: for a period, for a part of the whole, with its source.
public struct Observation: Sendable, Equatable {
  /// How firm a value is. The raw values are those of the files.
  public enum Status: String, Sendable, Equatable, CaseIterable {
    /// The publisher's final value.
    case final
    /// To be revised by the publisher.
    case provisional
    /// Estimated by the publisher.
    case estimated
    /// Filled in by a method that the note names.
    case imputed
    /// Known to be missing; there is no value.
    case missing
  }

  /// The input's id.
  public var input: String
  /// The period.
  public var period: Period
  /// The part of the whole.
  public var breakdown: Breakdown
  /// The value, or nil when the city states that it has none.
  public var value: Undisclosed<Double>?
  /// How many decimals the publisher wrote.
  public var decimals: Int
  /// The unit's id, as declared for the input or repeated in the file.
  public var unit: String
  /// How firm it is.
  public var status: Status
  /// The id of its source in `sources.yaml`, or nil.
  public var source: String?
  /// A remark of the publisher, not yet released; under ``LanguageTag/undetermined`` when it is to
  /// be printed in every language.
  public var note: Undisclosed<LocalizedText>?
  /// The line it was read from.
  public var location: SourceLocation?

  /// One value of an input.
  public init(
    input: String, period: Period, breakdown: Breakdown = .total, value: Undisclosed<Double>?,
    decimals: Int = 0, unit: String, status: Status = .final, source: String? = nil,
    note: Undisclosed<LocalizedText>? = nil, location: SourceLocation? = nil
  ) {
    self.input = input
    self.period = period
    self.breakdown = breakdown
    self.value = value
    self.decimals = decimals
    self.unit = unit
    self.status = status
    self.source = source
    self.note = note
    self.location = location
  }
}
