/// Somebody who signs the answer of a sealed package.
public struct SealedSignatory: Sendable, Equatable {
  /// The organization.
  public var name: String
  /// Its status, a code of `signatory-classes`.
  public var status: String?
  /// How far it has signed, a code of `signatory-status`.
  public var signature: String?

  /// A signatory.
  public init(name: String, status: String? = nil, signature: String? = nil) {
    self.name = name
    self.status = status
    self.signature = signature
  }
}
