/// A table in text form as it was read, with all that is wrong with its form.
public struct DelimitedTable: Sendable {
  private let storage: DelimitedStorage?

  /// The path that places show.
  public let path: String
  /// What stood between the fields.
  public let delimiter: Delimiter
  /// Whether the file began with a byte order mark, which is not part of the first heading.
  public let hasByteOrderMark: Bool
  /// How the lines end; nil when the file has one line at most.
  public let lineEnding: LineEnding?
  /// What is wrong with the form, in the order of the file.
  public let defects: [DelimitedDefect]
  /// The rows below the heading. Rows without any text are left out.
  public let rows: Rows

  init(
    storage: DelimitedStorage?, path: String, delimiter: Delimiter = .comma,
    hasByteOrderMark: Bool = false, lineEnding: LineEnding? = nil, defects: [DelimitedDefect]
  ) {
    self.storage = storage
    self.path = path
    self.delimiter = delimiter
    self.hasByteOrderMark = hasByteOrderMark
    self.lineEnding = lineEnding
    self.defects = defects
    rows = Rows(storage: storage)
  }

  /// The heading, or nil when the file is empty or was not read.
  public var header: DelimitedRow? { storage.map { DelimitedRow(storage: $0, row: 0) } }

  /// The headings without blanks around them; none when the file is empty.
  public var columnNames: [String] { header?.map(\.trimmed) ?? [] }

  /// The first column with a heading, blanks around it left out, or nil.
  public func column(_ name: String) -> Int? { header?.firstIndex { $0.trimmed == name } }

  /// Whether the file has a heading, but no rows.
  public var isHeaderOnly: Bool { storage != nil && rows.isEmpty }

  /// The rows of a table.
  public struct Rows: RandomAccessCollection, Sendable {
    private let storage: DelimitedStorage?

    init(storage: DelimitedStorage?) {
      self.storage = storage
      endIndex = storage.map { $0.rows.count - 2 } ?? 0
    }

    /// The first row, 0.
    public var startIndex: Int { 0 }
    /// The number of rows.
    public let endIndex: Int
    /// A row.
    public subscript(position: Int) -> DelimitedRow {
      guard let storage, position >= 0, position < endIndex else {
        preconditionFailure("the table has no such row")
      }
      return DelimitedRow(storage: storage, row: position + 1)
    }
  }
}
