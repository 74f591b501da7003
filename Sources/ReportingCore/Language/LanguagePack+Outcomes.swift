extension LanguagePack {
  /// A mark as documents show it.
  public func sign(_ mark: OutcomeMark) -> String {
    switch mark {
    case .suppressed: self[.markSuppressed]
    case .zero: self[.markZero]
    case .notComputable: self[.markNotComputable]
    case .missing: self[.markMissing]
    }
  }

  /// The mark that stands for the absence of a figure, or nil when there is one, be it zero.
  public func mark(for outcome: ReleasedOutcome) -> String? {
    if case .value = outcome { return nil }
    return outcome.mark.map(sign)
  }

  /// A figure as a cell of a table shows it: the number, or the mark that stands in its place. What
  /// only rounds to zero is printed as a number.
  public func cell(_ measurement: ReleasedMeasurement) -> String {
    if let mark = measurement.mark { return sign(mark) }
    return measurement.value.map { number($0, decimals: measurement.decimals) } ?? ""
  }

  /// Why there is no figure, as a sentence; nil when there is one.
  ///
  /// - Parameter title: gives the printed name of an input's id.
  public func explanation(of outcome: ReleasedOutcome, title: (String) -> String) -> String? {
    switch outcome {
    case .value: nil
    case .gap(let reason): explanation(of: reason, title: title)
    case .notComputable(let reason): explanation(of: reason)
    case .suppressed(let rule): explanation(of: rule)
    }
  }

  /// Why a figure is missing, as a sentence.
  ///
  /// - Parameter title: gives the printed name of an input's id.
  public func explanation(of reason: GapReason, title: (String) -> String) -> String {
    switch reason {
    case .inputMissing(let inputs): text(.inputMissing(list(inputs.map { quoted(title($0)) })))
    case .statedMissing(let input): text(.statedMissing(quoted(title(input))))
    }
  }

  /// Why a figure cannot be computed, as a sentence.
  public func explanation(of reason: NotComputableReason) -> String {
    switch reason {
    case .denominatorIsZero(let denominator): text(.denominatorIsZero(denominator))
    case .outOfRange(let detail): text(.outOfRange(detail))
    case .notFinite: self[.notFinite]
    }
  }

  /// Why a figure is suppressed, as a sentence.
  public func explanation(of rule: SuppressionRule) -> String {
    switch rule {
    case .smallCount(let population, let threshold):
      text(.smallCount(of: name(of: population), below: threshold))
    case .complementary: self[.complementarySuppression]
    case .level(let level): text(.levelTooHigh(name(of: level)))
    }
  }
}
