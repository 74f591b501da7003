import CSodium

/// libsodium, made ready before its first use: until then it has not yet chosen the fastest of its
/// implementations, and its source of random numbers is not safe to be used by several threads.
enum Sodium {
  private static let isReady = sodium_init() >= 0

  static func prepare() { precondition(isReady, "libsodium finds no source of random numbers") }

  static func randomBytes(_ count: Int) -> [UInt8] {
    prepare()
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }

  /// BLAKE2b (RFC 7693).
  static func blake2b(_ content: ArraySlice<UInt8>, size: Int) -> [UInt8] {
    prepare()
    var digest = [UInt8](repeating: 0, count: size)
    _ = content.withUnsafeBufferPointer {
      crypto_generichash(&digest, size, $0.baseAddress, UInt64($0.count), nil, 0)
    }
    return digest
  }
}
