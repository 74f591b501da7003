/// Texts as they stand in the headers of a message: one logical line each, whatever was in them.
enum HeaderText {
  /// The text without characters that could end a line or hide what follows.
  static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          let isControl = scalar.properties.generalCategory == .control
          return isControl || scalar == "\u{2028}" || scalar == "\u{2029}" ? " " : scalar
        }))
  }

  /// A text without a form of its own, such as a subject; as encoded words (RFC 2047) where it is not
  /// plain ASCII, folded to lines of at most 76 characters.
  ///
  /// - Parameter used: how many characters of the first line are used.
  static func unstructured(_ text: String, after used: Int) -> String {
    let text = plain(text)
    let isASCII = text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    // What would be read as an encoded word, blanks that folding would change, and words that no
    // line holds are encoded too.
    if isASCII, !text.contains("=?"), words.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 60 }) {
      return folded(words, after: used)
    }
    return text.isEmpty ? "" : encodedWords(text, after: used).joined(separator: "\r\n ")
  }

  private static func folded(_ words: [Substring], after used: Int) -> String {
    var result = ""
    var count = used
    for (index, word) in words.enumerated() {
      if index > 0 {
        let fits = count + 1 + word.utf8.count <= 76
        result += fits ? " " : "\r\n "
        count = fits ? count + 1 : 1
      }
      result += word
      count += word.utf8.count
    }
    return result
  }

  /// Encoded words of at most 75 characters, none of which divides a character.
  private static func encodedWords(_ text: String, after used: Int) -> [String] {
    // `=?utf-8?B?` and `?=` take 12 characters, and base64 makes four of three.
    var room = max(3, (76 - used - 12) / 4 * 3)
    var words: [String] = []
    var part: [UInt8] = []
    for scalar in text.unicodeScalars {
      let bytes = Array(String(Character(scalar)).utf8)
      if !part.isEmpty, part.count + bytes.count > room {
        words.append(encoded(part))
        part = []
        room = 45
      }
      part += bytes
    }
    if !part.isEmpty { words.append(encoded(part)) }
    return words
  }

  private static func encoded(_ bytes: [UInt8]) -> String {
    "=?utf-8?B?\(Base64Lines.word(bytes))?="
  }

  /// The parameters that name an attached file: in quotes where the name is plain, otherwise in the
  /// form of RFC 2231, in pieces where it is long.
  static func fileName(_ name: String) -> String {
    let name = String(plain(name).map { $0 == "/" || $0 == "\\" ? "_" : $0 })
    let isPlain = name.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "\"") }
    if isPlain, name.utf8.count <= 60, !name.contains("=?") { return ";\r\n filename=\"\(name)\"" }
    let pieces = pieces(ofEncoded: name)
    if pieces.count == 1 { return ";\r\n filename*=UTF-8''\(pieces[0])" }
    return pieces.enumerated().map { index, piece in
      ";\r\n filename*\(index)*=\(index == 0 ? "UTF-8''" : "")\(piece)"
    }.joined()
  }

  private static func pieces(ofEncoded name: String) -> [String] {
    var pieces = [""]
    // No piece divides a character.
    for scalar in name.unicodeScalars {
      let piece = String(Character(scalar)).utf8.map(encoded).joined()
      if pieces[pieces.count - 1].utf8.count + piece.utf8.count > 48 { pieces.append("") }
      pieces[pieces.count - 1] += piece
    }
    return pieces
  }

  /// A byte of a parameter's value (RFC 2231).
  private static func encoded(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"):
      return String(UnicodeScalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }
  }
}
