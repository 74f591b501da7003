public import ReportingCore

extension Expression {
  /// Computes the formula in base units.
  ///
  /// Every missing input is named, not only the first. A missing input goes before what is not
  /// computable, because it may be the cause of it.
  ///
  /// - Parameters:
  ///   - period: the period measured; `change` also reads earlier ones.
  ///   - operand: what is known of an input or indicator for a period.
  public func evaluate(
    over period: Period, operand: (String, Period) -> FormulaOperand
  ) -> FormulaValue {
    // A published figure, as most are.
    if case .name(let name) = node {
      switch operand(name, period) {
      case .value(let value, _, _):
        return value.isFinite ? .value(value.withoutBinaryNoise) : .notComputable(.notFinite)
      case .statedMissing(let input): return .gap(.statedMissing(input))
      case .notComputable(let reason): return .notComputable(reason)
      case .absent: break
      }
    }
    return withoutActuallyEscaping(operand) { operand in
      var evaluator = FormulaEvaluator(operand: operand)
      let value = evaluator.value(of: self, over: period)
      if !evaluator.absent.isEmpty {
        var seen: Set<String> = []
        return .gap(.inputMissing(evaluator.absent.filter { seen.insert($0).inserted }))
      }
      if let input = evaluator.statedMissing.first { return .gap(.statedMissing(input)) }
      if let failure = evaluator.failure { return .notComputable(failure) }
      guard let value, value.isFinite else { return .notComputable(.notFinite) }
      return .value(value.withoutBinaryNoise)
    }
  }

  /// Computes the formula in base units from observations of inputs alone.
  ///
  /// - Parameters:
  ///   - inputs: the observations.
  ///   - period: the period measured.
  ///   - breakdown: the part of the whole.
  ///   - scale: the scale of the unit of an input.
  public func evaluate(
    _ inputs: IndicatorInputs, over period: Period, in breakdown: Breakdown = .total,
    scale: (String) -> Double
  ) -> FormulaValue {
    evaluate(over: period) { name, period in
      FormulaOperand(
        inputs.observation(name, over: period, in: breakdown), of: name, scale: scale(name))
    }
  }

  /// The formula with the numbers put in, such as `412 / 431`; nil when an operand has no value.
  ///
  /// It is made of values that have not passed the disclosure gate.
  public func derivation(
    over period: Period, operand: (String, Period) -> FormulaOperand
  ) -> String? {
    withoutActuallyEscaping(operand) { operand in
      DerivationWriter(operand: operand).piece(of: self, over: period)?.text
    }
  }
}
