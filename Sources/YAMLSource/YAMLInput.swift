import DelimitedText
import Documents
import ReportingCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bytes of a file and what must be looked at before libyaml sees them.
struct YAMLInput {
  /// The text without a byte order mark.
  let bytes: UnsafeRawBufferPointer
  let path: String
  let firstLine: Int

  /// More directive lines than any real file has; libyaml compares each with all before it.
  static let mostDirectives = 16

  /// The most line separators reported one by one.
  static let mostSeparators = 20

  init(bytes: UnsafeRawBufferPointer, path: String, firstLine: Int) {
    let hasMark =
      bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    self.bytes = hasMark ? UnsafeRawBufferPointer(rebasing: bytes[3...]) : bytes
    self.path = path
    self.firstLine = firstLine
  }

  /// The place of a byte; the column counts characters.
  func location(ofByte offset: Int) -> SourceLocation {
    SourceLocation(ofByte: offset, in: bytes, path: path, line: firstLine)
  }

  /// Refuses what libyaml would read in another encoding or take very long for.
  func isReadable(reportingTo collector: DiagnosticCollector) -> Bool {
    if bytes.count >= 2,
      (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF)
    {
      collector.report(
        .error(
          YAMLRule.encoding.rawValue, "the file is in UTF-16",
          at: SourceLocation(path: path, line: firstLine, column: 1),
          suggestion: "Save it again with the encoding UTF-8."))
      return false
    }
    var directives = 0
    var position = 0
    while let found = next(0x25, from: position) {
      if found == 0 || bytes[found - 1] == 0x0A || bytes[found - 1] == 0x0D { directives += 1 }
      position = found + 1
      if directives > YAMLInput.mostDirectives {
        collector.report(
          .error(
            YAMLRule.directive.rawValue,
            "more than \(YAMLInput.mostDirectives) lines begin with '%'",
            at: location(ofByte: found),
            suggestion: "Take them out; in a text of several lines, indent them."))
        return false
      }
    }
    return true
  }

  /// A copy in which line separators that no editor shows as such (U+2028, U+2029, U+0085) are
  /// blanks, or nil when there are none. YAML ends a line at them, an editor does not: texts would
  /// break where nobody sees why, and every line number behind them would be wrong.
  func withoutLineSeparators(reportingTo collector: DiagnosticCollector) -> [UInt8]? {
    var separators: [(Range<Int>, String)] = []
    var position = 0
    while let found = next(0xE2, from: position) {
      position = found + 1
      guard found + 2 < bytes.count, bytes[found + 1] == 0x80 else { continue }
      switch bytes[found + 2] {
      case 0xA8: separators.append((found..<found + 3, "line separator (U+2028)"))
      case 0xA9: separators.append((found..<found + 3, "paragraph separator (U+2029)"))
      default: continue
      }
    }
    position = 0
    while let found = next(0xC2, from: position) {
      position = found + 1
      if position < bytes.count, bytes[position] == 0x85 {
        separators.append((found..<found + 2, "next-line character (U+0085)"))
      }
    }
    guard !separators.isEmpty else { return nil }
    separators.sort { $0.0.lowerBound < $1.0.lowerBound }
    var copy: [UInt8] = []
    copy.reserveCapacity(bytes.count)
    var copied = 0
    for (number, (range, name)) in separators.enumerated() {
      let further = separators.count - number - 1
      if number <= YAMLInput.mostSeparators {
        let isLast = number == YAMLInput.mostSeparators && further > 0
        collector.report(
          .warning(
            YAMLRule.lineSeparator.rawValue,
            "an invisible \(name) stands here; it was read as a blank"
              + (isLast ? "; so were \(further) behind it" : ""),
            at: location(ofByte: range.lowerBound),
            suggestion: "Delete it and type a blank, or begin a new line."))
      }
      copy.append(contentsOf: bytes[copied..<range.lowerBound])
      copy.append(0x20)
      copied = range.upperBound
    }
    copy.append(contentsOf: bytes[copied...])
    return copy
  }

  private func next(_ byte: UInt8, from position: Int) -> Int? {
    guard position < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + position, Int32(byte), bytes.count - position)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }
}
