/// A heading under which a module groups indicators, such as the right to housing.
public struct ModuleGroup: Sendable, Equatable {
  /// The id.
  public var id: String
  /// The heading.
  public var title: LocalizedText

  /// A heading.
  public init(id: String, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}
