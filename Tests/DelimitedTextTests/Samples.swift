import DelimitedText
import Documents

/// The testing library has a type of the same name.
typealias Place = Documents.SourceLocation

func read(
  _ text: String, delimiter: Delimiter? = nil, limits: DelimitedLimits = .standard
) -> DelimitedTable {
  DelimitedReader.read(Array(text.utf8), path: "data.csv", delimiter: delimiter, limits: limits)
}

extension DelimitedTable {
  /// The texts of all rows, the heading first.
  var texts: [[String]] { (header.map { [$0.map(\.text)] } ?? []) + rows.map { $0.map(\.text) } }
  var kinds: [DelimitedDefect.Kind] { defects.map(\.kind) }
}
