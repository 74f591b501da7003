public import ReportingCore

/// What the gate lets through of registers, and what it has to say about the rest.
public struct RecordRelease: Sendable, Equatable {
  /// The registers, ordered by id.
  public let registers: [ReleasedRegister]
  /// What was withheld, by register. For those who keep the registers: the numbers may be small.
  public let audits: [RecordAudit]
  /// What the city should know, such as consents that cannot be judged without a date.
  public let findings: [Diagnostic]
}

/// What was withheld of one register and why.
public struct RecordAudit: Sendable, Equatable {
  /// The register's id.
  public let register: String
  /// How many records are shown.
  public let shown: Int
  /// The ids of the records about persons that are shown, by name or pseudonym. For those who keep
  /// the registers alone: they note with them where a person was shown who may take consent back.
  public let ids: [String]
  /// How many are only counted because the person did not agree to more for this purpose, or took
  /// it back, or because the consent has ended.
  public let withoutConsent: Int
  /// How many must not yet be shown.
  public let underEmbargo: Int
  /// How many have no field that this audience may read.
  public let aboveAudience: Int
  /// How many are withheld because too few others are like them.
  public let recognizable: Int
  /// The fields of which coarser values are shown.
  public let generalised: [String]
}
