import Documents
public import ReportingCore

/// `answer.language`: an answer as a whole is in another language than its file says.
///
/// As with ``TextLanguage`` small words are counted, over all paragraphs, headings, items and cells that
/// are not quoted from others. Answers of fewer than 25 words are left alone. At least six small
/// words, and one of eight words, must be only the other language's, and four times as many as those of
/// the own; or three quarters of the letters are in another script. Where the answer is reported its
/// paragraphs are not reported one by one.
public struct AnswerLanguage: Sendable {
  /// The rule's id.
  public let id = "answer.language"
  /// Answers with fewer words are left alone.
  public static let minimumWords = 25

  /// The rule.
  public init() {}

  /// Compares the language of an answer with that of its file.
  public func check(_ answer: Answer) -> Diagnostic? {
    let tag = String(answer.language.description.prefix { $0 != "-" })
    let texts = AnswerTexts(answer).lintedTexts.filter { !$0.isQuoted }
    if let script = LanguageGuess.strangeScript(in: texts.map(\.text), for: tag) {
      return finding(answer, tag, "is written in \(script.name) script")
    }
    guard let own = SmallWords.index(tag) else { return nil }
    let marks = texts.flatMap { text in
      ScannedText(text).words.map { SmallWords.languages.value(of: $0) ?? 0 }
    }
    guard marks.count >= AnswerLanguage.minimumWords,
      let other = LanguageGuess.stranger(in: marks[...], own: own, least: 6, share: 8, ratio: 4)
    else { return nil }
    return finding(answer, tag, "seems to be in '\(other)'")
  }

  /// The findings of the rules over texts, without those on the language of the paragraphs of answers
  /// that are reported as a whole, and with those on the answers.
  public func check(_ answers: [Answer], with findings: [Diagnostic]) -> [Diagnostic] {
    var places: Set<SourceLocation> = []
    var found: [Diagnostic] = []
    for answer in answers {
      guard let finding = check(answer) else { continue }
      found.append(finding)
      places.formUnion(AnswerTexts(answer).lintedTexts.compactMap(\.location))
    }
    guard !found.isEmpty else { return findings }
    let paragraph = TextLanguage().id
    return findings.filter { finding in
      finding.id != paragraph || finding.location.map { !places.contains($0) } ?? true
    } + found
  }

  private func finding(_ answer: Answer, _ tag: String, _ what: String) -> Diagnostic {
    .warning(
      id, "the answer stands in the file for '\(tag)', but \(what)", at: answer.origin,
      suggestion: "Translate it, or put it in the file of its language; what is quoted stands in a "
        + "quotation (> ...).")
  }
}
