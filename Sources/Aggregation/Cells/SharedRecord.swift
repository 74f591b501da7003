public import ReportingCore

/// A record that a city counts, by its pseudonym: a guest or a campaign that other cities may count too.
public struct SharedRecord: Sendable, Hashable {
  /// The city's id.
  public var city: String
  /// The register's id.
  public var register: String
  /// The pseudonym, which is the same in all cities; never a name.
  public var record: String
  /// The period in which the city counts it.
  public var period: Period

  /// A record that a city counts.
  public init(city: String, register: String, record: String, period: Period) {
    self.city = city
    self.register = register
    self.record = record
    self.period = period.withoutNote
  }
}
