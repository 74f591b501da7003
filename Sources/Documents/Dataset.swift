/// A flat table of released figures for machines: the content of the CSV files and of the `data`
/// part of the JSON.
public struct Dataset: Sendable, Equatable {
  /// A cell.
  public enum Value: Sendable, Equatable {
    /// Text.
    case text(String)
    /// A number, at the precision at which it was released.
    case number(Double, decimals: Int)
    /// Nothing.
    case empty
  }

  /// A column: its name in files and what it holds.
  public struct Column: Sendable, Equatable {
    /// The name, in lower case with hyphens.
    public var name: String
    /// What the column holds, in the document's language.
    public var title: String

    /// A column.
    public init(name: String, title: String) {
      self.name = name
      self.title = title
    }
  }

  /// The name, usable in a file name.
  public var name: String
  /// What the table holds, in the document's language.
  public var title: String
  /// The columns.
  public var columns: [Column]
  /// The rows, each with as many values as there are columns.
  public var rows: [[Value]]

  /// Puts a data set together.
  public init(name: String, title: String, columns: [Column], rows: [[Value]]) {
    self.name = name
    self.title = title
    self.columns = columns
    self.rows = rows
  }
}
