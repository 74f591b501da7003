extension LanguagePack {
  /// How a mark is printed.
  public func text(of mark: OutcomeMark) -> String {
    switch mark {
    case .missing: self[.markMissing]
    case .notComputable: self[.markNotComputable]
    case .suppressed: self[.markSuppressed]
    case .zero: self[.markZero]
    }
  }

  /// A figure as a cell of a table shows it: the number, the mark of what is exactly zero, or the
  /// mark that stands for its absence.
  public func cell(_ measurement: ReleasedMeasurement) -> String {
    if let mark = measurement.mark { return text(of: mark) }
    guard let value = measurement.value else { return self[.markMissing] }
    return number(value, decimals: measurement.decimals)
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
