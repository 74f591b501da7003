import CSodium

/// SHA-256 (FIPS 180-4), for the digests by which authors seal what they found.
enum SHA256 {
  /// The digest of a text's UTF-8 in lower-case hexadecimal digits, as `sha256sum` prints it.
  static func hexadecimal(of text: String) -> String {
    let message = Array(text.utf8)
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    // It cannot fail: the status is part of the library's general form.
    _ = crypto_hash_sha256(&digest, message, UInt64(message.count))
    return digest.map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
