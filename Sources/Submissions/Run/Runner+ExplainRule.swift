import CityFiles
public import ReportingCore

extension Runner {
  /// What the findings of a rule mean, for the terminal.
  ///
  /// - Parameters:
  ///   - id: The id that stands in square brackets behind a finding.
  ///   - language: The language of the text; English when nil. One that the explanation lacks is
  ///     a finding: another is never put in its place silently.
  public func explainRule(_ id: String, language: LanguageTag?) -> Explanation {
    let collector = DiagnosticCollector()
    let book = RuleBookReader(configuration.installation, into: collector).read()
    guard let rule = book[id] else {
      collector.report(
        .error(
          "explain.unknown-rule", "there is no rule '\(id)'", at: nil,
          suggestion: book.suggestion(for: id)))
      return Explanation(text: nil, diagnostics: collector.diagnostics.inOrder())
    }
    let tag = language ?? .english
    guard let pack = configuration.language(tag),
      let meaning = rule.meaning[tag]
    else {
      let there = rule.meaning.languages.map(\.description).joined(separator: ", ")
      collector.report(
        .error(
          "explain.no-language",
          "the rule is not explained in '\(tag)'", at: nil,
          suggestion: "There is \(there)."))
      return Explanation(text: nil, diagnostics: collector.diagnostics.inOrder())
    }
    let parts = [(pack[.ruleWrong], rule.wrong), (pack[.ruleMended], rule.mended)]
    let examples = parts.map { title, example in
      "\(title):\n"
        + example.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "\n" : "  \($0)\n" }.joined()
    }
    return Explanation(
      text: "\(rule.id)\n\n\(meaning)\n\n" + examples.joined(separator: "\n"),
      diagnostics: collector.diagnostics.inOrder())
  }
}
