import Documents
import Glibc
import ReportingCore

extension SubmissionScanner {
  /// An indicator, which may have been read before in the same words. What the same bytes say, they say
  /// again; only their places are others.
  mutating func indicator(_ definitions: DefinitionMemory) throws(Unusual) -> SealedIndicator {
    skipBlanks()
    let (start, firstLine, indent) = (position, line, position - lineStart)
    guard isBlank(lineStart..<position) else { return try indicator() }
    let rest = UnsafeRawBufferPointer(rebasing: bytes[position...])
    if let known = definitions.find(beginning: rest, indent: indent) { return pass(known) }
    guard let text = objectInLines() else { return try indicator() }
    if let known = definitions.find(text, indent: indent) { return pass(known) }
    let indicator = try indicator()
    if position == start + text.count {
      definitions.keep(
        DefinitionMemory.Definition(text, indent: indent, line: firstLine, indicator: indicator))
    }
    return indicator
  }

  /// An object as it is usually written, if one begins here: its brackets stand in lines of their own,
  /// with as many blanks before the one as before the other.
  private func objectInLines() -> UnsafeRawBufferPointer? {
    guard let base = bytes.baseAddress, position < bytes.count,
      bytes[position] == UInt8(ascii: "{")
    else { return nil }
    let indent = position - lineStart
    var place = position
    while let end = memchr(base + place, 0x0A, bytes.count - place) {
      place = UnsafeRawPointer(end) - base + 1
      guard place + indent < bytes.count else { return nil }
      if bytes[place + indent] == UInt8(ascii: "}"), isBlank(place..<place + indent) {
        return UnsafeRawBufferPointer(rebasing: bytes[position...(place + indent)])
      }
    }
    return nil
  }

  private func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 == 0x20 } }

  /// Goes behind a definition, and gives what it says.
  private mutating func pass(_ known: DefinitionMemory.Definition) -> SealedIndicator {
    let lines = line - known.line
    if known.lineEnds > 0 {
      line += known.lineEnds
      lineStart = position + known.lastLine
    }
    position += known.text.count
    isFirst = false
    return placed(known.indicator, lines: lines)
  }

  /// An indicator that was read so many lines above, maybe in another file.
  private func placed(_ indicator: SealedIndicator, lines: Int) -> SealedIndicator {
    var indicator = indicator
    place(&indicator.title, lines)
    place(&indicator.definition, lines)
    if var resembles = indicator.resembles {
      place(&resembles.difference, lines)
      indicator.resembles = resembles
    }
    return indicator
  }

  private func place(_ text: inout LocalizedText, _ lines: Int) {
    guard let location = text.location else { return }
    text.location = SourceLocation(
      path: path, line: location.line + lines, column: location.column)
  }
}
