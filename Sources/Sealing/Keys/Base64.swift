/// Base64 (RFC 4648). Reading is strict, so that there is one text for each sequence of bytes.
enum Base64 {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ bytes: some Collection<UInt8>, padded: Bool) -> String {
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count + 2) / 3 * 4)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      bits = bits << 8 | UInt32(byte)
      count += 8
      while count >= 6 {
        count -= 6
        out.append(digits[Int(bits >> UInt32(count) & 63)])
      }
    }
    if count > 0 { out.append(digits[Int(bits << UInt32(6 - count) & 63)]) }
    if padded { while out.count % 4 != 0 { out.append(UInt8(ascii: "=")) } }
    return String(decoding: out, as: UTF8.self)
  }

  /// What each byte stands for; 255 where it is no digit.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, digit) in digits.enumerated() {
      values[Int(digit)] = UInt8(truncatingIfNeeded: value)
    }
    return values
  }()

  /// The bytes; nil when the text is not exactly what ``text(_:padded:)`` gives for some bytes.
  static func bytes(_ text: some Collection<UInt8>, padded: Bool) -> [UInt8]? {
    let decoded = text.withContiguousStorageIfAvailable { bytes($0, padded: padded) }
    return decoded ?? Array(text).withUnsafeBufferPointer { bytes($0, padded: padded) }
  }

  /// The bytes; nil when the text is not exactly what ``text(_:padded:)`` gives for some bytes.
  static func bytes(_ text: UnsafeBufferPointer<UInt8>, padded: Bool) -> [UInt8]? {
    var count = text.count
    if padded {
      guard count % 4 == 0 else { return nil }
      for _ in 0..<2 where count > 0 && text[count - 1] == UInt8(ascii: "=") { count -= 1 }
    }
    guard count % 4 != 1 else { return nil }
    var isSound = true
    let out = values.withUnsafeBufferPointer { values in
      [UInt8](unsafeUninitializedCapacity: count * 3 / 4) { out, size in
        var bits: UInt32 = 0
        var bitCount: UInt32 = 0
        var all: UInt8 = 0
        func read(_ place: Int) {
          let value = values[Int(text[place])]
          all |= value
          bits = bits << 6 | UInt32(value & 63)
        }
        var place = 0
        // Four digits are three bytes.
        while count - place >= 4 {
          read(place)
          read(place + 1)
          read(place + 2)
          read(place + 3)
          out[size] = UInt8(truncatingIfNeeded: bits >> 16)
          out[size + 1] = UInt8(truncatingIfNeeded: bits >> 8)
          out[size + 2] = UInt8(truncatingIfNeeded: bits)
          size += 3
          place += 4
        }
        while place < count {
          read(place)
          place += 1
          bitCount += 6
          if bitCount >= 8 {
            bitCount -= 8
            out[size] = UInt8(truncatingIfNeeded: bits >> bitCount)
            size += 1
          }
        }
        // What is no digit has the highest bit; and nothing may be left over.
        isSound = all & 0x80 == 0 && bits & (1 << bitCount - 1) == 0
      }
    }
    return isSound ? out : nil
  }
}
