/// Makes ids from names: the same name always gets the same id, and no two different names get one.
struct Slugs {
  private var idByName: [String: String] = [:]
  private var taken: Set<String>

  /// - Parameter reserved: Ids that must not be given to any name.
  init(reserved: some Sequence<String> = []) { taken = Set(reserved) }

  /// The id for a name. Spellings that differ only by letter case, accents or spaces share one.
  mutating func id(for name: String) -> String {
    let key = Spelling.folded(name)
    if let known = idByName[key] { return known }
    let id = Slugs.unique(Slugs.slug(name), among: &taken)
    idByName[key] = id
    return id
  }

  /// An id that is not taken: the one given, or the same with a number. It is taken from then on.
  static func unique(_ base: String, among taken: inout Set<String>) -> String {
    var id = base
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }

  /// Signs that carry meaning in codes and units, by the words that stand for them.
  private static let signs: [Character: String] = [
    "%": " percent ", "‰": " per mille ", "+": " plus ", "<": " under ", ">": " over ",
    "≤": " up to ", "≥": " from ", "€": " eur ", "$": " usd ", "£": " gbp ", "&": " and ",
    "µ": "u", "μ": "u", "²": "2", "³": "3", "°": " deg ", "№": " no ", "½": " half ",
  ]

  /// Lower-case words of ASCII letters and digits joined by hyphens, at most 60 letters long.
  ///
  /// A name in another script gets `x` and a number computed from its letters, because an id must
  /// be typeable anywhere and must not depend on the order of the files.
  static func slug(_ name: String) -> String {
    var words = ""
    var lost = 0
    for character in Spelling.folded(name) {
      if character.isASCII, character.isLetter || character.isNumber {
        words.append(character)
      } else if let sign = signs[character] {
        words += sign.replacing(" ", with: "-")
      } else {
        if character.isLetter { lost += 1 }
        words.append("-")
      }
    }
    var parts = words.split(separator: "-")
    while parts.map({ $0.count + 1 }).reduce(-1, +) > 60, parts.count > 1 { parts.removeLast() }
    let joined = String(parts.joined(separator: "-").prefix(60))
    guard lost > 0 || joined.isEmpty else { return joined }
    let mark = "x" + Digest.of(Spelling.folded(name).utf8).prefix(8)
    return joined.isEmpty ? mark : "\(joined)-\(mark)"
  }

  /// An id of at most 96 characters, shortened where it must be.
  static func shortened(_ id: String) -> String {
    guard id.utf8.count > 96 else { return id }
    var head = id.prefix(84)
    while let last = head.last, last == "." || last == "-" { head.removeLast() }
    return "\(head)-x\(Digest.of(id.utf8).prefix(8))"
  }
}
