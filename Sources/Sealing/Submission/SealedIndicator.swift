public import Digests
public import ReportingCore

/// An indicator of a sealed package, as the city defines it.
public struct SealedIndicator: Sendable, Equatable {
  /// The id.
  public var id: String
  /// The module that declares it.
  public var module: String
  /// The name.
  public var title: LocalizedText
  /// What is measured.
  public var definition: LocalizedText
  /// The unit's id.
  public var unit: String
  /// Structural, process or outcome.
  public var type: IndicatorType
  /// Which way it is meant to move.
  public var direction: IndicatorDirection
  /// What it counts, as far as a small count can identify somebody: the most exposed of its inputs.
  public var counts: CountedPopulation
  /// Whether what it counts was verified; nil where the question does not arise.
  public var verification: VerificationStatus?
  /// The digest of all that decides its value. Two cities with one id and different digests do not
  /// measure the same.
  public var method: SHA256Digest
  /// A standard indicator that it resembles.
  public var resembles: Resemblance?

  /// An indicator.
  public init(
    id: String, module: String, title: LocalizedText, definition: LocalizedText, unit: String,
    type: IndicatorType, direction: IndicatorDirection, counts: CountedPopulation,
    verification: VerificationStatus? = nil, method: SHA256Digest, resembles: Resemblance? = nil
  ) {
    self.id = id
    self.module = module
    self.title = title
    self.definition = definition
    self.unit = unit
    self.type = type
    self.direction = direction
    self.counts = counts
    self.verification = verification
    self.method = method
    self.resembles = resembles
  }
}
