/// A line of the secretariat's list of members.
public struct SimulatedMember: Sendable, Equatable {
  /// The id.
  public var id: String
  /// The name as the secretariat has it.
  public var name: String
  /// The country as an ISO 3166-1 alpha-3 code.
  public var country: String
  /// The M49 code of the sub-region.
  public var region: String
  /// The office that is written to; never a person.
  public var contact: String

  /// A member.
  public init(id: String, name: String, country: String, region: String, contact: String) {
    self.id = id
    self.name = name
    self.country = country
    self.region = region
    self.contact = contact
  }
}
