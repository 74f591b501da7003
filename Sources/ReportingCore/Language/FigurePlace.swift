/// Where a figure stands: some languages write it differently in tables and in sentences.
public enum FigurePlace: Sendable, Equatable {
  /// In a table, a chart or a list of figures.
  case table
  /// In a sentence.
  case text
}
