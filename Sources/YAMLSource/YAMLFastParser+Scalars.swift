extension YAMLFastParser {
  /// Reads a text that begins here, up to the end of its last line.
  mutating func scalar(indent: Int) {
    let quote = style(at: position)
    guard quote == .plain else {
      guard let end = quotedEnd(from: position) else { return giveUp() }
      addOnOneLine(quote, position..<end, isKey: false)
      position = end
      return endLine()
    }
    guard isPlainStart(position) else { return giveUp() }
    let start = position
    guard let end = plainEnd(from: start) else { return giveUp() }
    let lastOfLine = trimmed(start..<end)
    guard byte(end) == 0x0A, let next = continuation(after: end, indent: indent) else {
      addOnOneLine(.plain, start..<lastOfLine, isKey: false)
      position = end
      return
    }
    let first = (line: line, column: column, text: text.count)
    text.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[start..<lastOfLine]))
    append(linesFrom: next, endOfLine: end, indent: indent)
    add(
      .plain, line: first.line, column: first.column, textStart: first.text, sourceLength: 0,
      isOnOneLine: false, isKey: false)
  }

  /// Adds the further lines of a text without quotes: a line end is a blank, an empty line a line
  /// end.
  private mutating func append(
    linesFrom first: (start: Int, emptyLines: Int), endOfLine: Int, indent: Int
  ) {
    var next: (start: Int, emptyLines: Int)? = first
    var end = endOfLine
    while let here = next {
      for _ in 0..<max(here.emptyLines, 1) {
        text.append(here.emptyLines == 0 ? 0x20 : 0x0A)
      }
      for _ in 0...here.emptyLines { goToNextLine(after: lineEnd(from: position)) }
      position = here.start
      guard let lineEnd = plainEnd(from: position) else { return giveUp() }
      end = lineEnd
      text.append(
        contentsOf: UnsafeRawBufferPointer(rebasing: bytes[position..<trimmed(position..<end)]))
      next = byte(end) == 0x0A ? continuation(after: end, indent: indent) : nil
    }
    position = end
  }

  /// Where a text without quotes ends in this line: at the line end or before a comment; nil when
  /// it cannot stand there.
  private func plainEnd(from start: Int) -> Int? {
    var end = start
    while true {
      switch byte(end) {
      case 0x0A: return end
      case UInt8(ascii: "#") where byte(end - 1) == 0x20: return end
      case UInt8(ascii: ":") where isBlank(end + 1): return nil
      default: end += 1
      }
    }
  }

  /// The next line of a text without quotes, when it goes on, and the number of empty lines before.
  private func continuation(after end: Int, indent: Int) -> (start: Int, emptyLines: Int)? {
    var start = end + 1
    var emptyLines = 0
    while start < bytes.count {
      var first = start
      while byte(first) == 0x20 { first += 1 }
      if byte(first) == 0x0A {
        emptyLines += 1
        start = first + 1
        continue
      }
      guard first - start > indent, byte(first) != UInt8(ascii: "#") else { return nil }
      return (first, emptyLines)
    }
    return nil
  }

  // MARK: Blocks of text

  /// Reads a text in block form, `|` or `>`, whose lines are indented more than the list or map
  /// that it stands in.
  mutating func blockScalar(indent: Int) {
    let isFolded = current == UInt8(ascii: ">")
    let first = (line: line, column: column, text: text.count)
    position += 1
    let isStripped = current == UInt8(ascii: "-")
    if isStripped { position += 1 }
    skipSpaces()
    guard current == 0x0A, !isAtEnd else { return giveUp() }
    goToNextLine(after: position)
    var content = position
    while byte(content) == 0x20 { content += 1 }
    let depth = content - position
    guard depth > indent, byte(content) != 0x0A else { return giveUp() }
    appendLines(indentedBy: depth, isFolded: isFolded)
    guard !gaveUp else { return }
    if !isStripped { text.append(0x0A) }
    add(
      isFolded ? .folded : .literal, line: first.line, column: first.column, textStart: first.text,
      sourceLength: 0, isOnOneLine: false, isKey: false)
  }

  private mutating func appendLines(indentedBy depth: Int, isFolded: Bool) {
    var emptyLines = 0
    var isFirst = true
    while !isAtEnd {
      var content = position
      while byte(content) == 0x20 { content += 1 }
      let end = lineEnd(from: content)
      let width = content - lineStart
      if content == end {
        // Blanks beyond the indentation are part of the text.
        guard width <= depth, end < bytes.count else { return giveUp() }
        emptyLines += 1
      } else if width < depth {
        return
      } else {
        // What is indented further is not folded; a last line without an end is libyaml's.
        guard end < bytes.count, !isFolded || width == depth else { return giveUp() }
        if !isFirst {
          if !isFolded || emptyLines > 0 {
            for _ in 0..<(emptyLines + (isFolded ? 0 : 1)) { text.append(0x0A) }
          } else {
            text.append(0x20)
          }
        }
        text.append(
          contentsOf: UnsafeRawBufferPointer(rebasing: bytes[(lineStart + depth)..<end]))
        emptyLines = 0
        isFirst = false
      }
      goToNextLine(after: end)
    }
  }

  // MARK: Flow form

  /// Reads a list or map in brackets.
  mutating func flow() {
    let isMapping = current == UInt8(ascii: "{")
    let closing = isMapping ? UInt8(ascii: "}") : UInt8(ascii: "]")
    guard let record = begin(isMapping ? .mapping : .sequence, column: column) else { return }
    let firstKey = keys.count
    var children = 0
    position += 1
    skipToToken()
    while !gaveUp, current != closing {
      if isMapping {
        guard let end = flowScalarEnd() else { return giveUp() }
        addKey(position..<end)
        position = end
        guard current == UInt8(ascii: ":"), isBlank(position + 1) else { return giveUp() }
        position += 1
        skipToToken()
        children += 1
      }
      flowItem()
      children += 1
      skipToToken()
      switch current {
      case UInt8(ascii: ","):
        position += 1
        skipToToken()
      case closing: break
      default: return giveUp()
      }
      if isAtEnd { return giveUp() }
    }
    position += 1
    end(record, children: children)
    endKeys(from: firstKey)
  }

  private mutating func flowItem() {
    if current == UInt8(ascii: "[") || current == UInt8(ascii: "{") { return flow() }
    guard !isAtEnd, let end = flowScalarEnd() else { return giveUp() }
    addOnOneLine(style(at: position), position..<end, isKey: false)
    position = end
  }

  /// Where the text that begins here ends, in this line; nil for what is left to libyaml.
  private func flowScalarEnd() -> Int? {
    guard !isAtEnd else { return nil }
    if style(at: position) != .plain { return quotedEnd(from: position) }
    guard isPlainStart(position), byte(position) != UInt8(ascii: "-") else { return nil }
    var end = position
    while true {
      switch byte(end) {
      case 0x0A, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
        return trimmed(position..<end)
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "?"): return nil
      case UInt8(ascii: "#") where byte(end - 1) == 0x20: return nil
      case UInt8(ascii: ":"):
        if isBlank(end + 1) { return trimmed(position..<end) }
        switch byte(end + 1) {
        case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
          UInt8(ascii: "}"):
          return nil
        default: end += 1
        }
      default: end += 1
      }
      if end - position > 900 { return nil }
    }
  }
}
