public import Sealing

/// A key that the secretariat of a simulation trusts for a city.
public struct SimulatedKey: Sendable, Equatable {
  /// The city's id.
  public var city: String
  /// The key.
  public var key: SigningPublicKey

  /// A key that is trusted.
  public init(city: String, key: SigningPublicKey) {
    self.city = city
    self.key = key
  }
}
