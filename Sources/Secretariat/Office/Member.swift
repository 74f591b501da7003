/// A city of the network: somebody who is asked.
public struct Member: Sendable, Hashable {
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

  /// A city of the network.
  public init(id: String, name: String, country: String, region: String, contact: String) {
    self.id = id
    self.name = name
    self.country = country
    self.region = region
    self.contact = contact
  }
}
