/// Whose signatures are believed, and for whom.
public struct TrustStore: Sendable {
  private struct Entry {
    /// The city's id; nil for whatever city the package names.
    var city: String?
    var key: SigningPublicKey
  }

  private var entries: [UInt64: [Entry]] = [:]

  /// A store that trusts nobody.
  public init() {}

  /// Trusts a key for one city.
  public mutating func trust(_ key: SigningPublicKey, for city: String) {
    entries[key.id, default: []].append(Entry(city: city, key: key))
  }

  /// Trusts a key for whatever city the package names: for somebody who was handed the key together
  /// with the package.
  public mutating func trust(_ key: SigningPublicKey) {
    entries[key.id, default: []].append(Entry(city: nil, key: key))
  }

  /// Whether nobody is trusted.
  public var isEmpty: Bool { entries.isEmpty }

  /// The keys of an id; there is more than one only if somebody made a key for the purpose.
  func keys(of id: UInt64) -> [SigningPublicKey] {
    var keys: [SigningPublicKey] = []
    for entry in entries[id] ?? [] where !keys.contains(entry.key) { keys.append(entry.key) }
    return keys
  }

  /// Whether a key is trusted for a city.
  func trusts(_ key: SigningPublicKey, for city: String) -> Bool {
    (entries[key.id] ?? []).contains { $0.key == key && ($0.city == nil || $0.city == city) }
  }

  /// The cities for which a key is trusted, in alphabetical order.
  func cities(of key: SigningPublicKey) -> [String] {
    (entries[key.id] ?? []).filter { $0.key == key }.compactMap(\.city).sorted()
  }
}
