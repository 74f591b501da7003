import DelimitedText
import Documents
import ReportingCore

extension ObservationParser {
  /// A field as it stands in the window.
  struct RawField {
    var start: Int
    var length: Int
    var text: [UInt8]
    /// Whether the field stands on one line, so that the fast way may know it again.
    var isOnOneLine: Bool
  }

  /// Reads one row, whatever it holds.
  mutating func slowRow(_ columns: inout ObservationColumns) -> Outcome {
    guard let row = splitRow() else { return .needsMore }
    defer {
      position = row.end
      line += row.lines
    }
    guard row.isSound, let fields = row.fields else { return .done }
    if fields.count == 1, fields[0].length == 0 { return .done }
    guard !layout.isEmpty else {
      readHeading(fields, &columns)
      return .done
    }
    guard fields.count == layout.count else {
      let isShort = fields.count < layout.count
      report(
        .error(
          isShort ? "csv.too-few-fields" : "csv.too-many-fields",
          "the row has \(fields.count) fields, the heading \(layout.count)", at: location(position),
          suggestion: isShort
            ? "Write a comma for each empty field." : "Put a text that has commas in quotes."))
      return .done
    }
    readRow(fields, &columns)
    return .done
  }

  /// The place of a byte of the row that begins at `position`.
  func location(_ offset: Int) -> SourceLocation {
    SourceLocation(
      ofByte: offset, in: UnsafeRawBufferPointer(start: window.base, count: window.end), path: path,
      from: position, line: line)
  }

  // MARK: Fields

  private struct SplitRow {
    var fields: [RawField]?
    var isSound = true
    var end: Int
    var lines: Int
  }

  /// The fields of the row at `position`; nil when its end is not in the window yet.
  private mutating func splitRow() -> SplitRow? {
    let (base, end) = (window.base, window.end)
    var fields: [RawField] = []
    var isSound = true
    var lines = 1
    var place = position
    while true {
      let start = place
      let linesBefore = lines
      var text: [UInt8] = []
      if place < end, base[place] == 0x22 {
        place += 1
        while place < end, base[place] != 0x22 || (place + 1 < end && base[place + 1] == 0x22) {
          if base[place] == 0x22 { place += 1 }
          if base[place] == 0x0A || (base[place] == 0x0D && base[place + 1] != 0x0A) { lines += 1 }
          text.append(base[place])
          place += 1
        }
        // Behind a quote at the end of the window another may follow.
        if place + 1 >= end, !window.isAtEnd { return nil }
        guard place < end else { return unclosed(start) }
        place += 1
      } else {
        while place < end, !isDelimiter(base[place]) {
          if base[place] == 0x22, isSound {
            isSound = false
            report(
              .error(
                "csv.bare-quote", "a quote stands inside a field that does not begin with one",
                at: location(place),
                suggestion: "Put the whole field in quotes, and double the quote in it."))
          }
          text.append(base[place])
          place += 1
        }
      }
      if place >= end, !window.isAtEnd { return nil }
      if place < end, !isDelimiter(base[place]) {
        isSound = false
        report(
          .error(
            "csv.text-after-quote", "text stands behind the closing quote", at: location(place),
            suggestion: "Double a quote that is part of the text."))
        while place < end, !isDelimiter(base[place]) { place += 1 }
        if place >= end, !window.isAtEnd { return nil }
      }
      fields.append(
        RawField(
          start: start, length: place - start, text: text, isOnOneLine: lines == linesBefore))
      if place < end, base[place] == 0x2C {
        place += 1
        continue
      }
      break
    }
    if place < end {
      if base[place] == 0x0D {
        if place + 1 >= end, !window.isAtEnd { return nil }
        if place + 1 < end, base[place + 1] == 0x0A { place += 1 }
      }
      place += 1
    }
    return SplitRow(fields: fields, isSound: isSound, end: place, lines: lines)
  }

  private func isDelimiter(_ byte: UInt8) -> Bool { byte == 0x2C || byte == 0x0A || byte == 0x0D }

  /// Gives up only the rest of the line, so that mistakes below it are found in the same run.
  private mutating func unclosed(_ start: Int) -> SplitRow {
    report(
      .error(
        "csv.unclosed-quote", "this quote is never closed", at: location(start),
        suggestion: "Close it, or double a quote that is part of the text."))
    var place = start
    while place < window.end, window.base[place] != 0x0A, window.base[place] != 0x0D { place += 1 }
    if place + 1 < window.end, window.base[place] == 0x0D, window.base[place + 1] == 0x0A {
      place += 1
    }
    return SplitRow(
      fields: nil, isSound: false, end: min(place + 1, window.end),
      lines: 1 + linesBetween(position, start))
  }

  private func linesBetween(_ first: Int, _ last: Int) -> Int {
    location(last).line - location(first).line
  }

  // MARK: Heading

  private mutating func readHeading(_ fields: [RawField], _ columns: inout ObservationColumns) {
    var found: [ObservationField] = []
    let names = ObservationField.allCases.map(\.heading)
    for field in fields {
      let heading = String(decoding: field.text, as: UTF8.self).trimmedBlanks
      guard let known = ObservationField.allCases.first(where: { $0.heading == heading }) else {
        let nearest = NearMiss.bestMatch(for: heading, among: names)
        report(
          .error(
            heading.isEmpty ? "csv.empty-heading" : "csv.unknown-column",
            heading.isEmpty ? "a column has no heading" : "there is no column \(heading.inQuotes)",
            at: location(field.start),
            suggestion: nearest.map { "Did you mean '\($0)'?" }
              ?? "The columns are \(names.joined(separator: ", "))."))
        continue
      }
      guard !found.contains(known) else {
        report(
          .error(
            "csv.duplicate-heading", "two columns have the heading '\(heading)'",
            at: location(field.start), suggestion: "Give each column a heading of its own."))
        continue
      }
      if known == .city, let city = reader.city {
        report(
          .error(
            "csv.unknown-column",
            "the file has a column 'city', but its figures are known to be those of \(city.inQuotes)",
            at: location(field.start), suggestion: "Leave the column out."))
      }
      found.append(known)
    }
    var wanted: [ObservationField] = [.indicator, .period, .value]
    if reader.city == nil { wanted.insert(.city, at: 0) }
    for field in wanted where !found.contains(field) {
      report(
        .error(
          "csv.missing-column", "there is no column '\(field.heading)'", at: location(position),
          suggestion: "The heading is city,indicator,period,breakdown,value,unit,mark."))
    }
    guard !findings.hasErrors else { return }
    begin(found, &columns)
  }

  /// The heading that packages have.
  private static let usualLayout: [ObservationField] = [
    .indicator, .period, .breakdown, .value, .unit, .mark, .status, .source,
  ]
  private static let usualHeading = Array(
    (usualLayout.map(\.heading).joined(separator: ",") + "\n").utf8)

  /// Passes over the heading if it is the one that packages have, letter for letter.
  mutating func skipUsualHeading(_ columns: inout ObservationColumns) {
    let size = Self.usualHeading.count
    guard reader.city != nil, window.end >= size,
      UnsafeBufferPointer(start: window.base, count: size).elementsEqual(Self.usualHeading)
    else { return }
    begin(Self.usualLayout, &columns)
    position = size
    line = 2
  }

  private mutating func begin(_ found: [ObservationField], _ columns: inout ObservationColumns) {
    layout = found
    if !found.contains(.breakdown) {
      numbers[ObservationField.breakdown.rawValue] = Int32(
        truncatingIfNeeded: columns.breakdowns.insert(.total))
    }
    if !found.contains(.unit) {
      numbers[ObservationField.unit.rawValue] = Int32(
        truncatingIfNeeded: columns.units.insert(""))
    }
    if found.contains(.source) {
      hasSources = true
      columns.startSources()
    }
  }
}
