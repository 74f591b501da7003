public import Digests

/// What came of sealing.
public struct SealResult: Sendable {
  /// What came of the run.
  public var run: RunResult
  /// The name of the package; nil when none was made.
  public var name: String?
  /// What the package is known by; nil when none was made.
  public var identity: SHA256Digest?
  /// How many rows of figures it holds.
  public var observations = 0
  /// The names of its documents.
  public var documents: [String] = []
  /// On how many packages of others it rests.
  public var packages = 0
  /// Whether it has a confidential annex.
  public var hasAnnex = false

  /// What came of sealing.
  public init(run: RunResult) { self.run = run }
}
