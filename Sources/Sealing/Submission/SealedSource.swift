public import ReportingCore

/// A source of the figures of a sealed package.
public struct SealedSource: Sendable, Equatable {
  /// The id by which observations name it.
  public var id: String
  /// The title of the publication.
  public var title: LocalizedText
  /// Who published it.
  public var publisher: LocalizedText
  /// Its address, or nil.
  public var address: String?
  /// The licence, or nil.
  public var licence: String?
  /// When it was published, as written by the publisher; or nil.
  public var published: String?

  /// A source.
  public init(
    id: String, title: LocalizedText, publisher: LocalizedText, address: String? = nil,
    licence: String? = nil, published: String? = nil
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.address = address
    self.licence = licence
    self.published = published
  }
}
