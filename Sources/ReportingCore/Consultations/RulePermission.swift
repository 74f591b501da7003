/// Whether a call takes something. The raw values are those of the files.
public enum RulePermission: String, Sendable, Equatable, CaseIterable {
  /// It does.
  case allowed
  /// It asks not to send it.
  case discouraged
  /// It does not.
  case refused
}
