/// The address of a link, made safe to follow and valid in every format.
///
/// Only web, mail and telephone addresses become links; an address of any other kind, such as
/// `javascript:`, is printed as text instead.
struct LinkAddress {
  /// The address in ASCII, everything else percent-encoded (RFC 3986).
  let text: String

  /// The address of a link, or nil when it must not become one.
  init?(_ address: String) {
    let bytes = Array(address.drop(while: \.isWhitespace).utf8)
    let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
    let rest = bytes[colon...]
    switch String(decoding: bytes[..<colon], as: UTF8.self).lowercased() {
    case "http", "https":
      guard rest.starts(with: "://".utf8), rest.count > 3 else { return nil }
    case "mailto", "tel":
      guard rest.count > 1 else { return nil }
    default: return nil
    }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if Self.isAllowed(byte, at: index, in: bytes) {
        out.append(byte)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        out += (digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)").utf8
      }
    }
    text = String(decoding: out, as: UTF8.self)
  }

  private static func isAllowed(_ byte: UInt8, at index: Int, in bytes: [UInt8]) -> Bool {
    switch Unicode.Scalar(byte) {
    case "a"..."z", "A"..."Z", "0"..."9": true
    case "-", ".", "_", "~", ":", "/", "?", "#", "@", "!", "$", "&", "'", "(", ")", "*", "+", ",",
      ";", "=":
      true
    case "%":
      index + 2 < bytes.count && isHexadecimal(bytes[index + 1])
        && isHexadecimal(bytes[index + 2])
    default: false
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "0"..."9", "a"..."f", "A"..."F": true
    default: false
    }
  }
}
