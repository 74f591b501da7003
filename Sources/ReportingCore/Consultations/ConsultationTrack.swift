/// A way in which contributions are given, such as in writing or in a session.
public struct ConsultationTrack: Sendable, Equatable {
  /// The id, such as `written` or `oral`.
  public var id: String
  /// What it is called.
  public var title: LocalizedText
  /// The report template after which its documents are made; nil for that of the call.
  public var template: String?

  /// A track.
  public init(id: String, title: LocalizedText, template: String? = nil) {
    self.id = id
    self.title = title
    self.template = template
  }
}
