public import ReportingCore

/// `privacy.date-and-place`: an account of an incident that gives the exact day and the place leads
/// to the person it happened to.
public struct DateAndPlace: TextRule {
  /// The rule's id.
  public let id = "privacy.date-and-place"

  /// The rule.
  public init() {}

  private static let prepositions: Set<String> = [
    "in", "at", "near", "en", "à", "a", "au", "prop", "près", "cerca", "outside",
  ]
  private static let streets: Set<String> = [
    "street", "avenue", "road", "square", "calle", "avenida", "plaza", "carretera", "carrer",
    "avinguda", "plaça", "passeig", "paseo", "rue", "boulevard", "place", "colonia", "barrio",
  ]

  /// Looks for a full date and a place in one sentence.
  public func check(_ text: ScannedText, in context: TextContext) -> [Diagnostic] {
    guard text.source.kind == .incident else { return [] }
    let dates = DateSearch.dates(in: text, context)
    guard !dates.isEmpty else { return [] }
    for sentence in text.sentences {
      guard let number = sentence.first?.sentence,
        dates.contains(where: { text.words[$0.words.lowerBound].sentence == number }),
        hasPlace(sentence, text.source.language, context)
      else { continue }
      return [
        .warning(
          id, "the account names the exact day and the place", at: text.source.location,
          suggestion: "Give the month or the year, and the district or the region.")
      ]
    }
    return []
  }

  private func hasPlace(
    _ words: ArraySlice<ScannedText.Word>, _ language: LanguageTag, _ context: TextContext
  ) -> Bool {
    words.indices.contains { index in
      if DateAndPlace.streets.contains(words[index].lower) { return true }
      guard DateAndPlace.prepositions.contains(words[index].lower), index + 1 < words.endIndex
      else { return false }
      let next = words[index + 1]
      return next.isCapitalised && context.month(next.lower, in: language) == nil
    }
  }
}
