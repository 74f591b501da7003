/// What stands before a question: `3.`, `(b)`, `iv)`, `2.1`, `1a.`, `Question 4:`.
struct QuestionMarker: Sendable, Equatable {
  /// How questions of one level are counted.
  enum Scheme: Sendable, Equatable {
    /// 1, 2, 3.
    case number
    /// a, b, c, in small letters or capitals.
    case letter(isCapital: Bool)
    /// i, ii, iii.
    case roman(isCapital: Bool)
    /// 2.1, 2.2; with the number of its parts.
    case dotted(Int)
    /// 1a, 1b.
    case numberAndLetter
  }

  /// How it is counted.
  var scheme: Scheme
  /// The number in its level, from 1.
  var number: Int
  /// As it is written, without brackets and points.
  var text: String

  init(scheme: Scheme, number: Int, text: String) {
    self.scheme = scheme
    self.number = number
    self.text = text
  }

  /// The marker that a list in a page gives to an item; nil for numbers that have none.
  init?(_ scheme: Scheme, number: Int) {
    guard number >= 1, number <= 9_999 else { return nil }
    switch scheme {
    case .letter(let isCapital):
      guard number <= 26, let scalar = Unicode.Scalar(UInt32((isCapital ? 64 : 96) + number)) else {
        return nil
      }
      self.init(scheme: scheme, number: number, text: String(Character(scalar)))
    case .roman(let isCapital):
      guard let roman = QuestionMarker.roman(number) else { return nil }
      self.init(scheme: scheme, number: number, text: isCapital ? roman.uppercased() : roman)
    default: self.init(scheme: .number, number: number, text: String(number))
    }
  }

  /// Reads a marker at the head of a text and what follows it; nil when there is none.
  static func reading(_ text: String) -> (marker: QuestionMarker, rest: String)? {
    var characters = Array(text.prefix(40))
    var place = 0
    var isNamed = false
    let lead = characters.prefix { $0.isLetter }
    if lead.count > 3 || lead == ["Q"] || lead == ["P"] {
      let word = Spelling.withoutAccents(String(lead))
      guard ["question", "pregunta", "q", "p"].contains(word) else { return nil }
      place = lead.count
      while place < characters.count, " .nº°o".contains(characters[place]), place < lead.count + 6 {
        place += 1
      }
      guard place < characters.count, characters[place].isNumber else { return nil }
      isNamed = true
    }
    let hasBracket = place < characters.count && characters[place] == "("
    if hasBracket { place += 1 }
    let start = place
    while place < characters.count,
      characters[place].isASCII && (characters[place].isLetter || characters[place].isNumber)
        || characters[place] == "." && place + 1 < characters.count
          && characters[place + 1].isNumber && place > start
    {
      place += 1
    }
    let body = String(characters[start..<place])
    guard !body.isEmpty, place < characters.count || isNamed else { return nil }
    // What ends it: a bracket, a point, a colon or a dash, and then a blank.
    var end = place
    while end < characters.count, ".):-–—/ ".contains(characters[end]) { end += 1 }
    characters = Array(characters[place..<end])
    let signs = characters.filter { $0 != " " }
    let isDotted = body.contains(".")
    let next = text.dropFirst(end).first
    guard
      !signs.isEmpty || isNamed
        || (isDotted && characters.first == " " && (next?.isUppercase == true || next == "¿"))
    else { return nil }
    if hasBracket, signs.first != ")" { return nil }
    // `e.g. cities` and `2.5 million` are no markers: a blank stands behind one.
    guard
      characters.contains(" ") || signs.first == ")" || text.count == end
        || (signs.first == "." && body.allSatisfy(\.isNumber))
    else { return nil }
    guard let marker = marker(body) else { return nil }
    return (marker, PageText.normalized(text.dropFirst(end)))
  }

  private static func marker(_ body: String) -> QuestionMarker? {
    let parts = body.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count > 1 {
      guard parts.count <= 4, parts.allSatisfy({ (1...3).contains($0.count) && Int($0) != nil }),
        let last = parts.last.flatMap({ Int($0) })
      else { return nil }
      return QuestionMarker(scheme: .dotted(parts.count), number: last, text: body)
    }
    if let number = Int(body) {
      return body.count <= 3 && number > 0
        ? QuestionMarker(scheme: .number, number: number, text: String(number)) : nil
    }
    if body.count == 1, let letter = body.utf8.first {
      let isCapital = letter < 0x61
      return QuestionMarker(
        scheme: .letter(isCapital: isCapital), number: Int(letter | 0x20) - 0x60, text: body)
    }
    let digits = body.prefix { $0.isNumber }
    if let letter = body.utf8.last, !digits.isEmpty, body.count == digits.count + 1,
      body.count <= 4, letter >= 0x61
    {
      return QuestionMarker(scheme: .numberAndLetter, number: Int(letter) - 0x60, text: body)
    }
    let isCapital = body == body.uppercased()
    if body.count <= 5, isCapital || body == body.lowercased(),
      let number = (1...39).first(where: { roman($0) == body.lowercased() })
    {
      return QuestionMarker(scheme: .roman(isCapital: isCapital), number: number, text: body)
    }
    return nil
  }

  private static func roman(_ number: Int) -> String? {
    guard (1...39).contains(number) else { return nil }
    let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    return String(repeating: "x", count: number / 10) + ones[number % 10]
  }

  /// A single letter that may be a Roman number, read as one.
  var asRoman: QuestionMarker? {
    guard case .letter(let isCapital) = scheme,
      let value = ["i": 1, "v": 5, "x": 10][text.lowercased()]
    else { return nil }
    return QuestionMarker(scheme: .roman(isCapital: isCapital), number: value, text: text)
  }
}

extension QuestionMarker.Scheme {
  /// How the items of an ordered list are counted.
  init(_ attributes: [String: String]) {
    let style = attributes["style"]?.lowercased() ?? ""
    switch attributes["type"] ?? "" {
    case "a": self = .letter(isCapital: false)
    case "A": self = .letter(isCapital: true)
    case "i": self = .roman(isCapital: false)
    case "I": self = .roman(isCapital: true)
    default:
      if style.contains("lower-alpha") || style.contains("lower-latin") {
        self = .letter(isCapital: false)
      } else if style.contains("upper-alpha") || style.contains("upper-latin") {
        self = .letter(isCapital: true)
      } else if style.contains("lower-roman") {
        self = .roman(isCapital: false)
      } else if style.contains("upper-roman") {
        self = .roman(isCapital: true)
      } else {
        self = .number
      }
    }
  }
}
