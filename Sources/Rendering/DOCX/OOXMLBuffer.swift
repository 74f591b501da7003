/// Collects the bytes of one XML part. Markup is written in the source as a static string, and text
/// goes through ``text(_:)``, the one place that escapes; there is no third way in, so text cannot
/// become markup.
struct OOXMLBuffer {
  private(set) var bytes: [UInt8] = []

  /// An empty part with room for the given number of bytes.
  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// A part that starts with the XML declaration.
  init(declaredWithCapacity capacity: Int) {
    bytes.reserveCapacity(capacity)
    markup("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
  }

  /// Writes markup as it stands in the source.
  mutating func markup(_ markup: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Writes what another buffer holds.
  mutating func part(_ other: OOXMLBuffer) {
    bytes += other.bytes
  }

  /// Writes a whole number.
  mutating func number(_ number: Int) {
    if number < 0 {
      bytes.append(UInt8(ascii: "-"))
    }
    var divisor: UInt = 1
    let magnitude = number.magnitude
    while magnitude / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(magnitude / divisor % 10))
      divisor /= 10
    }
  }

  /// Writes a finite number in the shortest form that reads back the same.
  mutating func decimal(_ number: Double) {
    if number == number.rounded(), abs(number) < 1e15 {
      self.number(Int(number))
    } else {
      bytes += number.description.utf8
    }
  }

  /// Writes text, fit for content and for attributes in double quotes. Characters that XML 1.0
  /// cannot carry become U+FFFD, so that their loss can be seen; tabs and line ends become blanks.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Writes part of a text; see ``text(_:)``.
  mutating func text(_ text: Substring) {
    var text = text
    text.withUTF8 { append($0) }
  }

  private mutating func append(_ utf8: UnsafeBufferPointer<UInt8>) {
    let count = utf8.count
    var written = 0
    var index = 0
    while index < count {
      let byte = utf8[index]
      var length = 1
      let replacement: StaticString
      switch byte {
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "\""): replacement = "&quot;"
      case 0x0D where index + 1 < count && utf8[index + 1] == 0x0A:
        length = 2
        replacement = " "
      case 0x09, 0x0A, 0x0D: replacement = " "
      case 0..<0x20: replacement = "\u{FFFD}"
      case 0xEF
      where index + 2 < count && utf8[index + 1] == 0xBF && utf8[index + 2] >= 0xBE:
        // U+FFFE and U+FFFF.
        length = 3
        replacement = "\u{FFFD}"
      default:
        index += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[written..<index]))
      markup(replacement)
      index += length
      written = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[written..<count]))
  }
}
