/// Why a key cannot be used.
public enum KeyError: Error, Sendable, Equatable {
  /// The text is no public key in minisign's format.
  case noPublicKey
  /// The text is no secret key in minisign's format.
  case noSecretKey
  /// The key was made by a method that is not known here.
  case unknownMethod
  /// The secret key is guarded by a password, and none was given.
  case passwordNeeded
  /// The password is another.
  case wrongPassword
  /// The secret key asks for more memory or time to open it than is allowed.
  case tooCostly
  /// There is not enough memory to open the key.
  case outOfMemory
  /// The text is no recipient of age, `age1...`.
  case noRecipient
  /// The text holds no identity of age, `AGE-SECRET-KEY-1...`.
  case noIdentity

  /// What is wrong, for a diagnostic.
  public var message: String {
    switch self {
    case .noPublicKey: "this is no public key in minisign's format"
    case .noSecretKey: "this is no secret key in minisign's format"
    case .unknownMethod: "the key was made by a method that is not known here"
    case .passwordNeeded: "the secret key is guarded by a password, and none was given"
    case .wrongPassword: "this is not the password of the secret key"
    case .tooCostly: "the secret key asks for more memory or time to open it than is allowed"
    case .outOfMemory: "there is not enough memory to open the secret key: about 1 GiB is needed"
    case .noRecipient: "this is no public key of age: it must begin with 'age1'"
    case .noIdentity: "this holds no identity of age, a line that begins with 'AGE-SECRET-KEY-1'"
    }
  }
}
