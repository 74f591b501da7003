import DelimitedText

extension SubmissionScanner {
  /// Where the digits from there on end.
  private func digitsEnd(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, 0x30...0x39 ~= bytes[end] { end += 1 }
    return end
  }

  /// A number as JSON and tables have it alike.
  mutating func number() throws(Unusual) -> Double {
    skipBlanks()
    let start = position
    if position < bytes.count, bytes[position] == UInt8(ascii: "-") { position += 1 }
    try passWhole()
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      let end = digitsEnd(position + 1)
      guard end > position + 1 else { throw Unusual() }
      position = end
    }
    try checkEnd()
    let digits = UnsafeRawBufferPointer(rebasing: bytes[start..<position])
    guard case .success(let number) = DecimalText.parse(utf8: digits.bindMemory(to: UInt8.self))
    else { throw Unusual() }
    return number.value
  }

  /// A whole number that is not negative.
  mutating func integer(in range: ClosedRange<Int>) throws(Unusual) -> Int {
    skipBlanks()
    let start = position
    try passWhole()
    try checkEnd()
    guard position - start <= 15 else { throw Unusual() }
    var number = 0
    for index in start..<position { number = number * 10 + Int(bytes[index] & 0xF) }
    guard range.contains(number) else { throw Unusual() }
    return number
  }

  /// Passes digits that do not begin with a zero, or a zero alone.
  private mutating func passWhole() throws(Unusual) {
    let end = digitsEnd(position)
    guard end > position, end == position + 1 || bytes[position] != 0x30 else { throw Unusual() }
    position = end
  }

  private func checkEnd() throws(Unusual) {
    guard position < bytes.count else { throw Unusual() }
    switch bytes[position] {
    case 0x20, 0x0A, UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"): return
    default: throw Unusual()
    }
  }
}
