/// One text in one language, independent of any file format. Every renderer writes from this value
/// and from nothing else, so that all formats say the same.
public struct Document: Sendable, Equatable {
  /// Title, language, issuer and the like.
  public var metadata: DocumentMetadata
  /// The fixed words that renderers put around the text, in the document's language.
  public var labels: DocumentLabels
  /// The text, as a tree of sections. Depth in the tree is the heading level.
  public var sections: [Section]
  /// The released figures behind the text, for the machine-readable formats.
  public var datasets: [Dataset]

  /// Puts a document together.
  public init(
    metadata: DocumentMetadata, labels: DocumentLabels, sections: [Section],
    datasets: [Dataset] = []
  ) {
    self.metadata = metadata
    self.labels = labels
    self.sections = sections
    self.datasets = datasets
  }
}
