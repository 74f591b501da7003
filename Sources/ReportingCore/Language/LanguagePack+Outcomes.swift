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

  /// Whether a value exceeds its indicator's pass mark, as a sentence; nil where nothing is passed.
  public func statement(
    ofPassing measurement: ReleasedMeasurement, _ indicator: IndicatorDefinition
  ) -> String? {
    guard let passes = measurement.passes, let mark = indicator.passMark else { return nil }
    let decimals = (0...6).first { DecimalRounding.rounded(mark, decimals: $0) == mark } ?? 6
    return text(.passes(passes, mark: number(mark, decimals: decimals)))
  }

  /// Why there is no figure, as a sentence; nil when there is one.
  ///
  /// - Parameters:
  ///   - title: gives the printed name of an input's id.
  ///   - part: gives the printed name of a part of the whole.
  public func explanation(
    of outcome: ReleasedOutcome, title: (String) -> String,
    part: (Breakdown) -> String = { $0.description }
  ) -> String? {
    switch outcome {
    case .value: nil
    case .gap(let reason): explanation(of: reason, title: title, part: part)
    case .notComputable(let reason): explanation(of: reason)
    case .suppressed(let rule): explanation(of: rule)
    }
  }

  /// Why a figure is missing, as a sentence.
  ///
  /// - Parameters:
  ///   - title: gives the printed name of an input's id.
  ///   - part: gives the printed name of a part of the whole.
  public func explanation(
    of reason: GapReason, title: (String) -> String,
    part: (Breakdown) -> String = { $0.description }
  ) -> String {
    switch reason {
    case .cellMissing(let input, let period, let breakdown):
      text(
        .cellMissing(
          quoted(title(input)),
          part: breakdown.isTotal
            ? self.period(period) : "\(self.period(period)), \(part(breakdown))"))
    case .inputMissing(let inputs): text(.inputMissing(list(inputs.map { quoted(title($0)) })))
    case .statedMissing(let input): text(.statedMissing(quoted(title(input))))
    }
  }

  /// Why a figure cannot be computed, as a sentence.
  public func explanation(of reason: NotComputableReason) -> String {
    switch reason {
    case .denominatorIsZero(let denominator): text(.denominatorIsZero(denominator))
    case .outOfRange(let detail): text(.outOfRange(detail))
    case .medianNotReached: self[.medianNotReached]
    case .tooFew(let found, let wanted): text(.tooFew(found, of: wanted))
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
