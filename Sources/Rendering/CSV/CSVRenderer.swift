import DelimitedText
public import Documents

/// Writes the released figures of a document as comma-separated values, one file for each data
/// set (RFC 4180).
///
/// The files are made to be opened by people: they begin with a byte order mark, without which
/// Excel takes UTF-8 for another encoding, and text that a spreadsheet would run as a formula has
/// an apostrophe before it. Programs that want neither read the JSON. Numbers have a point and
/// exactly the decimals with which they were released; a missing figure is an empty field.
public struct CSVRenderer: DocumentRenderer {
  /// A renderer; it has no settings.
  public init() {}

  /// ``OutputFormat/csv``.
  public var format: OutputFormat { .csv }

  /// Writes the data sets.
  ///
  /// - Returns: One file for each data set, `stem-name.csv`; none when there is no data set. A
  ///   name that occurs again gets a running number, `stem-name-2.csv`.
  public func render(_ document: Document, named stem: String) throws -> [OutputFile] {
    var names: Set<String> = []
    return document.datasets.map { dataset in
      let base = Self.fileName(dataset.name)
      var name = base
      var count = 1
      while !names.insert(name).inserted {
        count += 1
        name = "\(base)-\(count)"
      }
      return OutputFile(name: "\(stem)-\(name).csv", bytes: Self.bytes(of: dataset))
    }
  }

  private static func bytes(of dataset: Dataset) -> [UInt8] {
    var writer = DelimitedWriter(
      endsLinesWithCRLF: true, guardsFormulas: true, writesByteOrderMark: true)
    writer.append(texts: dataset.columns.map(\.name))
    for row in dataset.rows { writer.append(fields: row.count) { value(row[$0]) } }
    return writer.bytes
  }

  private static func value(_ cell: Dataset.Value) -> DelimitedValue {
    switch cell {
    case .empty: return .empty
    case .text(let text): return .text(text)
    case .number(let value, let decimals):
      // What is not finite is no figure.
      guard value.isFinite else { return .empty }
      let decimals = min(max(decimals, 0), 340)
      return .number(DecimalDigits(value).rounded(to: decimals).text(decimals: decimals))
    }
  }

  /// The name in lower case, without what could leave the folder or confuse a shell.
  private static func fileName(_ name: String) -> String {
    let characters = name.lowercased().unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "a"..."z", "0"..."9", "-", "_": Character(scalar)
      default: "-"
      }
    }
    return characters.isEmpty ? "data" : String(characters)
  }
}
