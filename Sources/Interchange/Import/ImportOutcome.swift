/// What an import did to a workspace.
public struct ImportOutcome: Sendable, Equatable {
  /// Files that were not there before.
  public var created: [String] = []
  /// Files of an earlier import that were replaced by other content.
  public var changed: [String] = []
  /// Files that held the same content already.
  public var unchanged: [String] = []
  /// Files of an earlier import that are not needed any more.
  public var removed: [String] = []
  /// Files that somebody changed since they were imported; they were left as they are unless
  /// replacing was asked for.
  public var edited: [String] = []
  /// Whether nothing was written because of a mistake or of files that somebody changed.
  public var isRefused = false

  /// Nothing done yet.
  public init() {}

  /// Nothing was written.
  static func refused(edited: [String]) -> ImportOutcome {
    var outcome = ImportOutcome()
    outcome.edited = edited
    outcome.isRefused = true
    return outcome
  }

  /// Whether the workspace was as it should be already.
  public var isUnchanged: Bool {
    !isRefused && created.isEmpty && changed.isEmpty && removed.isEmpty && edited.isEmpty
  }
}
