public import Digests
public import Sealing

/// What is to be sealed, with which key and for whom.
public struct SealRequest: Sendable {
  /// The answer to a call that is sealed. A draft is never sealed.
  public var document: DocumentRequest
  /// The program, as the package names it.
  public var generator: SubmissionRecord.Generator
  /// The city's key.
  public var key: SigningSecretKey
  /// Which revision it is, from 1.
  public var revision = 1
  /// The identity of the package that it replaces; nil for the first revision.
  public var replaces: SHA256Digest?
  /// Who may open the confidential annex; without anybody there is none.
  public var recipients: [AgeRecipient] = []

  /// What is to be sealed.
  public init(
    document: DocumentRequest, generator: SubmissionRecord.Generator, key: SigningSecretKey
  ) {
    self.document = document
    self.generator = generator
    self.key = key
  }
}
