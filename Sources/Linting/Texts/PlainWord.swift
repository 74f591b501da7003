public import ReportingCore

/// `plain.word`: where a text must be easy to read, it uses short and everyday words.
public struct PlainWord: TextRule {
  /// The rule's id.
  public let id = "plain.word"

  /// The rule.
  public init() {}

  /// Looks for words in the list of wordings, and for long ones.
  public func check(_ text: ScannedText, in context: TextContext) -> [Diagnostic] {
    guard let plain = text.source.plainLanguage, !text.source.isQuoted else { return [] }
    let listed = WordingSearch.matches(.plain, in: text, context)
    var findings = listed.map { match in
      Diagnostic.warning(
        id, "'\(match.written)' is not an easy word", at: text.source.location,
        suggestion: "Write '\(match.wording.preferred)'.")
    }
    var said: Set<String> = []
    for word in text.words where word.lower.count > plain.lettersInWord {
      let written = text.written(word)
      let isListed = listed.contains { $0.written.contains(written) }
      guard !isListed, !word.isNumber, said.insert(word.lower).inserted else { continue }
      findings.append(
        .warning(
          id, "'\(written)' has \(word.lower.count) letters and is hard to read",
          at: text.source.location,
          suggestion: "Write a shorter word, or explain it in the next sentence."))
    }
    return findings
  }
}
