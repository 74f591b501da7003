/// Divides a page into tags and texts as browsers do: nothing is an error, every byte is passed
/// once. What scripts and style sheets hold is left out.
struct HTMLTokenizer {
  /// A piece of the page.
  enum Token: Equatable {
    /// The start of an element, with the attributes that matter here.
    case open(String, [String: String])
    /// The end of an element.
    case close(String)
    /// Words, with references put into characters.
    case text(String)
    /// A remark, of which browsers leave one that says whence a page was saved.
    case comment(String)
  }

  private let bytes: [UInt8]
  private(set) var place = 0
  /// The element whose content is no markup and that is open.
  private var rawElement: String?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Attributes that are kept.
  private static let wanted: Set<String> = [
    "id", "class", "href", "role", "lang", "type", "start", "value", "content", "name", "property",
    "rel", "hidden", "style", "aria-hidden", "data-cfemail", "datetime", "http-equiv",
  ]
  private static let rawElements: Set<String> = [
    "script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "title",
  ]

  /// The next piece with the place where it begins; nil at the end.
  mutating func next() -> (token: Token, offset: Int)? {
    while place < bytes.count {
      let start = place
      if let raw = rawElement {
        rawElement = nil
        let content = rawContent(of: raw)
        guard raw == "title", !content.isEmpty else { continue }
        return (.text(HTMLEntity.decode(content)), start)
      }
      guard bytes[place] == UInt8(ascii: "<") else { return (text(), start) }
      if let token = markup() { return (token, start) }
      // Declarations and broken tags pass without a word; a lone sign is text.
      if place == start { return (text(), start) }
    }
    return nil
  }

  private mutating func text() -> Token {
    let start = place
    place += 1
    while place < bytes.count,
      !(bytes[place] == UInt8(ascii: "<") && beginsMarkup(at: place + 1))
    {
      place += 1
    }
    return .text(HTMLEntity.decode(bytes[start..<place]))
  }

  private func beginsMarkup(at place: Int) -> Bool {
    guard place < bytes.count else { return false }
    let byte = bytes[place]
    return Self.isLetter(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
      || byte == UInt8(ascii: "?")
  }

  /// Reads from a `<`; nil when no piece comes of it. The place stays when it is no markup at all.
  private mutating func markup() -> Token? {
    guard beginsMarkup(at: place + 1) else { return nil }
    let next = bytes[place + 1]
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return declaration() }
    let isEnd = next == UInt8(ascii: "/")
    let nameStart = place + (isEnd ? 2 : 1)
    guard nameStart < bytes.count, Self.isLetter(bytes[nameStart]) else {
      skip(past: UInt8(ascii: ">"))
      return nil
    }
    place = nameStart
    let name = word { !Self.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    let attributes = attributes()
    if isEnd { return .close(name) }
    if HTMLTokenizer.rawElements.contains(name) { rawElement = name }
    return .open(name, attributes)
  }

  private mutating func declaration() -> Token? {
    let start = place + 2
    guard bytes[place + 1] == UInt8(ascii: "!"), start + 1 < bytes.count,
      bytes[start] == UInt8(ascii: "-"), bytes[start + 1] == UInt8(ascii: "-")
    else {
      skip(past: UInt8(ascii: ">"))
      return nil
    }
    place = start + 2
    let content = place
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: ">"), place >= content + 2,
        bytes[place - 1] == UInt8(ascii: "-"), bytes[place - 2] == UInt8(ascii: "-")
      {
        place += 1
        return .comment(String(decoding: bytes[content..<(place - 3)].prefix(2_000), as: UTF8.self))
      }
      place += 1
    }
    return nil
  }

  /// Reads to behind the `>` of a tag.
  private mutating func attributes() -> [String: String] {
    var found: [String: String] = [:]
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: ">") {
        place += 1
        return found
      }
      if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
        place += 1
        continue
      }
      let name = word {
        !Self.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
          && $0 != UInt8(ascii: "=")
      }
      if name.isEmpty { place += 1 }
      skipSpaces()
      var value = ""
      if place < bytes.count, bytes[place] == UInt8(ascii: "=") {
        place += 1
        skipSpaces()
        value = attributeValue()
      }
      if HTMLTokenizer.wanted.contains(name), found[name] == nil { found[name] = value }
    }
    return found
  }

  private mutating func attributeValue() -> String {
    guard place < bytes.count else { return "" }
    let quote = bytes[place]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      place += 1
      let start = place
      while place < bytes.count, bytes[place] != quote { place += 1 }
      let value = bytes[start..<place]
      place = min(place + 1, bytes.count)
      return HTMLEntity.decode(value.prefix(4_096))
    }
    let start = place
    while place < bytes.count, !Self.isSpace(bytes[place]), bytes[place] != UInt8(ascii: ">") {
      place += 1
    }
    return HTMLEntity.decode(bytes[start..<place].prefix(4_096))
  }

  /// What stands before the end tag of an element that holds no markup.
  private mutating func rawContent(of name: String) -> ArraySlice<UInt8> {
    let wanted = Array(name.utf8)
    let start = place
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "<"), place + 1 < bytes.count,
        bytes[place + 1] == UInt8(ascii: "/"), place + 2 + wanted.count <= bytes.count,
        zip(bytes[(place + 2)...], wanted).allSatisfy({ $0 | 0x20 == $1 })
      {
        break
      }
      place += 1
    }
    return bytes[start..<place]
  }

  private mutating func word(_ isPart: (UInt8) -> Bool) -> String {
    let start = place
    while place < bytes.count, isPart(bytes[place]) { place += 1 }
    let lower = bytes[start..<min(place, start + 64)].map { Self.isUpper($0) ? $0 | 0x20 : $0 }
    return String(decoding: lower, as: UTF8.self)
  }

  private mutating func skip(past byte: UInt8) {
    while place < bytes.count, bytes[place] != byte { place += 1 }
    place = min(place + 1, bytes.count)
  }

  private mutating func skipSpaces() {
    while place < bytes.count, Self.isSpace(bytes[place]) { place += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
  private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
