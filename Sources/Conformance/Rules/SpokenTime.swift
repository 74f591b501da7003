public import Documents
public import ReportingCore

/// `spoken.minutes`: a text that is read aloud fits into the time that its speaker has.
public struct SpokenTime: ConformanceRule {
  /// The rule's id.
  public let id = "spoken.minutes"

  /// The rule.
  public init() {}

  /// What the call demands.
  public func demand(
    of call: Consultation, in context: ConformanceContext
  ) -> ConformanceDemand? {
    call.spoken.rule(for: context.contribution).map { rule in
      ConformanceDemand(
        "at most \(minutes(rule.value)), about \(EnglishNumber.words(words(rule.value, SpokenTime.calm)))",
        basis: rule.basis)
    }
  }

  /// Looks for what breaks the rule.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic] {
    guard let rule = call.spoken.rule(for: context.contribution) else { return [] }
    let used = document.wordCount(of: [.body, .tables])
    let place = DocumentAnswers(document).file ?? context.answers
    let most = words(rule.value, SpokenTime.brisk)
    let calm = words(rule.value, SpokenTime.calm)
    if used > most {
      return [
        rule.finding(
          id,
          "the text has \(EnglishNumber.words(used)), and in \(minutes(rule.value)) at most \(EnglishNumber.grouped(most)) can be said",
          at: place, suggestion: "Shorten it to \(EnglishNumber.words(calm)).")
      ]
    }
    guard used > calm else { return [] }
    return [
      .warning(
        id,
        "the text has \(EnglishNumber.words(used)), and must be spoken fast to fit into \(minutes(rule.value))",
        at: place,
        suggestion:
          "Shorten it to \(EnglishNumber.words(calm)): interpreters cannot follow a fast speaker.",
        notes: [rule.note])
    ]
  }

  /// Words a minute, where the call does not say how many: spoken calmly, and at the most.
  static let calm = 130
  static let brisk = 140

  private func words(_ limit: SpokenLimit, _ pace: Int) -> Int {
    Int(limit.minutes * Double(limit.wordsPerMinute ?? pace))
  }

  private func minutes(_ limit: SpokenLimit) -> String {
    limit.minutes == limit.minutes.rounded()
      ? EnglishNumber.amount(Int(limit.minutes), "minute") : "\(limit.minutes) minutes"
  }
}
