/// Why what stands between double braces quotes no figure.
public struct FigureReferenceError: Error, Sendable, Equatable {
  /// What is wrong.
  public var message: String
  /// What to write.
  public var suggestion: String

  init(_ message: String, suggestion: String) {
    self.message = message
    self.suggestion = suggestion
  }
}
