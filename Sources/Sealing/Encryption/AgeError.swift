/// Why a file of age cannot be made or opened.
public enum AgeError: Error, Sendable, Equatable {
  /// Nobody was named who may read it.
  case noRecipients
  /// A recipient's key is one that gives no secret.
  case weakRecipient
  /// It is no file of age v1.
  case notAge
  /// Its header is damaged.
  case damagedHeader
  /// It is encrypted for others.
  case notForUs
  /// Its content was changed or cut off.
  case damaged

  /// What is wrong, for a diagnostic.
  public var message: String {
    switch self {
    case .noRecipients: "nobody is named who may read it"
    case .weakRecipient: "a recipient's key gives no secret"
    case .notAge: "this is no file of age, version 1"
    case .damagedHeader: "its header is damaged"
    case .notForUs: "it is not encrypted for this key"
    case .damaged: "its content was changed or cut off"
    }
  }
}
