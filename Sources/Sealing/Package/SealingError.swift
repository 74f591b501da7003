/// Why a package cannot be sealed.
public enum SealingError: Error, Sendable, Equatable {
  /// A document's name is used twice, or cannot be used in a package.
  case documentName(String)
  /// The package would pass 4 GB, or a file in it.
  case tooLarge(String)

  /// What is wrong, for a diagnostic.
  public var message: String {
    switch self {
    case .documentName(let name): "a document cannot have the name '\(name)' in a package"
    case .tooLarge(let what): "the package would be too large: \(what)"
    }
  }
}
