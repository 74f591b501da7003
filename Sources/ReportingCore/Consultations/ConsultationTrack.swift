/// A way in which contributions are given, such as in writing or in a session.
public struct ConsultationTrack: Sendable, Hashable {
  /// The id, such as `written` or `oral`.
  public var id: String
  /// What it is called.
  public var title: LocalizedText

  /// A track.
  public init(id: String, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}
