public import ReportingCore

/// `figures.rate-as-count`: the name of an input says that it is a rate, `per 100,000 inhabitants`,
/// and its unit that it is a count. Reported once for an input; nothing else is concluded from the
/// unit then.
public struct RateAsCount: FigureRule {
  /// The rule's id.
  public let id = "figures.rate-as-count"

  /// The rule.
  public init() {}

  /// Reads the names of the inputs that have figures.
  public func check(_ figures: FigureTable) -> [Diagnostic] {
    figures.seriesByInput.compactMap { all in
      guard let series = all.first,
        FigureUnit(figures.catalogue.unit(series.input.unit), id: series.input.unit).isCount,
        let rate = RateAsCount.rate(in: series.input)
      else { return nil }
      return .warning(
        id,
        "the name of '\(series.input.id)' says '\(rate)', but its unit is '\(series.input.unit)', a count",
        at: series.input.location ?? series.points[0].location,
        suggestion: "Give the input the unit of a rate, such as per-100000-persons.",
        notes: [.init("the first figure: \(series.points[0].shown)", at: series.points[0].location)]
      )
    }
  }

  private static let prepositions: Set<String> = ["per", "por", "pour", "par", "cada"]
  private static let numbers: Set<String> = [
    "million", "millón", "milió", "thousand", "mil", "mille", "capita", "cápita", "càpita",
    "inhabitant", "habitante", "habitant", "resident", "person", "household",
  ]

  /// `per 100,000` or the like in one of an input's names.
  static func rate(in input: InputDefinition) -> String? {
    for language in input.title.languages {
      let text = ScannedText(input.title[language] ?? "")
      for (word, next) in zip(text.words, text.words.dropFirst())
      where prepositions.contains(word.lower) && word.bytes.upperBound + 1 == next.bytes.lowerBound
      {
        let isPower = next.isNumber && next.bytes.count <= 3 && next.lower.hasPrefix("10")
        guard isPower || next.lower == "1" || next.lower == "1000" || numbers.contains(next.lower)
        else { continue }
        let end = text.words.last {
          $0.isNumber && $0.bytes.lowerBound <= next.bytes.upperBound + 1
        }
        return text.string(word.bytes.lowerBound..<(end ?? next).bytes.upperBound)
      }
    }
    return nil
  }
}
