import DelimitedText

extension ObservationParser {
  /// Reads rows until one is unusual or the window ends.
  ///
  /// Rows stand in order, so the next one mostly begins with the same fields, and what stands behind the
  /// value is the same: what is equal to the row before, byte for byte, is not looked up again.
  mutating func fastRows(_ columns: inout ObservationColumns) {
    let base = UnsafePointer(window.base)
    let end = window.end
    let count = layout.count
    let markField = ObservationField.mark.rawValue
    let hasMarks = layout.contains(.mark)
    let ends = fieldEnds
    // The row before, if it stands in the window and was read here.
    var before: UnsafePointer<UInt8>?
    // Of its fields those before the value are known by their ends, those behind it as one.
    var headCount = 0
    var tail = 0
    var tailLength = 0
    layout.withUnsafeBufferPointer { layout in
      let valueColumn = layout.firstIndex(of: .value) ?? 0
      rows: while position < end {
        let start = base + position
        var place = start
        var value = 0.0
        var hasValue = false
        var behindValue = 0
        var column = 0
        if let before, headCount > 0 {
          let limit = min(Int(ends[headCount - 1]), end - position)
          let same = ObservationParser.commonLength(start, before, limit)
          while column < headCount, Int(ends[column]) <= same { column += 1 }
          if column > 0 { place = start + Int(ends[column - 1]) }
        }
        while column < count {
          let field = layout[column]
          let endsRow = column == count - 1
          if field == .value {
            let (number, length) = DecimalText.shortNumber(at: place)
            hasValue = length > 0
            value = number
            place += length
          } else {
            if column == valueColumn + 1, let before, tailLength > 0,
              end - (place - base) >= tailLength,
              ObservationParser.isSame(place, before + tail, tailLength)
            {
              place += tailLength
              break
            }
            guard let length = lookUp(field, at: place, endsRow: endsRow, &columns) else {
              break rows
            }
            place += length
          }
          if endsRow {
            guard passLineEnd(&place) else { break rows }
          } else if place.pointee != 0x2C {
            break rows
          } else {
            place += 1
          }
          if column < valueColumn {
            ends[column] = Int32(truncatingIfNeeded: place - start)
          } else if column == valueColumn {
            behindValue = place - start
          }
          column += 1
        }
        var mark: UInt8 = hasValue ? 0 : 2
        if hasMarks {
          mark = UInt8(truncatingIfNeeded: numbers[markField])
          guard hasValue == (mark <= 1) else { break rows }
        }
        before = start
        headCount = valueColumn
        tail = behindValue
        // What follows a carriage return alone is not known to be the same.
        tailLength = place[-1] == 0x0A ? place - start - tail : 0
        position = place - base
        line += 1
        take(value: value, mark: mark, &columns)
      }
    }
  }

  /// Looks a field up, and notes its number.
  ///
  /// - Returns: The bytes that it takes; nil when the row must be read the slow way.
  @inline(__always)
  private mutating func lookUp(
    _ field: ObservationField, at place: UnsafePointer<UInt8>, endsRow: Bool,
    _ columns: inout ObservationColumns
  ) -> Int? {
    var (number, length) = caches[field.rawValue].likely(at: place, endsRow: endsRow)
    if length < 0 {
      length = ObservationParser.rawLength(place)
      guard length >= 0 else { return nil }
      let text = UnsafeBufferPointer(start: place, count: length)
      guard let known = caches[field.rawValue].find(text) ?? learn(text, field, &columns)
      else { return nil }
      number = known
    }
    guard number != FieldCache.refused else { return nil }
    numbers[field.rawValue] = number
    return length
  }

  /// Goes behind a line end, if one stands there.
  @inline(__always)
  private func passLineEnd(_ place: inout UnsafePointer<UInt8>) -> Bool {
    if place.pointee == 0x0D {
      // Whether a line feed follows is not yet known at the end of the window.
      guard place[1] != 0 || window.isAtEnd else { return false }
      if place[1] == 0x0A { place += 1 }
    } else if place.pointee != 0x0A {
      return false
    }
    place += 1
    return true
  }

  /// How many bytes two texts begin with alike, up to a limit. Seven bytes behind it must be readable.
  @inline(__always)
  private static func commonLength(
    _ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ limit: Int
  ) -> Int {
    let (a, b) = (UnsafeRawPointer(a), UnsafeRawPointer(b))
    var position = 0
    while position < limit {
      let difference =
        a.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        ^ b.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      if difference != 0 {
        return min(
          position &+ UInt64(littleEndian: difference).trailingZeroBitCount &>> 3, limit)
      }
      position &+= 8
    }
    return limit
  }

  @inline(__always)
  private static func isSame(
    _ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ length: Int
  ) -> Bool {
    commonLength(a, b, length) == length
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
