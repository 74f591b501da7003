public import ReportingCore

/// What a call demands of a contribution, what of it holds, and how much room is left: what an
/// officer reads before sending.
public struct ConformanceChecklist: Sendable, Equatable {
  /// One demand.
  public struct Item: Sendable, Equatable {
    /// The id of its rule.
    public var rule: String
    /// What is demanded.
    public var demand: ConformanceDemand
    /// What breaks it.
    public var findings: [Diagnostic]

    /// Whether it is kept: notes break nothing.
    public var holds: Bool { findings.allSatisfy { $0.severity == .note } }
  }

  /// The demands, in the order of the rules.
  public let items: [Item]
  /// Everything that breaks a rule, sorted by place; also of rules that demand nothing of their own.
  public let findings: [Diagnostic]
  /// The words used and left.
  public let budget: WordBudget
  /// The days by which something is due.
  public let deadlines: [ConsultationRule<ConsultationDeadline>]

  /// Whether all demands are kept.
  public var holds: Bool { items.allSatisfy(\.holds) }
}
