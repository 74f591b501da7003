public import Documents

/// Who published figures, when, and under which licence.
public struct DataSource: Sendable, Equatable {
  /// The id by which observations name it.
  public var id: String
  /// The title of the publication.
  public var title: LocalizedText
  /// Who published it.
  public var publisher: LocalizedText
  /// Its address, or nil.
  public var address: String?
  /// The licence, or nil when the publisher states none.
  public var licence: String?
  /// When it was published, as written by the publisher; nil when unknown.
  public var published: String?
  /// When it was read, or nil.
  public var accessed: CalendarDate?
  /// How far the entry may travel.
  public var level: Level
  /// Where it was declared.
  public var location: SourceLocation?

  /// Describes a source.
  public init(
    id: String, title: LocalizedText, publisher: LocalizedText, address: String? = nil,
    licence: String? = nil, published: String? = nil, accessed: CalendarDate? = nil,
    level: Level = .public, location: SourceLocation? = nil
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.address = address
    self.licence = licence
    self.published = published
    self.accessed = accessed
    self.level = level
    self.location = location
  }
}
