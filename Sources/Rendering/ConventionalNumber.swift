/// How headings and the items of lists are numbered in documents of the United Nations.
enum ConventionalNumber {
  /// How many levels of headings have numbers.
  static let headingDepth = 5

  /// The number of a heading: `I.`, `A.`, `1.`, `(a)`, `(i)` from the first level to the fifth.
  static func heading(_ number: Int, level: Int) -> String {
    switch level {
    case 1: "\(roman(number))."
    case 2: "\(letters(number))."
    case 3: "\(number)."
    case 4: item(number, depth: 0)
    default: item(number, depth: 1)
    }
  }

  /// The mark of an item: `(a)`, in a list within a list `(i)`, and below that `a.`.
  static func item(_ number: Int, depth: Int) -> String {
    switch depth % 3 {
    case 0: "(\(letters(number).lowercased()))"
    case 1: "(\(roman(number).lowercased()))"
    default: "\(letters(number).lowercased())."
    }
  }

  /// `A` to `Z`, then `AA`, `BB`, as word processors count.
  private static func letters(_ number: Int) -> String {
    let (rounds, place) = (number - 1).quotientAndRemainder(dividingBy: 26)
    let letter = Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(max(place, 0))))
    return String(repeating: letter, count: rounds + 1)
  }

  private static func roman(_ number: Int) -> String {
    let signs: [(Int, String)] = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}
