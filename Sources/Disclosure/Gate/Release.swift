public import ReportingCore

/// What the gate lets through, and what it has to say about the rest.
public struct Release: Sendable, Equatable {
  /// The measurements, as far as they may be shown, ordered by indicator, period and breakdown.
  /// None is left out: what must not be shown stands there as suppressed.
  public let measurements: [ReleasedMeasurement]
  /// What was withheld and by which rule.
  public let audit: ReleaseAudit
}
