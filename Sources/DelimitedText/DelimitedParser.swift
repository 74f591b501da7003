import Documents

/// One pass over the bytes of a table.
struct DelimitedParser {
  let path: String
  let limits: DelimitedLimits
  var fields: [PackedField] = []
  var rows: [PackedRow] = []
  var defects: [DelimitedDefect] = []
  private var line = 1
  var rowStart = 0
  var rowLine = 1
  private var sawLF = false
  private var sawCRLF = false
  private var sawCR = false
  /// A run of rows or lines without text that may turn out to stand at the end.
  var blankLines: (first: Int, count: Int)?
  var emptyRows: (first: Int, count: Int)?
  private var isStopped = false

  init(path: String, limits: DelimitedLimits) {
    self.path = path
    self.limits = limits
  }

  mutating func parse(_ bytes: [UInt8], delimiter: Delimiter?) -> DelimitedTable {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      report(
        .encoding, "the file is in UTF-16", at: SourceLocation(path: path, line: 1, column: 1),
        "Save it again with the encoding UTF-8 (in Excel: 'CSV UTF-8').")
      return DelimitedTable(storage: nil, path: path, defects: defects)
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let chosen = bytes.withUnsafeBufferPointer { buffer in
      let start = hasMark ? 3 : 0
      let chosen = delimiter ?? DelimitedParser.delimiter(ofHeadingIn: buffer, from: start)
      fields.reserveCapacity(buffer.count / 8)
      parseRows(buffer, from: start, delimiter: chosen.rawValue)
      endOfFile()
      if !isStopped { reportBadBytes(buffer, from: start) }
      return chosen
    }
    // Defects are found in two passes; places order them.
    defects.sort { $0.location < $1.location }
    if defects.count > limits.defects {
      defects.removeSubrange(limits.defects...)
      defects.append(
        DelimitedDefect(
          .furtherDefects, "there are more defects than the \(limits.defects) that are listed",
          at: SourceLocation(path: path), suggestion: "Mend these first."))
    }
    guard !rows.isEmpty else {
      report(
        .emptyFile, "the file is empty", at: SourceLocation(path: path),
        "Write a heading and rows, or delete the file.")
      return DelimitedTable(
        storage: nil, path: path, delimiter: chosen, hasByteOrderMark: hasMark, defects: defects)
    }
    rows.append(PackedRow(firstField: UInt32(truncatingIfNeeded: fields.count), line: 0))
    return DelimitedTable(
      storage: DelimitedStorage(path: path, bytes: bytes, fields: fields, rows: rows), path: path,
      delimiter: chosen, hasByteOrderMark: hasMark, lineEnding: lineEnding, defects: defects)
  }

  private var lineEnding: LineEnding? {
    switch (sawLF, sawCRLF, sawCR) {
    case (false, false, false): nil
    case (true, false, false): .lf
    case (false, true, false): .crlf
    case (false, false, true): .cr
    default: .mixed
    }
  }

  private static func delimiter(
    ofHeadingIn bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Delimiter {
    var (commas, semicolons, tabs) = (0, 0, 0)
    var isInside = false
    var hasText = false
    scan: for position in start..<bytes.count {
      switch bytes[position] {
      case 0x22: isInside.toggle()
      case 0x0A, 0x0D: if !isInside, hasText { break scan }
      case 0x2C where !isInside: commas += 1
      case 0x3B where !isInside: semicolons += 1
      case 0x09 where !isInside: tabs += 1
      default: break
      }
      if bytes[position] > 0x20 { hasText = true }
    }
    if semicolons > commas, semicolons >= tabs { return .semicolon }
    return tabs > commas ? .tab : .comma
  }

  // MARK: Rows and fields

  private mutating func parseRows(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8
  ) {
    var position = start
    while position < bytes.count, !isStopped {
      rowStart = position
      rowLine = line
      let firstField = fields.count
      var hasText = false
      var isRowOver = false
      while !isRowOver {
        let fieldStart = position
        let isQuoted = position < bytes.count && bytes[position] == 0x22
        var hasQuotes = false
        if isQuoted {
          position = quotedFieldEnd(
            bytes, from: position, delimiter: delimiter, hasQuotes: &hasQuotes)
        } else {
          while position < bytes.count {
            let byte = bytes[position]
            if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
            if byte == 0x22, !hasQuotes {
              hasQuotes = true
              reportBareQuote(bytes, at: position, fieldStart: fieldStart)
            }
            if byte > 0x20 { hasText = true }
            position += 1
          }
        }
        let length = position - fieldStart
        if isQuoted, length > 2 { hasText = true }
        if length > limits.fieldBytes {
          report(
            .tooLarge,
            "a field has \(length) bytes, more than the \(limits.fieldBytes) that are allowed",
            at: location(fieldStart, bytes), "Look for a quote that is not closed.")
          isStopped = true
        }
        if fields.count - firstField < limits.fieldsPerRow {
          fields.append(
            PackedField(
              start: fieldStart, length: length, isQuoted: isQuoted,
              hasQuotes: isQuoted && hasQuotes))
        } else if !isStopped {
          report(
            .tooLarge, "the row has more than \(limits.fieldsPerRow) fields",
            at: location(fieldStart, bytes), "Write the table in long form, one figure a row.")
          isStopped = true
        }
        if position < bytes.count, bytes[position] == delimiter {
          position += 1
        } else {
          isRowOver = true
        }
      }
      position = endLine(bytes, at: position)
      endRow(firstField: firstField, hasText: hasText, bytes)
    }
  }

  /// The end of a field that begins with a quote: its closing quote, and what wrongly follows.
  private mutating func quotedFieldEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8, hasQuotes: inout Bool
  ) -> Int {
    let firstLine = line
    var position = start + 1
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x22 {
        guard position + 1 < bytes.count, bytes[position + 1] == 0x22 else { break }
        hasQuotes = true
        position += 2
        continue
      }
      if byte == 0x0A
        || (byte == 0x0D && !(position + 1 < bytes.count && bytes[position + 1] == 0x0A))
      {
        line += 1
      }
      position += 1
    }
    guard position < bytes.count else {
      // Give up only the rest of this line, so that mistakes below it are found in the same run.
      line = firstLine
      report(
        .unclosedQuote, "this quote is never closed", at: location(start, bytes),
        "Close it, or double a quote that is part of the text.")
      position = start + 1
      while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
        position += 1
      }
      hasQuotes = true
      return position
    }
    position += 1
    if position < bytes.count, bytes[position] != delimiter, bytes[position] != 0x0A,
      bytes[position] != 0x0D
    {
      hasQuotes = true
      report(
        .textAfterQuote, "text stands behind the closing quote", at: location(position, bytes),
        "Double a quote that is part of the text, as in \"the \"\"open\"\" hall\".")
      while position < bytes.count, bytes[position] != delimiter, bytes[position] != 0x0A,
        bytes[position] != 0x0D
      {
        position += 1
      }
    }
    return position
  }

  private mutating func endLine(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    guard position < bytes.count else { return position }
    line += 1
    if bytes[position] == 0x0A {
      sawLF = true
      return position + 1
    }
    if position + 1 < bytes.count, bytes[position + 1] == 0x0A {
      sawCRLF = true
      return position + 2
    }
    sawCR = true
    return position + 1
  }

  private mutating func endRow(
    firstField: Int, hasText: Bool, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let count = fields.count - firstField
    guard hasText else {
      let isLine = count == 1 && !fields[firstField].isQuoted
      fields.removeSubrange(firstField...)
      if isLine {
        blankLines = (blankLines?.first ?? rowLine, (blankLines?.count ?? 0) + 1)
      } else {
        emptyRows = (emptyRows?.first ?? rowLine, (emptyRows?.count ?? 0) + 1)
      }
      return
    }
    reportEmptyRows()
    reportBlankLines()
    guard rows.count <= limits.rows else {
      fields.removeSubrange(firstField...)
      report(
        .tooLarge, "the file has more than \(limits.rows) rows",
        at: SourceLocation(path: path, line: rowLine, column: 1), "Divide it into several files.")
      isStopped = true
      return
    }
    if let header = rows.first {
      let expected = rows.count > 1 ? Int(rows[1].firstField) : firstField
      let wanted = expected - Int(header.firstField)
      if count != wanted { reportRagged(count, wanted, firstField, bytes) }
    } else {
      reportHeadings(firstField, bytes)
    }
    rows.append(
      PackedRow(
        firstField: UInt32(truncatingIfNeeded: firstField),
        line: UInt32(truncatingIfNeeded: rowLine)))
  }

  private mutating func endOfFile() {
    reportEmptyRows()
    // Blank lines at the end are how editors and people end files.
    if rows.count == 1, !isStopped {
      report(
        .headerOnly, "the file has a heading but no rows",
        at: SourceLocation(path: path, line: Int(rows[0].line), column: 1),
        "Add rows, or delete the file.")
    }
  }
}
