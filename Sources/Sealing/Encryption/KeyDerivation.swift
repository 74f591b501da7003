import CSodium

/// HMAC-SHA-256 (RFC 2104) and HKDF-SHA-256 (RFC 5869), which libsodium has only from 1.0.19 on.
enum KeyDerivation {
  static func mac(_ message: some Collection<UInt8>, key: [UInt8]) -> [UInt8] {
    Sodium.prepare()
    var state = crypto_auth_hmacsha256_state()
    let message = Array(message)
    var code = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha256_BYTES))
    crypto_auth_hmacsha256_init(&state, key, key.count)
    crypto_auth_hmacsha256_update(&state, message, UInt64(message.count))
    crypto_auth_hmacsha256_final(&state, &code)
    return code
  }

  /// 32 bytes from a secret.
  static func key(from secret: [UInt8], salt: [UInt8], info: String) -> [UInt8] {
    // No salt is one of zeros, which HMAC cannot tell from an empty one.
    mac(Array(info.utf8) + [1], key: mac(secret, key: salt))
  }
}
