/// What became of one file, indicator or section in a run. Nothing passes in silence: the entries
/// stand at the end of every run.
public struct InventoryEntry: Sendable, Equatable, Comparable {
  /// What became of it. The raw values are stable.
  public enum State: String, Sendable, Equatable, CaseIterable {
    /// Read, and all of it used.
    case read
    /// Written by this run.
    case written
    /// Left alone, with the reason.
    case skipped
    /// Not used because of a mistake, with the reason.
    case refused
  }

  /// The path or the name.
  public var subject: String
  /// What became of it.
  public var state: State
  /// What was found in it, or why it was not used.
  public var detail: String

  /// An entry.
  public init(_ subject: String, _ state: State, _ detail: String) {
    self.subject = subject
    self.state = state
    self.detail = detail
  }

  /// Orders by subject, then by state and detail.
  public static func < (a: InventoryEntry, b: InventoryEntry) -> Bool {
    (a.subject, a.state.rawValue, a.detail) < (b.subject, b.state.rawValue, b.detail)
  }
}
