public import Documents
public import ReportingCore

/// `period.covered`: the contribution covers no more years than the call wants.
public struct PeriodCovered: ConformanceRule {
  /// The rule's id.
  public let id = "period.covered"

  /// The rule.
  public init() {}

  /// What the call demands.
  public func demand(
    of call: Consultation, in context: ConformanceContext
  ) -> ConformanceDemand? {
    call.period.map {
      ConformanceDemand("at most \(PeriodCovered.years($0.value)) covered", basis: $0.basis)
    }
  }

  /// Looks for what breaks the rule.
  public func check(
    _ document: Document, against call: Consultation, in context: ConformanceContext
  ) -> [Diagnostic] {
    guard let rule = call.period, let period = context.contribution.period else { return [] }
    let days = period.start.days(until: period.end) + 1
    guard Double(days) > rule.value * 365.25 + 1 else { return [] }
    return [
      rule.finding(
        id,
        "the contribution covers \(period.label), more than \(PeriodCovered.years(rule.value))",
        at: context.contribution.location,
        suggestion: "Leave out what is older, or say why it matters for what came later.")
    ]
  }

  static func years(_ years: Double) -> String {
    years == years.rounded() ? EnglishNumber.amount(Int(years), "year") : "\(years) years"
  }
}
