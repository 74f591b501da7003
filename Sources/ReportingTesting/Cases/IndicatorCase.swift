public import Documents
public import ReportingCore

/// One test of an indicator as a module's `cases/*.yaml` writes it: what is put in and what must
/// come out.
///
/// Cases are made by ``ModuleCases``. In Swift Testing each is one argument of a test:
///
/// ```swift
/// @Test(arguments: ModuleCases(of: module, in: configuration).cases)
/// func holds(_ testCase: IndicatorCase) async throws {
///   #expect(try await testCase.failure() == nil)
/// }
/// ```
public struct IndicatorCase: Sendable, CustomStringConvertible {
  /// What must come out.
  public enum Expectation: Sendable, Equatable {
    /// A value in the indicator's unit, and how far the result may lie from it.
    case value(Double, tolerance: Double)
    /// A gap, whatever is missing.
    case gap
    /// No value, although all inputs are there.
    case notComputable
  }

  /// The indicator's id.
  public let indicator: String
  /// The name of the case, unique among the indicator's cases.
  public let name: String
  /// The period to be measured.
  public let period: Period
  /// What is put in.
  public let observations: [Observation]
  /// The part of the whole that is looked at.
  public let breakdown: Breakdown
  /// What must come out.
  public let expectation: Expectation
  /// Where the case stands.
  public let location: SourceLocation

  let measured: any Indicator

  /// `CS-02: nine of ten (Plugins/CivicSpace/cases/CS-02.yaml:3)`.
  public var description: String {
    "\(indicator): \(name) (\(location.path):\(location.line))"
  }

  /// Measures the indicator and compares.
  ///
  /// - Returns: what is wrong, with the place of the case; nil when the case holds.
  /// - Throws: what the indicator throws, when a program or file that it needs fails.
  public func failure() async throws -> Diagnostic? {
    let measurements = try await measured.measure(IndicatorInputs(observations), over: period)
    let found = measurements.first { $0.breakdown == breakdown }
    guard let found else {
      let parts = measurements.map { $0.breakdown.isTotal ? "the whole" : "\($0.breakdown)" }
      return failure(
        "nothing was measured for \(breakdown.isTotal ? "the whole" : "\(breakdown)")",
        suggestion: "Measured were: \(parts.joined(separator: "; ")).")
    }
    switch (expectation, found.outcome) {
    case (.gap, .gap), (.notComputable, .notComputable): return nil
    case (.value(let wanted, let tolerance), .value(let value)):
      let difference = (value.forComputing - wanted).magnitude
      // Not a number is near to nothing.
      return difference <= tolerance ? nil : mismatch(found)
    default: return mismatch(found)
    }
  }

  private func mismatch(_ found: Measurement) -> Diagnostic {
    failure(
      "expected \(expectation.words), but came out \(IndicatorCase.words(for: found.outcome))",
      suggestion: found.derivation.map { "It was computed as \($0.forComputing)." })
  }

  private func failure(_ message: String, suggestion: String?) -> Diagnostic {
    .error(
      "case.failed", "\(indicator), '\(name)': \(message)", at: location, suggestion: suggestion)
  }

  /// The outcome in words. The figures are those of the case, so nothing is disclosed.
  static func words(for outcome: MeasurementOutcome) -> String {
    switch outcome {
    case .value(let value): "the value \(value.forComputing)"
    case .gap(.inputMissing(let inputs)): "a gap: \(inputs.joined(separator: ", ")) missing"
    case .gap(.statedMissing(let input)): "a gap: \(input) stated to be missing"
    case .gap(.cellMissing(let input, let period, let breakdown)):
      "a gap: \(input) missing for \(period.label)"
        + (breakdown.isTotal ? "" : ", \(breakdown)")
    case .notComputable(.medianNotReached): "not computable: the median is not reached"
    case .notComputable(.tooFew(let found, let wanted)):
      "not computable: \(found) answered, \(wanted) are wanted"
    case .notComputable(.denominatorIsZero(let words)): "not computable: \(words) is zero"
    case .notComputable(.outOfRange(let words)): "not computable: \(words)"
    case .notComputable(.notFinite): "not computable: the result is no finite number"
    }
  }
}

extension IndicatorCase.Expectation {
  /// The expectation in words.
  var words: String {
    switch self {
    case .value(let value, _): "the value \(value)"
    case .gap: "a gap"
    case .notComputable: "no computable value"
    }
  }
}
