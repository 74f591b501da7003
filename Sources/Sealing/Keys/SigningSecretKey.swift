import CSodium

/// The key with which a city signs, opened. It is never printed: what shows it is a mark.
public struct SigningSecretKey: Sendable {
  /// The key with which others check what it signs.
  public let publicKey: SigningPublicKey
  /// The Ed25519 secret key as libsodium keeps it: seed and public key.
  let bytes: [UInt8]

  init(publicKey: SigningPublicKey, bytes: [UInt8]) {
    self.publicKey = publicKey
    self.bytes = bytes
  }

  /// A new key, from the system's random numbers.
  public static func random() -> SigningSecretKey {
    Sodium.prepare()
    var bytes = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
    var open = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
    crypto_sign_keypair(&open, &bytes)
    let id = UInt64(littleEndianBytes: Sodium.randomBytes(8))
    return SigningSecretKey(publicKey: SigningPublicKey(id: id, bytes: open), bytes: bytes)
  }

  /// Signs a message (Ed25519).
  func signature(of message: [UInt8]) -> [UInt8] {
    Sodium.prepare()
    var signature = [UInt8](repeating: 0, count: Int(crypto_sign_BYTES))
    crypto_sign_detached(&signature, nil, message, UInt64(message.count), bytes)
    return signature
  }
}

extension SigningSecretKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable
{
  /// The id alone.
  public var description: String { "secret key \(publicKey.name)" }
  /// The id alone.
  public var debugDescription: String { description }
  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
