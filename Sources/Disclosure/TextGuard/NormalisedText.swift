/// A text for comparison: lower case, everything but letters and digits one space.
struct NormalisedText: Hashable, Sendable {
  /// Names and words shorter than this must stand alone; `anna` is not found in `annals`.
  static let wholeWordLimit = 12

  private let characters: [Character]

  init(_ text: String) {
    var result: [Character] = []
    func appendSpace() {
      if let last = result.last, last != " " { result.append(" ") }
    }
    for character in text {
      if let ascii = character.asciiValue {
        switch ascii {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
          result.append(Character(Unicode.Scalar(ascii | 0x20)))
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
          result.append(character)
        default: appendSpace()
        }
        continue
      }
      // By way of capitals, so that ß and SS, ς and σ fall together.
      for character in character.uppercased().lowercased() {
        // Characters compare by meaning: a composed letter equals the same letter in two parts.
        if character.isLetter || character.isNumber {
          result.append(character)
        } else if character.unicodeScalars.contains(where: {
          !$0.properties.isDefaultIgnorableCodePoint
        }) {
          appendSpace()
        }
      }
    }
    if result.last == " " { result.removeLast() }
    characters = result
  }

  /// How many letters and digits there are.
  var length: Int { characters.count { $0 != " " } }

  /// Where each character stands.
  var positions: [Character: [Int]] {
    var positions: [Character: [Int]] = [:]
    for (index, character) in characters.enumerated() where character != " " {
      positions[character, default: []].append(index)
    }
    return positions
  }

  func contains(_ term: NormalisedText, at positions: [Character: [Int]]) -> Bool {
    // The rarest character of the term leads to the fewest places.
    var anchor: (offset: Int, places: [Int])?
    for (offset, character) in term.characters.enumerated() where character != " " {
      guard let places = positions[character] else { return false }
      if places.count < anchor?.places.count ?? .max { anchor = (offset, places) }
    }
    guard let anchor else { return false }
    let needle = term.characters
    let wholeWord = needle.count < NormalisedText.wholeWordLimit
    return anchor.places.contains { place in
      let start = place - anchor.offset
      let end = start + needle.count
      guard start >= 0, end <= characters.count, characters[start..<end] == needle[...] else {
        return false
      }
      guard wholeWord else { return true }
      return (start == 0 || characters[start - 1] == " ")
        && (end == characters.count || characters[end] == " ")
    }
  }
}
