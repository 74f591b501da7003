public import FileAccess

/// Why a partitioned data set cannot be written.
public enum DataSetError: Error, Sendable, Equatable {
  /// There is something in the folder already; old and new parts would be read together.
  case notEmpty(folder: String)
  /// A name has a control character, such as a line break, at which engines cut a line in two.
  case notPortable(String)
  /// The disk or a folder does not allow it.
  case file(FileAccessError)

  /// What is wrong, for a diagnostic.
  public var message: String {
    switch self {
    case .notEmpty: "there is something in the folder already"
    case .notPortable(let name):
      "'\(name)' has a line break or another control character, which engines read differently"
    case .file(let error): error.message
    }
  }

  /// The path concerned; nil for a name.
  public var path: String? {
    switch self {
    case .notEmpty(let folder): folder
    case .notPortable: nil
    case .file(let error): error.path
    }
  }
}
