/// Takes blanks off the ends of a text, on its bytes.
package enum BlankTrimming {
  package static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    // Most texts begin and end with a sign of ASCII.
    if let first = bytes.first, let last = bytes.last, (0x21...0x7E).contains(first),
      (0x21...0x7E).contains(last)
    {
      return bytes
    }
    var start = 0
    var end = bytes.count
    while start < end {
      let length = blank(at: start, of: bytes, end: end)
      if length == 0 { break }
      start += length
    }
    while start < end {
      // The first byte of the last character.
      var first = end - 1
      while first > start, end - first < 4, bytes[first] & 0xC0 == 0x80 { first -= 1 }
      guard blank(at: first, of: bytes, end: end) == end - first else { break }
      end = first
    }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  /// The length of the blank that stands at a position, or 0: blank, tab, line ends, and the
  /// blanks U+00A0, U+2000 to U+200B, U+202F, U+205F, U+3000 and U+FEFF that spreadsheets and web
  /// pages leave.
  private static func blank(
    at position: Int, of bytes: UnsafeBufferPointer<UInt8>, end: Int
  ) -> Int {
    switch bytes[position] {
    case 0x20, 0x09, 0x0A, 0x0D: return 1
    case 0xC2: return position + 1 < end && bytes[position + 1] == 0xA0 ? 2 : 0
    case 0xE2, 0xE3, 0xEF:
      guard position + 2 < end else { return 0 }
      switch (bytes[position], bytes[position + 1], bytes[position + 2]) {
      case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80),
        (0xEF, 0xBB, 0xBF):
        return 3
      default: return 0
      }
    default: return 0
    }
  }
}
