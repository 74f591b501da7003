/// Whether a key must be in a map.
public enum KeyPresence: Sendable, Equatable {
  /// The key may be left out.
  case optional
  /// The key must be there; its absence is an error.
  case required
}
