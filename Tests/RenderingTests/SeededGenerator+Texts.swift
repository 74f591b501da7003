import TestSupport

/// Hostile texts.
extension SeededGenerator {
  /// A text of up to so many characters, from markup, control characters and many scripts.
  mutating func text(length: Int) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x1F, 0x20...0x7E, 0x20...0x7E, 0x7F...0xFF, 0x600...0x6FF, 0x4E00...0x4EFF,
      0x2000...0x206F, 0xFFF0...0xFFFF, 0x1F600...0x1F64F, 0xD7F0...0xE010, 0x10FFF0...0x10FFFF,
    ]
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      if Bool.random(using: &self),
        let mark = "<>&\"';:]/% \t\r\n".unicodeScalars.randomElement(using: &self)
      {
        scalars.append(mark)
        continue
      }
      let range = ranges[Int.random(in: 0..<ranges.count, using: &self)]
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// What XML 1.0 can carry of a text: the rule of the standard, written down a second time.
  static func inXML(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where previous?.value == 0x0D: break
      case 0x09, 0x0A, 0x0D: scalars.append(" ")
      case 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: scalars.append(scalar)
      default: scalars.append("\u{FFFD}")
      }
      previous = scalar
    }
    return String(scalars)
  }
}
