import DelimitedText
import Documents
import ReportingCore

extension ObservationParser {
  /// Takes one row over, or says what is wrong with it.
  mutating func readRow(_ fields: [RawField], _ columns: inout ObservationColumns) {
    var isSound = true
    var value: Double?
    var valuePlace = position
    for (field, kind) in zip(fields, layout) {
      let text = field.text.withUnsafeBufferPointer { Array(BlankTrimming.trimmed($0)) }
      if kind == .value {
        valuePlace = field.start
        guard !text.isEmpty else { continue }
        switch ObservationParser.number(text) {
        case .success(let number): value = number
        case .failure(let problem):
          isSound = false
          report(
            .error(
              "csv.number", problem.message, at: location(field.start),
              suggestion: problem.suggestion))
        }
        continue
      }
      let raw = UnsafeBufferPointer(start: window.base + field.start, count: field.length)
      // A text that was refused before is refused again, each time with its place.
      if field.isOnOneLine, let known = caches[kind.rawValue].find(raw), known >= 0 {
        numbers[kind.rawValue] = known
        continue
      }
      let number = text.withUnsafeBufferPointer { text -> Int32? in
        self.number(of: text, kind, at: field.start, &columns)
      }
      if field.isOnOneLine, caches[kind.rawValue].find(raw) == nil {
        caches[kind.rawValue].insert(raw, number: number ?? FieldCache.refused)
      }
      numbers[kind.rawValue] = number ?? 0
      if number == nil { isSound = false }
    }
    guard isSound, let mark = mark(value, at: valuePlace) else { return }
    take(value: value ?? 0, mark: mark, &columns)
  }

  /// The mark of a row; nil when its fields contradict each other.
  private mutating func mark(_ value: Double?, at place: Int) -> UInt8? {
    let status = Observation.Status.allCases[Int(numbers[ObservationField.status.rawValue])]
    var mark = ObservationMark.published
    if layout.contains(.mark) {
      mark = ObservationMark.allCases[Int(numbers[ObservationField.mark.rawValue])]
    }
    if value == nil, mark == .published, !layout.contains(.mark) || status == .missing {
      mark = .missing
    }
    if value != nil, !mark.hasValue || status == .missing {
      report(
        .error(
          "csv.missing-with-value",
          "a value is given beside '\(mark.hasValue ? status.rawValue : mark.rawValue)'",
          at: location(place), suggestion: "Leave out the one or the other."))
      return nil
    }
    if value == nil, mark.hasValue {
      report(
        .error(
          "csv.no-value", "there is neither a value nor a mark", at: location(place),
          suggestion: "Write the value, or 'missing' in the column 'mark'."))
      return nil
    }
    return UInt8(truncatingIfNeeded: ObservationMark.allCases.firstIndex(of: mark) ?? 0)
  }

  /// A number as people write it, or with a power of ten as programs do.
  private static func number(_ text: [UInt8]) -> Result<Double, DecimalProblem> {
    text.withUnsafeBufferPointer { bytes in
      DecimalText.parse(utf8: bytes).map(\.value).flatMapError { problem in
        guard problem.kind == .exponent, bytes.count <= 40,
          let number = Double(String(decoding: bytes, as: UTF8.self)), number.isFinite
        else { return .failure(problem) }
        return .success(number)
      }
    }
  }

  // MARK: Names

  /// The number of a name in the columns; nil when it is none, which is then reported.
  mutating func number(
    of text: UnsafeBufferPointer<UInt8>, _ kind: ObservationField, at place: Int,
    _ columns: inout ObservationColumns
  ) -> Int32? {
    if UTF8Check.firstInvalidByte(in: text) != nil {
      return refuse(
        "csv.encoding", "this is not UTF-8", place,
        "Save the file again with the encoding UTF-8 (in Excel: 'CSV UTF-8').")
    }
    if text.contains(0) {
      return refuse(
        "csv.nul-byte", "a zero byte stands here", place, "Save the file again as text.")
    }
    guard text.count <= ObservationReader.longestField else {
      return refuse(
        "csv.too-large", "the field has \(text.count) bytes", place,
        "Look for a quote that is not closed.")
    }
    let name = kind == .breakdown ? "" : String(decoding: text, as: UTF8.self)
    let number: Int?
    switch kind {
    case .city: number = self.number(of: name, place, kind) { columns.cities.insert($0) }
    case .indicator: number = self.number(of: name, place, kind) { columns.indicators.insert($0) }
    case .period: number = period(name, place, &columns)
    case .breakdown: number = breakdown(text, place, &columns)
    case .unit: number = columns.units.insert(name)
    case .source: number = columns.sources.insert(name)
    case .mark:
      number = code(name, place, among: ObservationParser.marks, "mark")
    case .status:
      number = name.isEmpty ? 0 : code(name, place, among: ObservationParser.statuses, "status")
    case .value: number = nil
    }
    guard let number else { return nil }
    let isNarrow = kind == .indicator || kind == .period || kind == .unit
    guard !isNarrow || number < ObservationColumns.mostNames else {
      return refuse(
        "csv.too-large", ColumnError.tooManyNames.message, place, "Divide the file by indicators.")
    }
    return Int32(truncatingIfNeeded: number)
  }

  private static let marks = ObservationMark.allCases.map(\.rawValue)
  private static let statuses = Observation.Status.allCases.map(\.rawValue)

  private mutating func refuse(
    _ id: String, _ message: String, _ place: Int, _ suggestion: String
  ) -> Int32? {
    report(.error(id, message, at: location(place), suggestion: suggestion))
    return nil
  }

  private mutating func number(
    of name: String, _ place: Int, _ kind: ObservationField, insert: (String) -> Int
  ) -> Int? {
    let isName =
      !name.isEmpty && name.utf8.count <= 200
      && !name.utf8.contains { $0 < 0x20 || $0 == 0x7F }
    guard isName else {
      _ = refuse(
        "csv.no-input",
        name.isEmpty ? "no \(kind.heading) is named" : "\(name.inQuotes) names no \(kind.heading)",
        place, "Write its id.")
      return nil
    }
    return insert(name)
  }

  private mutating func period(
    _ name: String, _ place: Int, _ columns: inout ObservationColumns
  ) -> Int? {
    do throws(PeriodError) {
      return columns.periods.insert(try Period(parsing: name).withoutNote)
    } catch {
      _ = refuse("csv.period", error.message, place, error.suggestion)
      return nil
    }
  }

  private mutating func breakdown(
    _ text: UnsafeBufferPointer<UInt8>, _ place: Int, _ columns: inout ObservationColumns
  ) -> Int? {
    guard let breakdown = Breakdown(key: text) else {
      let name = String(decoding: text, as: UTF8.self)
      _ = refuse(
        "csv.breakdown", "\(name.inQuotes) is no breakdown", place,
        "Write it as 'district=nou-barris;sex=female', or nothing for the whole.")
      return nil
    }
    return columns.breakdowns.insert(breakdown)
  }

  private mutating func code(
    _ name: String, _ place: Int, among codes: [String], _ what: String
  ) -> Int? {
    if let known = codes.firstIndex(of: name) { return known }
    let nearest = NearMiss.bestMatch(for: name, among: codes)
    let known = codes.filter { !$0.isEmpty }.joined(separator: ", ")
    _ = refuse(
      "csv.unknown-code", "there is no \(what) \(name.inQuotes)", place,
      nearest.map { "Did you mean '\($0)'?" } ?? "Write one of \(known).")
    return nil
  }
}

extension String {
  /// The text without blanks around it.
  var trimmedBlanks: String {
    var text = self
    return text.withUTF8 { String(decoding: BlankTrimming.trimmed($0), as: UTF8.self) }
  }
}
