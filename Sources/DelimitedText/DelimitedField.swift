public import Documents

/// One field of a row, with its text and place.
public struct DelimitedField: Sendable {
  let storage: DelimitedStorage
  let row: Int
  let index: Int

  private var packed: PackedField { storage.fields[index] }

  /// The place of the field's first character, its quote if it has one. The column counts Unicode
  /// characters (scalars).
  public var location: SourceLocation { storage.location(row: row, field: index) }

  /// Whether the field is written in quotes.
  public var isQuoted: Bool { packed.isQuoted }

  /// The text without its quotes, otherwise as written, blanks around it included.
  public var text: String { withUTF8 { String(decoding: $0, as: UTF8.self) } }

  /// The text without blanks around it.
  public var trimmed: String {
    withUTF8 { String(decoding: BlankTrimming.trimmed($0), as: UTF8.self) }
  }

  /// Whether the field has no text at all.
  public var isEmpty: Bool { withUTF8 { $0.isEmpty } }

  /// Whether the field has no text, or only blanks.
  public var isBlank: Bool { withUTF8 { BlankTrimming.trimmed($0).isEmpty } }

  /// Whether blanks stand around the text; a field of blanks alone counts too.
  public var isPadded: Bool { withUTF8 { BlankTrimming.trimmed($0).count != $0.count } }

  /// The number in the field, blanks around it left out.
  ///
  /// - Parameter decimalComma: Whether the decimal sign is a comma.
  public func decimal(decimalComma: Bool = false) -> Result<DecimalNumber, DecimalProblem> {
    withUTF8 { DecimalText.parse(utf8: BlankTrimming.trimmed($0), decimalComma: decimalComma) }
  }

  /// Gives the bytes of the text, in UTF-8 unless the file was not, without making a string.
  public func withUTF8<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    let packed = packed
    return storage.bytes.withUnsafeBufferPointer { bytes in
      let source = UnsafeBufferPointer(
        rebasing: bytes[packed.start..<packed.start + packed.length])
      guard packed.isQuoted else { return body(source) }
      guard packed.hasQuotes else {
        return body(UnsafeBufferPointer(rebasing: source[1..<max(1, source.count - 1)]))
      }
      return DelimitedField.unquoted(source).withUnsafeBufferPointer(body)
    }
  }

  /// The text of a quoted field with quotes in it. What stands behind a closing quote is kept.
  private static func unquoted(_ source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(source.count)
    var isInside = true
    var position = 1
    while position < source.count {
      let byte = source[position]
      if isInside, byte == 0x22 {
        if position + 1 < source.count, source[position + 1] == 0x22 {
          text.append(byte)
          position += 1
        } else {
          isInside = false
        }
      } else {
        text.append(byte)
      }
      position += 1
    }
    return text
  }
}
