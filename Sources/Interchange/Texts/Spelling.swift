/// Compares names as people spell them: letter case, accents, spaces and punctuation aside.
package enum Spelling {
  /// Latin letters with marks, by the plain letters that stand for them.
  private static let plainLetters: [Character: String] = {
    let rows = [
      "a:àáâãäåāăą", "ae:æ", "b:ß", "c:çćĉċč", "d:ďđð", "e:èéêëēĕėęě", "g:ĝğġģ", "h:ĥħ",
      "i:ìíîïĩīĭįı", "j:ĵ", "k:ķ", "l:ĺļľŀł", "n:ñńņňŉ", "o:òóôõöøōŏő", "oe:œ", "r:ŕŗř",
      "s:śŝşšș", "t:ţťŧț", "th:þ", "u:ùúûüũūŭůűų", "w:ŵ", "y:ýÿŷ", "z:źżž",
    ]
    var table: [Character: String] = [:]
    for row in rows {
      let parts = row.split(separator: ":")
      guard parts.count == 2 else { continue }
      for letter in parts[1] { table[letter] = String(parts[0]) }
    }
    table["ß"] = "ss"
    return table
  }()

  /// The text in small letters without accents; everything else stays.
  package static func withoutAccents(_ text: some StringProtocol) -> String {
    var result = ""
    for character in text.lowercased() {
      if character.isASCII {
        result.append(character)
      } else if let plain = plainLetters[character] {
        result += plain
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// What two spellings of one name have in common: small letters without accents, and one space
  /// for every run of spaces, underscores and hyphens.
  ///
  /// A stop between digits is dropped, so that `per 100,000` and `per 100.000` are one unit; a
  /// hyphen between digits (`0-14`) is kept as it is.
  static func folded(_ text: some StringProtocol) -> String {
    // Most codes are plain words: for them only the case and the spaces matter.
    let utf8 = text.utf8
    if utf8.allSatisfy({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }) {
      return String(decoding: utf8.map { $0 | 0x20 }, as: UTF8.self)
    }
    let characters = Array(withoutAccents(text))
    var result = ""
    for (index, character) in characters.enumerated() {
      let before = index > 0 ? characters[index - 1] : " "
      let after = index + 1 < characters.count ? characters[index + 1] : " "
      let isBetweenDigits = before.isNumber && after.isNumber
      if character.isWhitespace || character == "_" || (character == "-" && !isBetweenDigits) {
        if !result.isEmpty, result.last != " " { result.append(" ") }
      } else if (character == "." || character == ",") && isBetweenDigits
        && characters[(index + 1)...].prefix(while: \.isNumber).count == 3
      {
        continue
      } else if character == "\u{2019}" {
        result.append("'")
      } else {
        result.append(character)
      }
    }
    while result.last == " " { result.removeLast() }
    return result
  }

  /// Whether two words differ by one letter that was typed wrong, left out, doubled or exchanged
  /// with its neighbour. Digits are never taken for typing mistakes: `15-24` and `15-34` are
  /// different codes.
  static func isOneLetterApart(_ a: String, _ b: String) -> Bool {
    let (x, y) = (Array(a), Array(b))
    guard x.count >= 4, y.count >= 4, abs(x.count - y.count) <= 1, x != y else { return false }
    func areLetters(_ letters: ArraySlice<Character>) -> Bool {
      letters.allSatisfy { $0.isLetter }
    }
    var start = 0
    while start < min(x.count, y.count), x[start] == y[start] { start += 1 }
    var (endX, endY) = (x.count, y.count)
    while endX > start, endY > start, x[endX - 1] == y[endY - 1] {
      endX -= 1
      endY -= 1
    }
    let (restX, restY) = (x[start..<endX], y[start..<endY])
    guard areLetters(restX), areLetters(restY) else { return false }
    if restX.count <= 1, restY.count <= 1 { return true }
    return restX.count == 2 && restY.count == 2 && restX.first == restY.last
      && restX.last == restY.first
  }
}
