/// The lines at the head of a document for a body of the United Nations: which body, which session,
/// under which item of its agenda, in which language it was written.
public struct Masthead: Sendable, Equatable {
  /// The body, such as `Human Rights Council`.
  public var organ: String
  /// The lines below it, such as the session, its days and the item of the agenda.
  public var lines: [String]

  /// The head of a document.
  public init(organ: String, lines: [String] = []) {
    self.organ = organ
    self.lines = lines
  }
}
