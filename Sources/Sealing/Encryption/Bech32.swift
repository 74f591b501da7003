/// Bech32 (BIP 173) without its limit of length, as age writes keys.
enum Bech32 {
  private static let digits = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)

  static func text(_ prefix: String, _ bytes: [UInt8]) -> String {
    let groups = regrouped(bytes, from: 8, to: 5, padded: true) ?? []
    let mark = checksum(prefix, groups + [0, 0, 0, 0, 0, 0]) ^ 1
    let checks = (0..<6).map { UInt8(mark >> (5 * (5 - UInt32($0))) & 31) }
    return prefix + "1"
      + String(decoding: (groups + checks).map { digits[Int($0)] }, as: UTF8.self)
  }

  /// The bytes behind a prefix in lower-case letters; nil when the text has another prefix, another
  /// checksum or letters of both cases.
  static func bytes(_ text: String, prefix: String) -> [UInt8]? {
    let lower = text.lowercased()
    guard text == lower || text == text.uppercased(), lower.hasPrefix(prefix + "1") else {
      return nil
    }
    var groups: [UInt8] = []
    for letter in lower.utf8.dropFirst(prefix.utf8.count + 1) {
      guard let value = digits.firstIndex(of: letter) else { return nil }
      groups.append(UInt8(value))
    }
    guard groups.count >= 6, checksum(prefix, groups) == 1 else { return nil }
    return regrouped(Array(groups.dropLast(6)), from: 5, to: 8, padded: false)
  }

  private static func checksum(_ prefix: String, _ groups: [UInt8]) -> UInt32 {
    let generator: [UInt32] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3]
    let letters = Array(prefix.utf8)
    var state: UInt32 = 1
    for value in letters.map({ $0 >> 5 }) + [0] + letters.map({ $0 & 31 }) + groups {
      let top = state >> 25
      state = (state & 0x1ff_ffff) << 5 ^ UInt32(value)
      for (index, term) in generator.enumerated() where top >> UInt32(index) & 1 == 1 {
        state ^= term
      }
    }
    return state
  }

  private static func regrouped(
    _ values: [UInt8], from: UInt32, to: UInt32, padded: Bool
  ) -> [UInt8]? {
    var out: [UInt8] = []
    var bits: UInt32 = 0
    var count: UInt32 = 0
    for value in values {
      bits = bits << from | UInt32(value)
      count += from
      while count >= to {
        count -= to
        out.append(UInt8(bits >> count & (1 << to - 1)))
      }
    }
    if padded {
      if count > 0 { out.append(UInt8(bits << (to - count) & (1 << to - 1))) }
    } else if count >= from || bits & (1 << count - 1) != 0 {
      return nil
    }
    return out
  }
}
