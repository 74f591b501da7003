/// What is wrong with the contents of a language pack: all of it, not the first mistake alone.
public struct LanguagePackError: Error, Sendable, Equatable {
  /// One mistake.
  public struct Problem: Sendable, Equatable {
    /// The key in the file, from the outermost on, such as `["sentences", "residents", "one"]`. It
    /// may name a key that is not there.
    public var path: [String]
    /// What is wrong, as a sentence without a full stop at the end.
    public var message: String
    /// What to do, as a sentence with its full stop.
    public var suggestion: String?

    /// A mistake.
    public init(_ path: [String], _ message: String, suggestion: String? = nil) {
      self.path = path
      self.message = message
      self.suggestion = suggestion
    }
  }

  /// The mistakes, in the order of the format's description.
  public var problems: [Problem]

  /// Mistakes found.
  public init(problems: [Problem]) { self.problems = problems }
}
