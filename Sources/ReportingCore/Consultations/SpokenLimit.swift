/// How long somebody may speak.
public struct SpokenLimit: Sendable, Equatable {
  /// The most minutes, above 0.
  public var minutes: Double
  /// How many words are spoken in a minute; nil when the call does not say.
  public var wordsPerMinute: Int?

  /// A limit.
  public init(minutes: Double, wordsPerMinute: Int? = nil) {
    self.minutes = minutes
    self.wordsPerMinute = wordsPerMinute
  }
}
