/// The relationships that one part of the package needs for its outside links, one for each
/// address.
struct DOCXLinks {
  private(set) var addresses: [String] = []
  private var numbers: [String: Int] = [:]

  /// The number of the relationship for an address, or nil when the address is not one that a
  /// reader can safely follow: only `http`, `https` and `mailto` are, and only when well formed,
  /// because Word calls a file damaged whose addresses it cannot read.
  mutating func number(for address: String) -> Int? {
    if let known = numbers[address] { return known }
    guard let encoded = Self.encoded(address) else { return nil }
    addresses.append(encoded)
    numbers[address] = addresses.count
    return addresses.count
  }

  /// The address with everything escaped that RFC 3986 does not allow, or nil when it cannot be
  /// used.
  static func encoded(_ address: String) -> String? {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = address[..<colon].lowercased()
    let rest = address[address.index(after: colon)...]
    switch scheme {
    case "http", "https":
      guard rest.hasPrefix("//"), hasUsableHost(rest.dropFirst(2)) else { return nil }
    case "mailto":
      guard rest.utf8.contains(UInt8(ascii: "@")), !rest.contains(where: \.isWhitespace) else {
        return nil
      }
    default: return nil
    }
    let encoded = scheme + ":" + percentEncoded(rest)
    // Word's own limit for an address.
    return encoded.utf8.count <= 2_080 ? encoded : nil
  }

  private static func hasUsableHost(_ rest: Substring) -> Bool {
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let hostAndPort = authority.split(separator: "@", omittingEmptySubsequences: false)
    guard hostAndPort.count <= 2, let last = hostAndPort.last else { return false }
    let pieces = last.split(separator: ":", omittingEmptySubsequences: false)
    guard pieces.count <= 2, let host = pieces.first, !host.isEmpty, !host.hasPrefix("."),
      !host.contains("..")
    else { return false }
    if pieces.count == 2 {
      guard let port = Int(pieces[1]), (1...65_535).contains(port) else { return false }
    }
    return host.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_": true
      default: scalar.value >= 0xA1 && scalar.properties.isAlphabetic
      }
    }
  }

  private static func percentEncoded(_ text: Substring) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    let digits = Array("0123456789ABCDEF".utf8)
    for (index, byte) in bytes.enumerated() {
      let isAllowed =
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        case UInt8(ascii: "%"):
          index + 2 < bytes.count && isHexadecimal(bytes[index + 1])
            && isHexadecimal(bytes[index + 2])
        // Letters beyond ASCII stay readable: the format takes internationalised addresses.
        case 0x80...: true
        default: "-._~:/?#@!$&'()*+,;=".utf8.contains(byte)
        }
      if isAllowed {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
