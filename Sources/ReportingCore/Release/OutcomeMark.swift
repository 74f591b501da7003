/// The four marks that stand in print where no number stands. They are never exchanged: what is
/// suppressed exists, what is missing may exist, what is not computable cannot, and zero is a
/// figure. The signs follow the practice of the statistical offices of the United Nations and the
/// European Union and are the same in every language; a legend explains them.
public enum OutcomeMark: String, Sendable, Equatable, CaseIterable {
  /// There is a value that must not be published.
  case suppressed = ".."
  /// The value is exactly zero. A value that only rounds to zero is printed as a number.
  case zero = "-"
  /// The inputs are there but give no value.
  case notComputable = "n/a"
  /// An input is missing.
  case missing = ":"
}

extension ReleasedOutcome {
  /// The mark that stands for this outcome, or nil when a number stands for it.
  public var mark: OutcomeMark? {
    switch self {
    case .value(let value): value == 0 ? .zero : nil
    case .gap: .missing
    case .notComputable: .notComputable
    case .suppressed: .suppressed
    }
  }
}

extension ReleasedMeasurement {
  /// The mark that stands for this measurement, or nil when a number stands for it. Unlike the
  /// outcome's own, it knows a zero from a small value that was rounded to zero.
  public var mark: OutcomeMark? { roundsToZero ? nil : outcome.mark }
}
