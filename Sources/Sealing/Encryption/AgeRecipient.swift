/// Somebody for whom files are encrypted: a public key of age (X25519), `age1...`.
public struct AgeRecipient: Sendable, Equatable, CustomStringConvertible {
  let bytes: [UInt8]

  private static let prefix = "age"

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Reads a public key.
  ///
  /// - Throws: ``KeyError/noRecipient`` when it is none.
  public init(_ text: String) throws(KeyError) {
    guard let bytes = Bech32.bytes(text, prefix: AgeRecipient.prefix), bytes.count == 32,
      text.hasPrefix("age1")
    else { throw .noRecipient }
    self.bytes = bytes
  }

  /// The public key, `age1...`.
  public var description: String { Bech32.text(AgeRecipient.prefix, bytes) }
}
