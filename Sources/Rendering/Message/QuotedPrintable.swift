/// Text in quoted-printable (RFC 2045, 6.7): lines of at most 76 ASCII characters.
enum QuotedPrintable {
  private static let digits = Array("0123456789ABCDEF".utf8)
  private static let width = 76

  /// The lines, without their ends.
  static func lines(of text: String) -> [String] {
    var result: [String] = []
    // `\r\n` is one character.
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      result += folded(Array(line.utf8))
    }
    return result
  }

  private static func folded(_ bytes: [UInt8]) -> [String] {
    var lines: [[UInt8]] = [[]]
    for (index, byte) in bytes.enumerated() {
      let isLast = index == bytes.count - 1
      let isBlank = byte == 0x20 || byte == 0x09
      let isPlain = (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=")
      // A line that begins with a point or `From ` is changed by some servers on the way.
      let isSafe = isPlain && !(byte == UInt8(ascii: ".") && lines[lines.count - 1].isEmpty)
      let piece: [UInt8] =
        isSafe || (isBlank && !isLast)
        ? [byte] : [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      if lines[lines.count - 1].count + piece.count > width - (isLast ? 0 : 1) {
        lines[lines.count - 1].append(UInt8(ascii: "="))
        lines.append([])
      }
      lines[lines.count - 1] += piece
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }
}
