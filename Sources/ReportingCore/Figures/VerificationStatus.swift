/// Whether what an input counts was verified. A figure of what was reported and one of what was
/// verified are never added together: the second is part of the first, or of another body's
/// making. The raw values are those of the files.
public enum VerificationStatus: String, Sendable, Equatable, CaseIterable {
  /// Alleged by somebody; not verified.
  case reported
  /// Reviewed by a body with that mandate, which had reasonable grounds to believe it.
  case verified
}
