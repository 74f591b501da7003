import Documents
public import ReportingCore

/// `symbol.resolution`: a resolution is named in full where a contribution speaks of it first, `Human
/// Rights Council resolution 33/8`, and by its number alone from there on.
///
/// So the United Nations write in their documents. We know the rule from use and have not read it in
/// the Editorial Manual: it never makes more than a warning. Only resolutions with a session and a
/// number are looked at, not those of a municipal council such as `resolution 15/2023`.
public struct ResolutionNames: Sendable {
  /// The rule's id.
  public let id = "symbol.resolution"

  /// The rule.
  public init() {}

  /// Looks at the answers that make one document, in their order.
  public func check(_ answers: [Answer]) -> [Diagnostic] {
    var named: Set<String> = []
    return answers.flatMap { AnswerTexts($0).lintedTexts }.filter { !$0.isQuoted }
      .flatMap { check(ScannedText($0), &named) }
  }

  private func check(_ text: ScannedText, _ named: inout Set<String>) -> [Diagnostic] {
    guard !text.numbers.isEmpty, text.has("/") else { return [] }
    // A symbol says whose resolution it is; it is cited beside the name as often as one likes.
    for symbol in text.symbols where !symbol.isNumberOnly {
      guard let symbol = symbol.symbol, symbol.nature == .resolution, let session = symbol.session,
        let number = symbol.number
      else { continue }
      named.insert("\(session)/\(number)")
    }
    return SymbolSearch.resolutions(in: text).compactMap { mention in
      let number = mention.number
      // The number of a municipal act ends with its year.
      guard let last = number.split(separator: "/").last, last.count <= 3 else { return nil }
      let isFirst = named.insert(number).inserted
      let (full, short) = names(of: number, in: text.source.language)
      if isFirst, mention.organs.isEmpty {
        return .warning(
          id, "resolution \(number) is named here first, without the body that adopted it",
          at: text.source.location, suggestion: "Write the name in full here, such as '\(full)'.",
          notes: [ResolutionNames.doubt])
      }
      if !isFirst, !mention.organs.isEmpty {
        return .note(
          id, "resolution \(number) was named in full before", at: text.source.location,
          suggestion: "'\(short)' is enough here.", notes: [ResolutionNames.doubt])
      }
      return nil
    }
  }

  private static let doubt = Diagnostic.Note(
    "unverified: the custom of United Nations documents, not read in the Editorial Manual")

  /// The full name and the short one; in English where we do not know those of the language.
  private func names(of number: String, in language: LanguageTag) -> (full: String, short: String) {
    switch language.description.prefix(2) {
    case "es": ("resolución \(number) del Consejo de Derechos Humanos", "resolución \(number)")
    case "fr": ("résolution \(number) du Conseil des droits de l’homme", "résolution \(number)")
    case "ca": ("resolució \(number) del Consell de Drets Humans", "resolució \(number)")
    default: ("Human Rights Council resolution \(number)", "resolution \(number)")
    }
  }
}
