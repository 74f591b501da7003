/// Finds what is not UTF-8.
enum UTF8Check {
  /// The first byte that does not belong to well-formed UTF-8, or nil when all do.
  static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    var position = 0
    while position < bytes.count {
      let first = bytes[position]
      if first < 0x80 {
        position += 1
        continue
      }
      let length: Int
      var range: ClosedRange<UInt8> = 0x80...0xBF
      switch first {
      case 0xC2...0xDF: length = 2
      case 0xE0:
        length = 3
        range = 0xA0...0xBF
      case 0xED:
        length = 3
        range = 0x80...0x9F
      case 0xE1...0xEF: length = 3
      case 0xF0:
        length = 4
        range = 0x90...0xBF
      case 0xF4:
        length = 4
        range = 0x80...0x8F
      case 0xF1...0xF3: length = 4
      default: return position
      }
      guard position + length <= bytes.count, range.contains(bytes[position + 1]) else {
        return position
      }
      for offset in stride(from: 2, to: length, by: 1)
      where bytes[position + offset] & 0xC0 != 0x80 {
        return position
      }
      position += length
    }
    return nil
  }
}
