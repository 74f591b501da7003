import DelimitedText
import ReportingCore

extension JSONParser {
  // MARK: Texts

  /// Adds the text in quotes that begins at the place.
  ///
  /// - Returns: The place behind its closing quote.
  mutating func appendQuoted() throws(JSONDefect) -> Int {
    var start = position + 1
    var index = start
    while true {
      index = plainEnd(from: index)
      guard index < bytes.count else { throw unclosedText() }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        text.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[start..<index]))
        return index + 1
      case UInt8(ascii: "\\"):
        text.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[start..<index]))
        index = try appendEscape(at: index)
        start = index
      case 0x0A, 0x0D: throw unclosedText()
      case 0x09:
        throw JSONDefect("a tab stands in a text", at: index, suggestion: "Write it as \\t.")
      default:
        throw JSONDefect(
          "an invisible control character stands in a text", at: index,
          suggestion: "Take it out.", rule: .controlCharacter)
      }
    }
  }

  /// The first place from there on of a quote, a backslash or a control character.
  @inline(__always)
  private func plainEnd(from start: Int) -> Int {
    var index = start
    let ones: UInt64 = 0x0101_0101_0101_0101
    while index + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let quote = word ^ ones &* 0x22
      let backslash = word ^ ones &* 0x5C
      let found =
        ((word &- ones &* 0x20) & ~word) | ((quote &- ones) & ~quote)
        | ((backslash &- ones) & ~backslash)
      // A byte may be marked that is none of them, but only behind one that is.
      if found & (ones << 7) != 0 {
        return index + (UInt64(littleEndian: found) & (ones << 7)).trailingZeroBitCount >> 3
      }
      index += 8
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C { return index }
      index += 1
    }
    return index
  }

  /// Adds the character of an escape.
  ///
  /// - Returns: The place behind it.
  private mutating func appendEscape(at start: Int) throws(JSONDefect) -> Int {
    switch byte(start + 1) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[start + 1])
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): return try appendNumbered(at: start)
    default:
      throw JSONDefect(
        "the letter behind '\\' has no meaning", at: start,
        suggestion: "Write '\\\\' for a backslash.")
    }
    return start + 2
  }

  /// Adds the character of an escape such as `\u00A0`, or of two that together stand for one.
  private mutating func appendNumbered(at start: Int) throws(JSONDefect) -> Int {
    var value = try fourDigits(at: start)
    var end = start + 6
    if 0xD800...0xDBFF ~= value, byte(end) == UInt8(ascii: "\\"), byte(end + 1) == UInt8(ascii: "u")
    {
      let second = try fourDigits(at: end)
      if 0xDC00...0xDFFF ~= second {
        value = 0x1_0000 + (value - 0xD800) << 10 + (second - 0xDC00)
        end += 6
      }
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw JSONDefect(
        "this stands for half of a character", at: start, suggestion: "Write the character itself.")
    }
    UTF8.encode(scalar).map { text.append(contentsOf: $0) }
    return end
  }

  private func fourDigits(at start: Int) throws(JSONDefect) -> UInt32 {
    var value: UInt32 = 0
    for index in (start + 2)..<(start + 6) {
      switch byte(index) {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte(index) & 0xF)
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        value = value << 4 | UInt32(byte(index) & 0xF) + 9
      default:
        throw JSONDefect(
          "four hexadecimal digits must stand behind '\\u'", at: start,
          suggestion: "Write the character itself.")
      }
    }
    return value
  }

  private func unclosedText() -> JSONDefect {
    JSONDefect(
      "this text is not closed in its line", at: position,
      suggestion: "Close it with a quote; a line end inside a text is written \\n.")
  }

  // MARK: Numbers and words

  /// Where the number that begins at the place ends.
  func number() throws(JSONDefect) -> Int {
    var end = position
    func skipDigits() -> Bool {
      let start = end
      while 0x30...0x39 ~= byte(end) { end += 1 }
      return end > start
    }
    if byte(end) == UInt8(ascii: "-") { end += 1 }
    var isNumber = true
    if byte(end) == UInt8(ascii: "0") { end += 1 } else { isNumber = skipDigits() }
    if isNumber, byte(end) == UInt8(ascii: ".") {
      end += 1
      isNumber = skipDigits()
    }
    if isNumber, byte(end) == UInt8(ascii: "e") || byte(end) == UInt8(ascii: "E") {
      end += 1
      if byte(end) == UInt8(ascii: "+") || byte(end) == UInt8(ascii: "-") { end += 1 }
      isNumber = skipDigits()
    }
    guard isNumber, !isOfWord(byte(end)) else {
      throw JSONDefect(
        "\(written(from: position).inQuotes) is not a number", at: position,
        suggestion: "Write it as 1234.5, or put a text in double quotes.")
    }
    return end
  }

  /// Where the word that begins at the place ends, which must be `true`, `false` or `null`.
  func word(after comma: Int?) throws(JSONDefect) -> Int {
    for word: StaticString in ["true", "false", "null"] {
      let end = position + word.utf8CodeUnitCount
      let isHere = word.withUTF8Buffer { letters in
        end <= bytes.count && bytes[position..<end].elementsEqual(letters)
      }
      if isHere, !isOfWord(byte(end)) { return end }
    }
    throw noValue(after: comma)
  }

  private func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }

  private func written(from start: Int) -> String {
    var end = start
    while end < bytes.count, end - start < 60, isOfWord(bytes[end]) { end += 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  // MARK: What is missing

  private func noValue(after comma: Int?) -> JSONDefect {
    switch byte(position) {
    case _ where position >= bytes.count:
      return JSONDefect("the text ends where a value should stand", at: position)
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      guard let comma else { return JSONDefect("a value is missing here", at: position) }
      return uselessComma(comma)
    case UInt8(ascii: "'"), UInt8(ascii: "`"):
      return JSONDefect(
        "a text stands in double quotes, not in these", at: position,
        suggestion: "Write \"text\".")
    case UInt8(ascii: "/"), UInt8(ascii: "#"): return comment()
    case let byte where isOfWord(byte):
      let word = written(from: position)
      return JSONDefect(
        "\(word.inQuotes) is no value", at: position,
        suggestion: NearMiss.suggestion(for: word, among: ["true", "false", "null"])
          ?? "Put a text in double quotes.")
    default: return JSONDefect("no value can begin with this character", at: position)
    }
  }

  func noKey(after comma: Int?, in opening: Int) -> JSONDefect {
    switch byte(position) {
    case _ where position >= bytes.count: return unclosed(.mapping, since: opening)
    case UInt8(ascii: "}"):
      guard let comma else { break }
      return uselessComma(comma)
    case UInt8(ascii: "/"), UInt8(ascii: "#"): return comment()
    default: break
    }
    return JSONDefect(
      "a key must be a text in double quotes", at: position, suggestion: "Write \"key\": value.")
  }

  func noComma(in kind: YAMLRecord.Kind, since opening: Int) -> JSONDefect {
    switch byte(position) {
    case _ where position >= bytes.count: return unclosed(kind, since: opening)
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      return JSONDefect(
        "this bracket does not close the \(name(kind)) that is open", at: position,
        note: (opening, "it begins here"))
    case UInt8(ascii: "/"), UInt8(ascii: "#"): return comment()
    default:
      return JSONDefect(
        "a comma is missing before this", at: position,
        suggestion: "Put a comma between two values.",
        note: (opening, "the \(name(kind)) begins here"))
    }
  }

  private func unclosed(_ kind: YAMLRecord.Kind, since opening: Int) -> JSONDefect {
    JSONDefect(
      "the text ends inside of a \(name(kind)) that is not closed", at: bytes.count,
      suggestion: "Part of the file is missing: send or copy it again.",
      note: (opening, "it begins here"))
  }

  private func name(_ kind: YAMLRecord.Kind) -> String { kind == .mapping ? "map" : "list" }

  private func uselessComma(_ comma: Int) -> JSONDefect {
    JSONDefect("nothing stands behind this comma", at: comma, suggestion: "Take it out.")
  }

  private func comment() -> JSONDefect {
    JSONDefect("JSON has no comments", at: position, suggestion: "Take it out.")
  }
}
