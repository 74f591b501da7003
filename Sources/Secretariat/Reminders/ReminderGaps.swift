import ReportingCore

/// What is missing from a city, in the words of a message and in short.
struct ReminderGaps {
  /// Lines of the message.
  private(set) var lines: [String] = []
  /// In short, for the secretariat.
  private(set) var summary: [String] = []

  /// How many reasons of a refusal are told.
  private static let mostReasons = 3

  init(row: CallStatus.Row, call: Consultation, rules: RuleBook, pack: LanguagePack) {
    if row.submission == nil, row.refused.isEmpty {
      lines.append("- \(pack[.reminderNothing])")
      summary.append("nothing received")
    }
    for refusal in row.refused {
      if refusal.isUnsigned {
        lines.append("- \(pack.text(.reminderUnsigned(refusal.file)))")
        summary.append("unsigned")
      } else {
        let reason = Self.reason(refusal, rules, pack)
        lines.append("- \(pack.text(.reminderRefused(refusal.file, reason: reason)))")
        summary.append("refused")
      }
    }
    if !row.unanswered.isEmpty {
      lines.append("- \(pack[.reminderUnanswered])")
      for id in row.unanswered {
        let text = call.question(id)?.text.inAnyCase(pack.tag)
        let words = (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        lines.append("  \(words.isEmpty ? id : pack.text(.labelled(id, words)))")
      }
      summary.append("unanswered: \(row.unanswered.joined(separator: ", "))")
    }
    for issue in row.issues { add(issue, pack) }
    if !row.foreign.isEmpty {
      let names = pack.list(row.foreign.map(\.indicator))
      lines.append("- \(pack.text(.reminderComparable(names)))")
      summary.append("not comparable: \(row.foreign.map(\.text).joined(separator: ", "))")
    }
  }

  private mutating func add(_ issue: SubmissionIssue, _ pack: LanguagePack) {
    switch issue {
    // What came late is there.
    case .late: return
    case .language(let own, let accepted):
      lines.append(
        "- "
          + pack.text(
            .reminderLanguage(
              pack.list(own.map(pack.languageName)),
              accepted: pack.list(accepted.map(pack.languageName)))))
    case .tooLong(let question, let language, let words, let limit):
      lines.append(
        "- "
          + pack.text(
            .reminderWords(
              question: question, language: pack.languageName(language), words: words,
              limit: limit)))
    case .wholeTooLong(let language, let words, let limit):
      lines.append(
        "- "
          + pack.text(
            .reminderWordsInAll(
              language: pack.languageName(language), words: words, limit: limit)))
    }
    summary.append(issue.text)
  }

  /// Why a file was refused, in the language of the message where the rule is explained in it.
  private static func reason(
    _ refusal: RefusedPackage, _ rules: RuleBook, _ pack: LanguagePack
  ) -> String {
    var texts: [String] = []
    for reason in refusal.reasons {
      let text =
        rules[reason.id].flatMap { $0.meaning[pack.tag] ?? $0.meaning[.english] } ?? reason.message
      if !texts.contains(text) { texts.append(text) }
    }
    return texts.prefix(mostReasons).joined(separator: " ")
  }
}
