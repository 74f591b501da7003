public import Documents

/// The most words a text may have, and what of it is counted.
public struct WordLimit: Sendable, Hashable {
  /// The most words, above 0.
  public var max: Int
  /// What is counted.
  public var counts: Set<DocumentPart>

  /// A limit. Unless the call says otherwise everything but annexes is counted, so that nobody is
  /// told that a text is short enough when it is not.
  public init(
    max: Int, counts: Set<DocumentPart> = [.body, .headings, .tables, .footnotes]
  ) {
    self.max = max
    self.counts = counts
  }
}
