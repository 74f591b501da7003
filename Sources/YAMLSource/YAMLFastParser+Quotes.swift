extension YAMLFastParser {
  /// The place behind the closing quote of a text in quotes that ends in its line and has no
  /// escapes but the usual ones; nil for others.
  func quotedEnd(from start: Int) -> Int? {
    let quote = bytes[start]
    let isDouble = quote == UInt8(ascii: "\"")
    var end = start + 1
    while byte(end) != quote {
      if byte(end) == 0x0A { return nil }
      if isDouble, byte(end) == UInt8(ascii: "\\") {
        guard let length = escapeLength(end) else { return nil }
        end += length
      } else {
        end += 1
      }
    }
    // Twice the single quote is an escape.
    return byte(end + 1) == quote ? nil : end + 1
  }

  /// How many bytes an escape has; nil for one that is left to libyaml.
  private func escapeLength(_ start: Int) -> Int? {
    switch byte(start + 1) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "n"),
      UInt8(ascii: "t"):
      2
    case UInt8(ascii: "u"): escapedScalar(start) == nil ? nil : 6
    default: nil
    }
  }

  /// The character of an escape such as `\u00A0`; nil when there are no four digits or they stand
  /// for half of a character.
  private func escapedScalar(_ start: Int) -> Unicode.Scalar? {
    var value: UInt32 = 0
    for index in (start + 2)..<(start + 6) {
      switch byte(index) {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte(index) & 0xF)
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        value = value << 4 | UInt32(byte(index) & 0xF) + 9
      default: return nil
      }
    }
    return Unicode.Scalar(value)
  }

  /// Adds the text between two double quotes.
  mutating func appendEscaped(_ range: Range<Int>) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      text.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[start..<index]))
      switch bytes[index + 1] {
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "u"):
        if let scalar = escapedScalar(index) {
          text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        index += 4
      default: text.append(bytes[index + 1])
      }
      index += 2
      start = index
    }
    text.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[start..<range.upperBound]))
  }
}
