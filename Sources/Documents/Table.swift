/// A table. The first column may hold row headings; a header row is always there and is repeated
/// on every page.
public struct Table: Sendable, Equatable {
  /// How a column is set.
  public enum Alignment: String, Sendable, Equatable { case start, end, center }

  /// A column with its heading.
  public struct Column: Sendable, Equatable {
    /// The heading.
    public var title: [Inline]
    /// How its cells are set; figures stand at the end.
    public var alignment: Alignment
    /// The share of the table's width, relative to the other columns; nil leaves it to the
    /// renderer.
    public var width: Double?

    /// A column with its heading.
    public init(_ title: [Inline], alignment: Alignment = .start, width: Double? = nil) {
      self.title = title
      self.alignment = alignment
      self.width = width
    }
  }

  /// A row of cells.
  public struct Row: Sendable, Equatable {
    /// What a row stands for.
    public enum Kind: String, Sendable, Hashable {
      /// Figures.
      case body
      /// A heading over the rows below; it has one cell that spans the table.
      case group
      /// A sum of the rows above.
      case total
    }

    /// What the row stands for.
    public var kind: Kind
    /// The cells, as many as there are columns; one for a group row.
    public var cells: [[Inline]]

    /// A row of cells.
    public init(_ cells: [[Inline]], kind: Kind = .body) {
      self.kind = kind
      self.cells = cells
    }
  }

  /// The caption, printed with a running number.
  public var caption: [Inline]
  /// One sentence for readers who cannot see the table: what its rows and columns are.
  public var summary: String
  /// The columns.
  public var columns: [Column]
  /// Whether the first column holds row headings.
  public var hasRowHeadings: Bool
  /// The rows.
  public var rows: [Row]
  /// Remarks printed below, such as what a mark means.
  public var notes: [[Inline]]
  /// Sources printed below.
  public var sources: [[Inline]]

  /// Puts a table together.
  public init(
    caption: [Inline], summary: String, columns: [Column], hasRowHeadings: Bool = true,
    rows: [Row], notes: [[Inline]] = [], sources: [[Inline]] = []
  ) {
    self.caption = caption
    self.summary = summary
    self.columns = columns
    self.hasRowHeadings = hasRowHeadings
    self.rows = rows
    self.notes = notes
    self.sources = sources
  }
}
