/// What an indicator says about a right, after the method of OHCHR (HR/PUB/12/5).
public enum IndicatorType: String, Sendable, Equatable, CaseIterable {
  /// Commitment: instruments, laws, bodies, policies.
  case structural
  /// Effort: budgets, complaints handled, time taken.
  case process
  /// Enjoyment of the right.
  case outcome
  /// Nobody has said which; for series taken over from publishers that do not classify.
  case unclassified
}
