import Documents

extension DelimitedParser {
  /// The most places reported for bytes that are not UTF-8, and for zero bytes.
  private static let mostBadBytes = 20

  func location(_ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> SourceLocation {
    SourceLocation(
      ofByte: offset, in: UnsafeRawBufferPointer(bytes), path: path, from: rowStart, line: rowLine)
  }

  mutating func report(
    _ kind: DelimitedDefect.Kind, _ message: String, at location: SourceLocation,
    _ suggestion: String
  ) {
    guard !isFull || kind == .tooLarge || kind == .emptyFile else { return }
    defects.append(DelimitedDefect(kind, message, at: location, suggestion: suggestion))
  }

  /// Whether enough defects are kept: one more than the limit, to know that there are others.
  private var isFull: Bool { defects.count > limits.defects }

  mutating func reportBareQuote(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: Int, fieldStart: Int
  ) {
    guard !isFull else { return }
    let isPadded = bytes[fieldStart..<position].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    report(
      .bareQuote,
      isPadded
        ? "a blank stands before the opening quote, so the quotes are read as text"
        : "a quote stands inside a field that is not in quotes", at: location(position, bytes),
      isPadded
        ? "Take the blank out." : "Put the whole field in quotes and double the quote in it.")
  }

  mutating func reportRagged(
    _ count: Int, _ wanted: Int, _ firstField: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    guard !isFull else { return }
    let fieldWord = count == 1 ? "field" : "fields"
    if count < wanted {
      report(
        .tooFewFields, "the row has \(count) \(fieldWord), the heading has \(wanted)",
        at: location(rowStart, bytes),
        "Add the missing fields, empty ones too; a row with a line end in a field needs quotes.")
    } else {
      let extra = fields[(firstField + wanted)...]
      let isEmpty = extra.allSatisfy { $0.length == 0 }
      report(
        .tooManyFields,
        "the row has \(count) \(fieldWord), the heading has \(wanted)"
          + (isEmpty ? "; those beyond it are empty" : ""),
        at: location(extra[firstField + wanted].start, bytes),
        isEmpty
          ? "Delete the empty columns."
          : "Put a field that holds the delimiter in quotes; a decimal comma in a file with commas needs them too."
      )
    }
  }

  mutating func reportHeadings(
    _ firstField: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    var first: [String: Int] = [:]
    for index in firstField..<fields.count {
      let name = DelimitedParser.heading(fields[index], bytes)
      let column = index - firstField + 1
      if name.isEmpty {
        report(
          .emptyHeading, "column \(column) has no heading",
          at: location(fields[index].start, bytes), "Name the column, or delete it.")
      } else if let earlier = first[name] {
        report(
          .duplicateHeading,
          "the heading \(name.inQuotes) stands twice, in columns \(earlier) and \(column)",
          at: location(fields[index].start, bytes), "Give each column a name of its own.")
      } else {
        first[name] = column
      }
    }
  }

  private static func heading(
    _ field: PackedField, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> String {
    let quotes = field.isQuoted ? 1 : 0
    let source = bytes[field.start + quotes..<field.start + max(quotes, field.length - quotes)]
    return String(
      decoding: BlankTrimming.trimmed(UnsafeBufferPointer(rebasing: source)), as: UTF8.self)
  }

  mutating func reportEmptyRows() {
    guard let run = emptyRows else { return }
    emptyRows = nil
    report(
      .emptyRows,
      run.count == 1
        ? "every field of the row is empty; it was left out"
        : "\(run.count) rows from here on have only empty fields; they were left out",
      at: SourceLocation(path: path, line: run.first, column: 1), "Delete the empty rows.")
  }

  mutating func reportBlankLines() {
    guard let run = blankLines else { return }
    blankLines = nil
    report(
      .blankLines,
      run.count == 1
        ? "an empty line stands between the rows"
        : "\(run.count) empty lines stand between the rows",
      at: SourceLocation(path: path, line: run.first, column: 1), "Delete the empty lines.")
  }

  mutating func reportBadBytes(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    var places = BadByteFinder(bytes: bytes, path: path, start: start)
    places.find(atMost: DelimitedParser.mostBadBytes)
    for defect in places.defects { defects.append(defect) }
  }
}
