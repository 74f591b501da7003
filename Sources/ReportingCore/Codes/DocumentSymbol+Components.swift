extension DocumentSymbol.Suffix {
  init?(_ part: String) {
    guard let (mark, number) = part.marked, let kind = Kind(rawValue: mark) else {
      guard part == Kind.summary.rawValue else { return nil }
      self.init(kind: .summary, number: nil)
      return
    }
    self.init(kind: kind, number: Int(number))
  }
}

extension StringProtocol {
  var isDigits: Bool {
    !isEmpty && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// `39`, or `S-17` for a special session, `ES-10` for an emergency one.
  var isSession: Bool {
    var rest = self[...]
    if rest.hasPrefix("ES-") {
      rest = rest.dropFirst(3)
    } else if rest.hasPrefix("S-") {
      rest = rest.dropFirst(2)
    }
    return rest.utf8.count <= 5 && rest.isDigits
  }

  func number(digits: Int) -> Int? {
    utf8.count <= digits && isDigits ? Int(self) : nil
  }

  /// `WG.6` as `WG` and `6`.
  var marked: (mark: String, number: String)? {
    guard let dot = firstIndex(of: ".") else { return nil }
    let number = self[index(after: dot)...]
    guard dot != startIndex, number.isDigits, number.utf8.count <= 5,
      self[..<dot].allSatisfy({ $0.isASCII && $0.isLetter })
    else { return nil }
    return (String(self[..<dot]), String(number))
  }
}

extension UInt8 {
  var isSymbolByte: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
