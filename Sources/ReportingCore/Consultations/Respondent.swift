/// A group of those whom a call asks.
public struct Respondent: Sendable, Equatable {
  /// The id, such as `local-governments`, `states`, `nhris` or `ngos`; the same in all calls.
  public var id: String
  /// The name of the group.
  public var title: LocalizedText

  /// A group.
  public init(id: String, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}
