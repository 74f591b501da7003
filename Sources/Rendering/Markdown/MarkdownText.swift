/// Text in GitHub-flavoured Markdown: every character that could become markup is escaped with a
/// backslash, and no others, so that the file reads well as plain text too.
struct MarkdownText {
  private(set) var out = ""
  /// Whether what comes next stands at the beginning of a line, where more characters are markup.
  private(set) var isAtLineStart: Bool

  init(isAtLineStart: Bool) { self.isAtLineStart = isAtLineStart }

  /// Adds text that is data. White space is joined into single spaces.
  mutating func append(_ text: String) {
    if isPlain(text) {
      out += text
      isAtLineStart = false
      return
    }
    let scalars = Array(text.unicodeScalars.map(MarkupText.printable))
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == " " {
        if !isAtLineStart, out.utf8.last != 0x20 { out += " " }
        index += 1
        continue
      }
      if isAtLineStart {
        isAtLineStart = false
        if let marker = blockMarker(scalars[index...]) {
          for digit in scalars[index..<(index + marker)] { out.unicodeScalars.append(digit) }
          out += "\\"
          out.unicodeScalars.append(scalars[index + marker])
          index += marker + 1
          continue
        }
      }
      let previous = index > 0 ? scalars[index - 1] : nil
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if needsEscape(scalar, after: previous, before: next, in: scalars, at: index) { out += "\\" }
      out.unicodeScalars.append(scalar)
      index += 1
    }
  }

  /// Whether a text can be copied as it stands, told from its bytes: most texts can.
  private func isPlain(_ text: String) -> Bool {
    var text = text
    let startsLine = isAtLineStart
    let followsBlank = startsLine || out.utf8.last == 0x20
    return text.withUTF8 { bytes in
      var previous: UInt8 = followsBlank ? 0x20 : 0x61
      for (index, byte) in bytes.enumerated() {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x2C, 0x3B, 0x27, 0x22, 0x25, 0x2F, 0x3F: break
        // Digits and brackets may begin a list.
        case 0x30...0x39, 0x28, 0x29: if index == 0, startsLine { return false }
        // A run of blanks becomes one.
        case 0x20: if previous == 0x20 { return false }
        case UInt8(ascii: "."):
          if previous | 0x20 == UInt8(ascii: "w") || index == 0 { return false }
        case UInt8(ascii: "-"): if index == 0 { return false }
        case UInt8(ascii: ":"):
          if index == 0 || (index + 1 < bytes.count && bytes[index + 1] == 0x2F) { return false }
        default: if byte < 0x80 || !MarkupText.isPrintable(bytes, index) { return false }
        }
        previous = byte
      }
      return !bytes.isEmpty
    }
  }

  /// Adds markup as it is.
  mutating func appendMarkup(_ markup: String) {
    out += markup
    if !markup.isEmpty { isAtLineStart = false }
  }

  /// Begins a new line inside a paragraph, indented so that it stays in its list item.
  mutating func breakLine(indentation: String) {
    while out.utf8.last == 0x20 { out.removeLast() }
    out += "\\\n" + indentation
    isAtLineStart = true
  }

  /// How many characters before the one to escape so that the line does not begin a heading, list,
  /// quotation or rule; nil when it begins none.
  private func blockMarker(_ line: ArraySlice<Unicode.Scalar>) -> Int? {
    switch line[line.startIndex] {
    case "#", "+", "-", ">", "=", ":": return 0
    case "0"..."9":
      let digits = line.prefix { ("0"..."9").contains($0) }
      guard digits.count < 10, digits.endIndex < line.endIndex,
        [".", ")"].contains(line[digits.endIndex])
      else { return nil }
      return digits.count
    default: return nil
    }
  }

  private func needsEscape(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?,
    in scalars: [Unicode.Scalar], at index: Int
  ) -> Bool {
    switch scalar {
    case "\\", "`", "*", "[", "]", "<", "~", "|", "$": return true
    // Inside a word an underscore is never markup.
    case "_": return !(isWord(previous) && isWord(next))
    case "&": return next.map { $0 == "#" || isWord($0) } ?? true
    // Followed by a link it would make an image of it.
    case "!": return next == nil || next == "["
    // Addresses stay text; readers who want links write links.
    case ":": return next == "/"
    case ".": return isAfterAddressStart(scalars, index)
    default: return false
    }
  }

  /// Whether `www` stands before, which would make a link of what follows.
  private func isAfterAddressStart(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    index >= 3 && scalars[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
  }

  private func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// A code span; its fence is longer than any run of backticks inside.
  static func code(_ text: String, isInTable: Bool) -> String {
    var run = 0
    var longest = 0
    var content = ""
    for scalar in text.unicodeScalars.map(MarkupText.printable) {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
      if scalar == "|", isInTable { content += "\\" }
      content.unicodeScalars.append(scalar)
    }
    guard !content.isEmpty else { return "" }
    let fence = String(repeating: "`", count: longest + 1)
    let needsSpace =
      content.first == "`" || content.last == "`"
      || (content.first == " " && content.last == " " && content.contains { $0 != " " })
    let space = needsSpace ? " " : ""
    return fence + space + content + space + fence
  }
}
