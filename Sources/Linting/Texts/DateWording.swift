public import ReportingCore

/// `wording.date`: dates in English texts are written as the United Nations write them,
/// `27 September 2018`; in any language a date in digits can be read in two ways.
public struct DateWording: TextRule {
  /// The rule's id.
  public let id = "wording.date"

  /// The rule.
  public init() {}

  /// Looks for dates with the month first, with endings such as `9th`, and in digits.
  public func check(_ text: ScannedText, in context: TextContext) -> [Diagnostic] {
    guard !text.source.isQuoted else { return [] }
    let isEnglish = text.source.language.description.hasPrefix("en")
    return DateSearch.dates(in: text, context).compactMap { found in
      switch found.form {
      case .dayMonthYear, .iso: return nil
      case .ordinal, .monthFirst: if !isEnglish { return nil }
      case .digits: break
      }
      let words = text.words[found.words]
      guard let first = words.first, let last = words.last else { return nil }
      let written = text.string(first.bytes.lowerBound..<last.bytes.upperBound)
      let right = found.date.flatMap { context.written($0, in: text.source.language) }
      return .note(
        id, "the date '\(written)' is not written as in United Nations texts",
        at: text.source.location,
        suggestion: right.map { "Write '\($0)'." } ?? "Write the month as a word.")
    }
  }
}
