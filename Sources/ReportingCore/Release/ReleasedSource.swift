/// An entry of the list of sources that may be printed.
public struct ReleasedSource: Sendable, Equatable {
  /// The id by which observations name it.
  public let id: String
  /// The title of the publication.
  public let title: LocalizedText
  /// Who published it.
  public let publisher: LocalizedText
  /// Its address, or nil.
  public let address: String?
  /// The licence, or nil when the publisher states none.
  public let licence: String?
  /// When it was published, as written by the publisher; nil when unknown.
  public let published: String?
  /// When it was read, or nil.
  public let accessed: CalendarDate?

  /// For the disclosure gate alone.
  package init(
    id: String, title: LocalizedText, publisher: LocalizedText, address: String?,
    licence: String?, published: String?, accessed: CalendarDate?
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.address = address
    self.licence = licence
    self.published = published
    self.accessed = accessed
  }
}
