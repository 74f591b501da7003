/// The named characters of HTML 4 and what else pages of our time write, and character numbers.
enum HTMLEntity {
  private static let latin1 = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
    Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
    szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
    iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute \
    ucirc uuml yacute thorn yuml
    """
  private static let others: [String: UInt32] = [
    "quot": 0x22, "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "apos": 0x27, "OElig": 0x152,
    "oelig": 0x153, "Scaron": 0x160, "scaron": 0x161, "Yuml": 0x178, "fnof": 0x192, "circ": 0x2C6,
    "tilde": 0x2DC, "ensp": 0x2002, "emsp": 0x2003, "thinsp": 0x2009, "zwnj": 0x200C,
    "zwj": 0x200D, "lrm": 0x200E, "rlm": 0x200F, "ndash": 0x2013, "mdash": 0x2014,
    "lsquo": 0x2018, "rsquo": 0x2019, "sbquo": 0x201A, "ldquo": 0x201C, "rdquo": 0x201D,
    "bdquo": 0x201E, "dagger": 0x2020, "Dagger": 0x2021, "bull": 0x2022, "hellip": 0x2026,
    "permil": 0x2030, "prime": 0x2032, "Prime": 0x2033, "lsaquo": 0x2039, "rsaquo": 0x203A,
    "oline": 0x203E, "frasl": 0x2044, "euro": 0x20AC, "trade": 0x2122, "larr": 0x2190,
    "uarr": 0x2191, "rarr": 0x2192, "darr": 0x2193, "minus": 0x2212, "infin": 0x221E,
    "asymp": 0x2248, "ne": 0x2260, "le": 0x2264, "ge": 0x2265, "numsp": 0x2007,
    "colon": 0x3A, "comma": 0x2C, "period": 0x2E, "semi": 0x3B, "commat": 0x40, "lpar": 0x28,
    "rpar": 0x29, "lsqb": 0x5B, "rsqb": 0x5D, "sol": 0x2F, "num": 0x23, "excl": 0x21,
    "quest": 0x3F, "hyphen": 0x2010, "dash": 0x2010, "NewLine": 0x0A, "Tab": 0x09,
    "numero": 0x2116, "lowbar": 0x5F, "percnt": 0x25, "ast": 0x2A, "plus": 0x2B, "equals": 0x3D,
    "horbar": 0x2015, "check": 0x2713, "star": 0x2606, "zwsp": 0x200B,
  ]
  private static let byName: [String: UInt32] = {
    var table = others
    for (index, name) in latin1.split(separator: " ").enumerated() {
      table[String(name)] = UInt32(0xA0 + index)
    }
    return table
  }()

  /// The text with its references put into characters. What is no reference stays as it is.
  static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      if bytes[place] == UInt8(ascii: "&"), let (value, end) = reference(bytes, at: place) {
        result.append(contentsOf: String(Character(value)).utf8)
        place = end
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The character of the reference that begins here, and where it ends.
  private static func reference(
    _ bytes: ArraySlice<UInt8>, at start: Int
  ) -> (Unicode.Scalar, Int)? {
    var end = start + 1
    guard end < bytes.endIndex else { return nil }
    let isNumber = bytes[end] == UInt8(ascii: "#")
    if isNumber { end += 1 }
    // No name is longer; a text without a semicolon is not searched to its end.
    let limit = min(bytes.endIndex, end + 12)
    let first = end
    while end < limit, isNameByte(bytes[end]) { end += 1 }
    guard end > first else { return nil }
    let name = String(decoding: bytes[first..<end], as: UTF8.self)
    let hasSemicolon = end < bytes.endIndex && bytes[end] == UInt8(ascii: ";")
    let after = hasSemicolon ? end + 1 : end
    if isNumber {
      let isHex = name.first == "x" || name.first == "X"
      guard let value = isHex ? UInt32(name.dropFirst(), radix: 16) : UInt32(name) else {
        return nil
      }
      let scalar = Unicode.Scalar(PageDecoder.windowsScalar(value))
      return (value == 0 ? "\u{FFFD}" : scalar ?? "\u{FFFD}", after)
    }
    guard hasSemicolon, let value = byName[name] ?? byName[name.lowercased()],
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, after)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
