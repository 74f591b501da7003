public import ReportingCore

/// A guest or a campaign that a simulated city counts, and others may count too.
public struct SimulatedSharedRecord: Sendable, Equatable {
  /// The register: `hosted-defenders` or `release-campaigns`.
  public var register: String
  /// The pseudonym, the same in all cities.
  public var record: String
  /// The period.
  public var period: Period

  /// A record.
  public init(register: String, record: String, period: Period) {
    self.register = register
    self.record = record
    self.period = period
  }
}
