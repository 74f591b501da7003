public import ReportingCore

/// `text.agency`: a word in capitals that is one letter away from the name of a United Nations body,
/// such as `AHCHR`, is a slip and no body of its own.
public struct AgencyName: TextRule {
  /// The rule's id.
  public let id = "text.agency"

  /// The rule.
  public init() {}

  private static let names: [String] = [
    "cedaw", "ecosoc", "ohchr", "unaids", "unctad", "unesco", "unfpa", "unhcr", "unicef",
    "unodc", "unrwa", "acnudh", "acnur",
  ]

  /// Looks for near misses among the words in capitals.
  public func check(_ text: ScannedText, in context: TextContext) -> [Diagnostic] {
    guard text.words.contains(where: \.isAcronym) else { return [] }
    return text.words.compactMap { word in
      guard word.isAcronym, (5...6).contains(word.lower.utf8.count),
        !AgencyName.names.contains(word.lower),
        let meant = AgencyName.names.first(where: { isNear(word.lower, $0) })
      else { return nil }
      return Diagnostic(
        text.source.isQuoted ? .note : .warning, id,
        "'\(text.written(word))' is not the name of a United Nations body",
        at: text.source.location,
        suggestion: "Did you mean '\(meant.uppercased())'?")
    }
  }

  /// Whether one letter differs, or two neighbours are exchanged.
  private func isNear(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Array(a.utf8), Array(b.utf8))
    guard a.count == b.count else { return false }
    let places = a.indices.filter { a[$0] != b[$0] }
    if places.count == 1 { return true }
    return places.count == 2 && places[1] == places[0] + 1 && a[places[0]] == b[places[1]]
      && a[places[1]] == b[places[0]]
  }
}
