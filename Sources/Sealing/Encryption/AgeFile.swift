import CSodium

/// Files of age, version 1 (C2SP age): for recipients with X25519 keys, ChaCha20-Poly1305 in pieces
/// of 64 KiB. The key of a file is drawn by lot, so the same content never gives the same file.
public enum AgeFile {
  static let intro = "age-encryption.org/v1"
  static let stanza = "X25519"
  static let pieceSize = 64 << 10
  static let tagSize = 16
  private static let fileKeySize = 16

  /// Encrypts for recipients, each of whom can open it alone.
  ///
  /// - Throws: ``AgeError/noRecipients``, ``AgeError/weakRecipient``.
  public static func encrypt(_ content: [UInt8], for recipients: [AgeRecipient]) throws(AgeError)
    -> [UInt8]
  {
    guard !recipients.isEmpty else { throw .noRecipients }
    let fileKey = Sodium.randomBytes(fileKeySize)
    var header = intro + "\n"
    for recipient in recipients {
      let secret = Sodium.randomBytes(32)
      var share = [UInt8](repeating: 0, count: 32)
      _ = crypto_scalarmult_base(&share, secret)
      guard let key = wrappingKey(secret: secret, with: recipient.bytes, share, recipient.bytes)
      else { throw .weakRecipient }
      header += "-> \(stanza) \(Base64.text(share, padded: false))\n"
      header += Base64.text(sealed(fileKey[...], key: key, nonce: emptyNonce), padded: false) + "\n"
    }
    header += "---"
    let nonce = Sodium.randomBytes(16)
    let code = KeyDerivation.mac(header.utf8, key: headerKey(fileKey))
    var out = Array((header + " " + Base64.text(code, padded: false) + "\n").utf8)
    out += nonce
    let key = payloadKey(fileKey, nonce: nonce)
    var start = 0
    var number: UInt64 = 0
    repeat {
      let end = min(start + pieceSize, content.count)
      let nonce = pieceNonce(number, isLast: end == content.count)
      out += sealed(content[start..<end], key: key, nonce: nonce)
      start = end
      number += 1
    } while start < content.count
    return out
  }

  static let emptyNonce = [UInt8](repeating: 0, count: 12)

  /// The key that wraps the file's own; nil when the other key gives no secret.
  static func wrappingKey(
    secret: [UInt8], with open: [UInt8], _ share: [UInt8], _ recipient: [UInt8]
  ) -> [UInt8]? {
    Sodium.prepare()
    var shared = [UInt8](repeating: 0, count: 32)
    // It fails when the result is zero, as with points of low order.
    guard crypto_scalarmult(&shared, secret, open) == 0 else { return nil }
    return KeyDerivation.key(from: shared, salt: share + recipient, info: "\(intro)/\(stanza)")
  }

  static func headerKey(_ fileKey: [UInt8]) -> [UInt8] {
    KeyDerivation.key(from: fileKey, salt: [], info: "header")
  }

  static func payloadKey(_ fileKey: [UInt8], nonce: [UInt8]) -> [UInt8] {
    KeyDerivation.key(from: fileKey, salt: nonce, info: "payload")
  }

  /// The number of a piece, in eleven bytes, and whether it is the last one.
  static func pieceNonce(_ number: UInt64, isLast: Bool) -> [UInt8] {
    [0, 0, 0] + number.littleEndianBytes.reversed() + [isLast ? 1 : 0]
  }

  private static func sealed(_ content: ArraySlice<UInt8>, key: [UInt8], nonce: [UInt8]) -> [UInt8]
  {
    Sodium.prepare()
    return [UInt8](unsafeUninitializedCapacity: content.count + tagSize) { target, count in
      guard let out = target.baseAddress else { return }
      content.withUnsafeBufferPointer {
        _ = crypto_aead_chacha20poly1305_ietf_encrypt(
          out, nil, $0.baseAddress, UInt64($0.count), nil, 0, nil, nonce, key)
      }
      count = content.count + tagSize
    }
  }

  /// The content of a piece; nil when it was changed.
  static func opened(_ piece: ArraySlice<UInt8>, key: [UInt8], nonce: [UInt8]) -> [UInt8]? {
    guard piece.count >= tagSize else { return nil }
    Sodium.prepare()
    var isWhole = false
    let content = [UInt8](unsafeUninitializedCapacity: piece.count) { target, count in
      isWhole = piece.withUnsafeBufferPointer {
        guard let source = $0.baseAddress else { return false }
        return crypto_aead_chacha20poly1305_ietf_decrypt(
          target.baseAddress, nil, nil, source, UInt64($0.count), nil, 0, nonce, key) == 0
      }
      count = isWhole ? piece.count - tagSize : 0
    }
    return isWhole ? content : nil
  }
}
