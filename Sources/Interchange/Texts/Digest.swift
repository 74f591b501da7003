/// A short mark of a text by which a change is noticed (FNV-1a, 64 bits). It is no protection
/// against forgery.
enum Digest {
  /// Sixteen hexadecimal digits.
  static func of(_ bytes: some Sequence<UInt8>) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes {
      hash ^= UInt64(byte)
      hash = hash &* 0x0000_0100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
