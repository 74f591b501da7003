public import Digests

/// A package that was verified: signed by a key trusted for its city, and whole. Only the verifier
/// makes one. Its contents are parts of the bytes that were read, not copies; and it is handed on as one
/// reference, for a network's packages go through many hands.
public final class SealedPackage: Sendable {
  /// What the package is known by: the digest of its tag manifest, which covers everything but the
  /// signature.
  public let identity: SHA256Digest
  /// The name of its folder, `barcelona-ohchr-57-12-2023-r1`.
  public let name: String
  /// The key with which it was signed.
  public let signer: SigningPublicKey
  /// Who, what and when.
  public let submission: SubmissionRecord
  /// The text of `observations.csv`.
  public let observations: ArraySlice<UInt8>
  /// The text of `submission.json`.
  public let record: ArraySlice<UInt8>
  /// The documents, ordered by name.
  public let documents: [SealedFile]
  /// What only named readers can open, a file of age; nil when there is none.
  public let annex: ArraySlice<UInt8>?
  /// The size of the package in bytes.
  public let size: Int

  init(
    identity: SHA256Digest, name: String, signer: SigningPublicKey, submission: SubmissionRecord,
    observations: ArraySlice<UInt8>, record: ArraySlice<UInt8>, documents: [SealedFile],
    annex: ArraySlice<UInt8>?, size: Int
  ) {
    self.identity = identity
    self.name = name
    self.signer = signer
    self.submission = submission
    self.observations = observations
    self.record = record
    self.documents = documents
    self.annex = annex
    self.size = size
  }
}
