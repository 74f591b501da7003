public import Documents

/// How many words a text may have, and what of it is counted.
public struct WordLimit: Sendable, Equatable {
  /// The most words, above 0.
  public var max: Int
  /// The least words, above 0; nil when there is no such limit.
  public var min: Int?
  /// What is counted.
  public var counts: Set<DocumentPart>

  /// A limit. Unless the call says otherwise everything but annexes is counted, so that nobody is
  /// told that a text is short enough when it is not.
  public init(
    max: Int, min: Int? = nil, counts: Set<DocumentPart> = [.body, .headings, .tables, .footnotes]
  ) {
    self.max = max
    self.min = min
    self.counts = counts
  }
}
