public import ReportingCore

/// A city of the network: somebody who is asked.
public struct Member: Sendable, Equatable {
  /// The id.
  public var id: String
  /// The name, as the secretariat writes it.
  public var name: String
  /// The country as an ISO 3166-1 alpha-3 code.
  public var country: String
  /// The region in which it is counted, a UN M49 code; empty where nobody said.
  public var region: String
  /// Whom to write to: an office or an address; empty where nobody said.
  public var contact: String
  /// The language in which it is written to; nil where nobody said.
  public var language: LanguageTag?
  /// The zone in which its clocks are set, by the name of the IANA data base; nil where nobody said.
  public var timeZone: String?

  /// A city of the network.
  public init(
    id: String, name: String, country: String, region: String, contact: String,
    language: LanguageTag? = nil, timeZone: String? = nil
  ) {
    self.id = id
    self.name = name
    self.country = country
    self.region = region
    self.contact = contact
    self.language = language
    self.timeZone = timeZone
  }
}
