/// A place in one of the files a document was made from: the path as the user would type it, and
/// a line and a column that count from 1. Line 0 means the file as a whole.
public struct SourceLocation: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The path, as given on the command line or relative to it.
  public var path: String
  /// The line, from 1; 0 for the file as a whole.
  public var line: Int
  /// The column in characters, from 1; 0 for the line or the file as a whole.
  public var column: Int

  /// A place in a file.
  public init(path: String, line: Int = 0, column: Int = 0) {
    self.path = path
    self.line = line
    self.column = column
  }

  /// `path:line:column`, without the parts that are 0.
  public var description: String {
    if line == 0 { return path }
    return column == 0 ? "\(path):\(line)" : "\(path):\(line):\(column)"
  }

  /// Orders by path, then line, then column.
  public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.path, a.line, a.column) < (b.path, b.line, b.column)
  }
}
