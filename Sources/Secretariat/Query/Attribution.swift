public import Digests
public import ReportingCore
public import Sealing

/// Who said something, and in which sealed package it stands.
public struct Attribution: Sendable, Equatable {
  /// The city's id.
  public var city: String
  /// The city's own name: in English where it has one.
  public var name: String
  /// The country as an ISO 3166-1 alpha-3 code.
  public var country: String
  /// The M49 code of the region, as the package has it; empty where it has none.
  public var region: String
  /// The id of the call.
  public var call: String
  /// The year that the submission is about.
  public var year: Period
  /// Which revision it is, from 1.
  public var revision: Int
  /// The day on which the city made it; nil when it gave none.
  public var date: CalendarDate?
  /// The identity of the package.
  public var package: SHA256Digest

  /// Who speaks in a package.
  public init(_ package: SealedPackage) {
    let record = package.submission
    city = record.city.id
    name =
      record.city.name.inAnyCase(.english) ?? record.city.id
    country = record.city.country
    region = record.city.region ?? ""
    call = record.call
    year = record.year
    revision = record.revision
    date = record.date
    self.package = package.identity
  }
}
