import Documents

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds bytes that are not UTF-8, and zero bytes, with their places.
struct BadByteFinder {
  let bytes: UnsafeBufferPointer<UInt8>
  let path: String
  let start: Int
  private(set) var defects: [DelimitedDefect] = []

  init(bytes: UnsafeBufferPointer<UInt8>, path: String, start: Int) {
    self.bytes = bytes
    self.path = path
    self.start = start
  }

  /// Finds the first bad byte of each line, up to a number of lines for each kind.
  mutating func find(atMost limit: Int) {
    // Places grow, so each is counted from the one before it.
    var place = SourceLocation(path: path, line: 1, column: 1)
    var counted = start
    func locate(_ offset: Int) -> SourceLocation {
      let next = SourceLocation(
        ofByte: offset, in: UnsafeRawBufferPointer(bytes), path: path, from: counted,
        line: place.line)
      place = SourceLocation(
        path: path, line: next.line,
        column: next.line == place.line ? place.column + next.column - 1 : next.column)
      counted = offset
      return place
    }
    var (badLines, zeroLines) = (0, 0)
    var position = start
    while position < bytes.count, badLines < limit {
      let rest = UnsafeBufferPointer(rebasing: bytes[position...])
      guard let bad = UTF8Check.firstInvalidByte(in: rest) else { break }
      let found = position + bad
      let byte = bytes[found]
      let letter =
        byte >= 0xA0 ? ", which is '\(Character(Unicode.Scalar(byte)))' in Windows-1252" : ""
      let hex = String(byte, radix: 16, uppercase: true)
      defects.append(
        DelimitedDefect(
          .encoding, "the byte \(hex) here is not UTF-8\(letter)", at: locate(found),
          suggestion: "Save the file again with the encoding UTF-8 (in Excel: 'CSV UTF-8')."))
      badLines += 1
      position = lineEnd(from: found)
    }
    place = SourceLocation(path: path, line: 1, column: 1)
    counted = start
    position = start
    while position < bytes.count, zeroLines < limit {
      guard let base = bytes.baseAddress,
        let zero = memchr(base + position, 0, bytes.count - position)
      else { break }
      let found = UnsafeRawPointer(zero) - UnsafeRawPointer(base)
      defects.append(
        DelimitedDefect(
          .nulByte, "a zero byte stands here", at: locate(found),
          suggestion: "Save the file again as text with the encoding UTF-8."))
      zeroLines += 1
      position = lineEnd(from: found)
    }
  }

  private func lineEnd(from offset: Int) -> Int {
    var position = offset
    while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
      position += 1
    }
    return position
  }
}
