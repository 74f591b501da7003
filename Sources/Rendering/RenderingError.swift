/// Why a document could not be written in a format.
public enum RenderingError: Error, Sendable, Equatable {
  /// A program that the format needs is not installed; says which and how to install it.
  case backendMissing(String)
  /// The program failed; says what it reported.
  case backendFailed(String)
  /// A size limit of the format was exceeded; says which.
  case tooLarge(String)
}
