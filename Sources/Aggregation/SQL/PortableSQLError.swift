/// Why a plan cannot be computed by SQL, or what came back is no answer to it.
public enum PortableSQLError: Error, Sendable, Equatable {
  /// An id has a character that databases read differently.
  case notPortable(String)
  /// A row has another number of columns, or a column holds something else than was asked for.
  case unreadableRow([String?])

  /// What is wrong, for a diagnostic.
  public var message: String {
    switch self {
    case .notPortable(let name):
      "'\(name)' has a backslash or a control character, which databases read differently"
    case .unreadableRow(let row):
      "the database answered with a row that was not asked for: "
        + row.map { $0 ?? "null" }.joined(separator: " | ")
    }
  }
}
