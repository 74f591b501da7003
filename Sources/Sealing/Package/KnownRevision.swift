public import Digests

/// The newest revision that a receiver has of one city's answer to one call for one year.
public struct KnownRevision: Sendable, Equatable {
  /// The number of the revision.
  public var revision: Int
  /// The identity of the package.
  public var identity: SHA256Digest

  /// A revision.
  public init(revision: Int, identity: SHA256Digest) {
    self.revision = revision
    self.identity = identity
  }
}
