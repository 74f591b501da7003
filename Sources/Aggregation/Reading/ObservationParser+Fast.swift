import DelimitedText

extension ObservationParser {
  /// Reads rows until one is unusual or the window ends.
  mutating func fastRows(_ columns: inout ObservationColumns) {
    let base = UnsafePointer(window.base)
    let end = window.end
    let isAtEnd = window.isAtEnd
    let count = layout.count
    let markField = ObservationField.mark.rawValue
    let hasMarks = layout.contains(.mark)
    layout.withUnsafeBufferPointer { layout in
      rows: while position < end {
        var place = base + position
        var value = 0.0
        var hasValue = false
        for column in 0..<count {
          let field = layout[column]
          let endsRow = column == count - 1
          if field == .value {
            let (number, length) = DecimalText.shortNumber(at: place)
            hasValue = length > 0
            value = number
            place += length
          } else {
            var (number, length) = caches[field.rawValue].likely(at: place, endsRow: endsRow)
            if length < 0 {
              length = ObservationParser.rawLength(place)
              guard length >= 0 else { break rows }
              let text = UnsafeBufferPointer(start: place, count: length)
              guard let known = caches[field.rawValue].find(text) ?? learn(text, field, &columns)
              else { break rows }
              number = known
            }
            guard number != FieldCache.refused else { break rows }
            numbers[field.rawValue] = number
            place += length
          }
          if endsRow {
            if place.pointee == 0x0D {
              // Whether a line feed follows is not yet known at the end of the window.
              guard place[1] != 0 || isAtEnd else { break rows }
              if place[1] == 0x0A { place += 1 }
            } else if place.pointee != 0x0A {
              break rows
            }
          } else if place.pointee != 0x2C {
            break rows
          }
          place += 1
        }
        var mark: UInt8 = hasValue ? 0 : 2
        if hasMarks {
          mark = UInt8(truncatingIfNeeded: numbers[markField])
          guard hasValue == (mark <= 1) else { break rows }
        }
        position = place - base
        line += 1
        take(value: value, mark: mark, &columns)
      }
    }
  }

  /// The number of a text without quotes that is new, so that the other fields of its row need not be
  /// looked at again; nil for one that is refused, of which the slow way tells.
  private mutating func learn(
    _ text: UnsafeBufferPointer<UInt8>, _ field: ObservationField,
    _ columns: inout ObservationColumns
  ) -> Int32? {
    // Of a package nothing is kept when one row is refused; of a file of many cities the other rows
    // are, and a name that stands in refused rows alone must not come in.
    guard reader.city != nil, text.first != 0x22, let base = text.baseAddress else { return nil }
    let number = withoutFindings { (parser) in
      parser.number(
        of: BlankTrimming.trimmed(text), field, at: base - UnsafePointer(parser.window.base),
        &columns)
    }
    if let number { caches[field.rawValue].insert(text, number: number) }
    return number
  }

  /// The bytes that a field takes in the file; -1 when it is unusual.
  @inline(__always)
  private static func rawLength(_ start: UnsafePointer<UInt8>) -> Int {
    var place = start
    if place.pointee == 0x22 {
      place += 1
      while place.pointee != 0x22 {
        // A line end or the end of the window.
        if place.pointee == 0x0A || place.pointee == 0x0D || place.pointee == 0 { return -1 }
        place += 1
      }
      return place - start + 1
    }
    while place.pointee != 0x2C, place.pointee != 0x0A, place.pointee != 0x0D {
      if place.pointee == 0x22 || place.pointee == 0 { return -1 }
      place += 1
    }
    return place - start
  }
}
