extension YAMLFastParser {
  /// Reads what begins here, in the given column; its lines must be indented more than `indent`,
  /// the column of the list or map around it.
  mutating func block(column: Int, indent: Int) {
    switch current {
    case UInt8(ascii: "-") where isBlank(position + 1): sequence(column: column)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      flow()
      endLine()
    case _ where keyEnd() != nil: mapping(column: column)
    case _ where indent < 0: giveUp()
    default: scalar(indent: indent)
    }
  }

  private mutating func sequence(column: Int) {
    guard let record = begin(.sequence, column: column) else { return }
    var children = 0
    repeat {
      position += 1
      children += 1
      skipSpaces()
      switch current {
      case 0x0A, UInt8(ascii: "#"):
        skipToToken()
        // An item of nothing is left to libyaml.
        guard !isAtEnd, position - lineStart > column else { return giveUp() }
        block(column: position - lineStart, indent: column)
      case UInt8(ascii: "|"), UInt8(ascii: ">"): blockScalar(indent: column)
      default: block(column: self.column, indent: column)
      }
      skipToToken()
    } while !gaveUp && !isAtEnd && position - lineStart == column
      && current == UInt8(ascii: "-") && isBlank(position + 1)
    if !isAtEnd, position - lineStart > column { giveUp() }
    end(record, children: children)
  }

  private mutating func mapping(column: Int) {
    guard let record = begin(.mapping, column: column) else { return }
    let firstKey = keys.count
    repeat {
      guard let end = keyEnd() else { return giveUp() }
      addKey(position..<end)
      position = end
      skipSpaces()
      // The colon.
      position += 1
      value(column: column)
      skipToToken()
    } while !gaveUp && !isAtEnd && position - lineStart == column
    if !isAtEnd, position - lineStart > column { giveUp() }
    end(record, children: (keys.count - firstKey) * 2)
    endKeys(from: firstKey)
  }

  /// Enters a key and what tells it from the others of its map.
  mutating func addKey(_ range: Range<Int>) {
    let quote = style(at: range.lowerBound)
    addOnOneLine(quote, range, isKey: true)
    guard !gaveUp, let key = records.last else { return }
    // A merge key.
    if quote == .plain, key.b == 2, bytes[range.lowerBound] == 0x3C { giveUp() }
    keys.append(UInt64(key.hash) << 32 | UInt64(key.b))
  }

  /// Leaves a map whose first key stands there among the keys.
  mutating func endKeys(from first: Int) {
    keys.withUnsafeMutableBufferPointer { all in
      var own = UnsafeMutableBufferPointer(rebasing: all[first...])
      own.sort()
    }
    for index in keys.indices[first...].dropFirst() where keys[index] == keys[index - 1] {
      giveUp()
    }
    keys.removeLast(keys.count - first)
  }

  private mutating func value(column: Int) {
    let colon = (line: line, end: position)
    skipSpaces()
    switch current {
    case 0x0A, UInt8(ascii: "#"):
      let place = (start: lineStart, text: text.count)
      skipToToken()
      let next = position - lineStart
      if !isAtEnd, next > column {
        block(column: next, indent: column)
      } else if !isAtEnd, next == column, current == UInt8(ascii: "-"), isBlank(position + 1) {
        sequence(column: column)
      } else {
        add(
          .plain, line: colon.line, column: characters(place.start..<colon.end),
          textStart: place.text, sourceLength: 0, isOnOneLine: true, isKey: false)
      }
    case UInt8(ascii: "|"), UInt8(ascii: ">"): blockScalar(indent: column)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      flow()
      endLine()
    default: scalar(indent: column)
    }
  }

  // MARK: Keys

  /// Where the key that begins here ends, when one does: before a colon in the same line that a
  /// blank follows.
  private func keyEnd() -> Int? {
    var end: Int
    if style(at: position) == .plain {
      guard isPlainStart(position) else { return nil }
      end = position
      while true {
        switch byte(end) {
        case 0x0A: return nil
        case UInt8(ascii: "#") where byte(end - 1) == 0x20: return nil
        case UInt8(ascii: ":") where isBlank(end + 1): return trimmed(position..<end)
        default: end += 1
        }
        if end - position > 900 { return nil }
      }
    }
    guard let closing = quotedEnd(from: position), closing - position <= 900 else { return nil }
    end = closing
    while byte(end) == 0x20 { end += 1 }
    return byte(end) == UInt8(ascii: ":") && isBlank(end + 1) ? closing : nil
  }

  /// The end of a range without the blanks before it.
  func trimmed(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
    return end
  }

  func style(at index: Int) -> YAMLScalarStyle {
    switch byte(index) {
    case UInt8(ascii: "\""): .doubleQuoted
    case UInt8(ascii: "'"): .singleQuoted
    default: .plain
    }
  }

  /// Whether a text without quotes may begin there, for certain.
  func isPlainStart(_ index: Int) -> Bool {
    switch byte(index) {
    case UInt8(ascii: "-"): !isBlank(index + 1)
    case 0x0A, 0x20, UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"),
      UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"),
      UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "%"),
      UInt8(ascii: "@"), UInt8(ascii: "`"):
      false
    default: true
    }
  }
}
