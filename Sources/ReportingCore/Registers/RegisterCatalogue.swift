/// The registers that an installation knows, and the controlled lists their fields use.
public struct RegisterCatalogue: Sendable {
  /// The definitions, ordered by id.
  public let definitions: [RegisterDefinition]
  /// The lists, ordered by id.
  public let lists: [ControlledList]
  private let definitionsByID: [String: Int]
  private let listsByID: [String: Int]

  /// Gathers definitions and lists.
  public init(definitions: [RegisterDefinition] = [], lists: [ControlledList] = []) {
    self.definitions = definitions.sorted { $0.id < $1.id }
    self.lists = lists.sorted { $0.id < $1.id }
    definitionsByID = Dictionary(
      self.definitions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    listsByID = Dictionary(
      self.lists.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A definition by its id.
  public func definition(_ id: String) -> RegisterDefinition? {
    definitionsByID[id].map { definitions[$0] }
  }

  /// A list by its id.
  public func list(_ id: String) -> ControlledList? { listsByID[id].map { lists[$0] } }
}
