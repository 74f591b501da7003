public import Digests

/// A package on which a joint submission rests: the secretariat verified it, and what it says of its
/// city stands in the answer.
public struct SealedBasis: Sendable, Equatable {
  /// The id of the city.
  public var city: String
  /// The name of the package, `barcelona-ohchr-57-12-2023-r1`.
  public var package: String
  /// Which revision it is, from 1.
  public var revision: Int
  /// What it is known by: the SHA-256 digest of its tag manifest.
  public var identity: SHA256Digest

  /// A package on which a joint submission rests.
  public init(city: String, package: String, revision: Int, identity: SHA256Digest) {
    self.city = city
    self.package = package
    self.revision = revision
    self.identity = identity
  }
}
