public import Digests
public import Sealing

/// What a city contributes to a joint submission: the record of a sealed package that was verified.
public struct ContributedPackage: Sendable, Equatable {
  /// Who, what and when.
  public var record: SubmissionRecord
  /// What the package is known by: the SHA-256 digest of its tag manifest.
  public var identity: SHA256Digest

  /// What a city contributes.
  ///
  /// - Parameters:
  ///   - record: The content of `submission.json` of a package that was verified.
  ///   - identity: The identity under which it was verified.
  public init(record: SubmissionRecord, identity: SHA256Digest) {
    self.record = record
    self.identity = identity
  }

  /// What a verified package contributes.
  public init(_ package: SealedPackage) {
    self.init(record: package.submission, identity: package.identity)
  }
}
