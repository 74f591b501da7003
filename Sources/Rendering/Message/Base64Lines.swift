/// Bytes in base64, in lines of 76 characters (RFC 2045, 6.8).
struct Base64Lines {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private let source: [UInt8]

  init(_ source: [UInt8]) { self.source = source }

  /// One line, as in an encoded word.
  static func word(_ source: [UInt8]) -> String {
    var bytes: [UInt8] = []
    append(source[...], to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func write(to bytes: inout [UInt8]) {
    bytes.reserveCapacity(bytes.count + source.count / 3 * 4 + source.count / 27 + 8)
    for start in stride(from: 0, to: source.count, by: 57) {
      if start > 0 { bytes += [0x0D, 0x0A] }
      Base64Lines.append(source[start..<min(start + 57, source.count)], to: &bytes)
    }
  }

  private static func append(_ part: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    for start in stride(from: part.startIndex, to: part.endIndex, by: 3) {
      let count = min(3, part.endIndex - start)
      let first = UInt32(part[start]) << 16
      let second = count > 1 ? UInt32(part[start + 1]) << 8 : 0
      let third = count > 2 ? UInt32(part[start + 2]) : 0
      let group = first | second | third
      for place in 0..<4 {
        bytes.append(
          place <= count
            ? digits[Int(group >> UInt32(18 - 6 * place)) & 0x3F] : UInt8(ascii: "="))
      }
    }
  }
}
