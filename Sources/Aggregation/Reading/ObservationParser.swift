import DelimitedText
import Documents
import FileAccess
import ReportingCore

/// One pass over a file of observations.
///
/// Rows as they mostly are go a fast way that knows no findings; whatever is unusual in a row sends it
/// the slow way, which reads all that is allowed and says what is not.
struct ObservationParser: ~Copyable {
  let reader: ObservationReader
  let path: String
  let size: Int
  var window: ByteWindow
  var batch: RowBatch
  private(set) var findings: [Diagnostic] = []
  var line = 1
  /// The place in the window.
  var position = 0
  /// The bytes that have left the window.
  private var consumed = 0
  private var rows = 0
  /// What stands in each column.
  var layout: [ObservationField] = []
  var hasSources = false
  let caches: UnsafeMutablePointer<FieldCache>
  let numbers: UnsafeMutablePointer<Int32>
  /// Where the fields of a row end, for the fast way.
  let fieldEnds: UnsafeMutablePointer<Int32>
  /// What the caches begin with.
  private let cacheMemory: UnsafeMutableRawPointer

  enum Outcome { case done, needsMore }

  init(reader: ObservationReader, path: String, size: Int) {
    self.reader = reader
    self.path = path
    self.size = size
    window = ByteWindow(capacity: min(max(size, 64), ObservationReader.windowSize))
    let isSmall = size < ObservationReader.smallFile
    batch = RowBatch(isSmall: isSmall)
    let fields = ObservationField.allCases.count
    caches = .allocate(capacity: fields)
    // In one piece: what is taken for each file of thousands is taken once.
    let size = FieldCache.initialSize(isSmall: isSmall)
    cacheMemory = .allocate(byteCount: fields * size, alignment: 8)
    for field in 0..<fields {
      (caches + field).initialize(
        to: FieldCache(isSmall: isSmall, memory: cacheMemory + field * size))
    }
    numbers = .allocate(capacity: fields * 2)
    numbers.initialize(repeating: 0, count: fields * 2)
    fieldEnds = numbers + fields
  }

  deinit {
    caches.deinitialize(count: ObservationField.allCases.count)
    caches.deallocate()
    cacheMemory.deallocate()
    numbers.deallocate()
  }

  /// Reports a finding, up to the limit.
  mutating func report(_ finding: Diagnostic) {
    if findings.count < reader.mostFindings {
      findings.append(finding)
    } else if findings.count == reader.mostFindings {
      findings.append(
        .error(
          "csv.further-defects",
          "there are more findings than the \(reader.mostFindings) that are listed",
          at: SourceLocation(path: path), suggestion: "Mend these first."))
    }
  }

  /// Tries something whose findings do not count.
  mutating func withoutFindings<Result>(_ body: (inout ObservationParser) -> Result) -> Result {
    let count = findings.count
    let result = body(&self)
    findings.removeLast(findings.count - count)
    return result
  }

  private var isFull: Bool { findings.count > reader.mostFindings }

  mutating func parse(
    into columns: inout ObservationColumns,
    reading read: (UnsafeMutableRawBufferPointer) throws(FileAccessError) -> Int
  ) throws(FileAccessError) {
    _ = try window.advance(droppingTo: 0, reading: read)
    if window.end >= 3, window.base[0] == 0xEF, window.base[1] == 0xBB, window.base[2] == 0xBF {
      position = 3
    }
    if window.end >= 2, window.base[0] == 0xFF || window.base[0] == 0xFE,
      window.base[1] == 0xFF || window.base[1] == 0xFE
    {
      return report(
        .error(
          "csv.encoding", "the file is in UTF-16",
          at: SourceLocation(path: path, line: 1, column: 1),
          suggestion: "Save it again with the encoding UTF-8 (in Excel: 'CSV UTF-8')."))
    }
    prepare(&columns)
    if position == 0 { skipUsualHeading(&columns) }
    defer { batch.flush(into: &columns, hasSources: hasSources) }
    while !isFull {
      if !layout.isEmpty { fastRows(&columns) }
      guard position < window.end else {
        guard try more(read) else { break }
        continue
      }
      if slowRow(&columns) == .needsMore {
        guard window.end - position < ObservationReader.longestField * 16 else {
          report(
            .error(
              "csv.too-large", "this row has more than \(window.end - position) bytes",
              at: SourceLocation(path: path, line: line, column: 1),
              suggestion: "Look for a quote that is not closed."))
          break
        }
        guard try more(read) else { continue }
      }
      // Without a heading nothing else can be understood.
      if layout.isEmpty, findings.hasErrors { return }
    }
    if rows == 0, batch.count == 0, findings.isEmpty { reportEmpty() }
  }

  /// Reads on; false when the file is at its end.
  private mutating func more(
    _ read: (UnsafeMutableRawBufferPointer) throws(FileAccessError) -> Int
  ) throws(FileAccessError) -> Bool {
    guard !window.isAtEnd else { return false }
    consumed += position
    _ = try window.advance(droppingTo: position, reading: read)
    position = 0
    return true
  }

  private mutating func reportEmpty() {
    let place = SourceLocation(
      path: path, line: layout.isEmpty ? 0 : 1, column: layout.isEmpty ? 0 : 1)
    report(
      layout.isEmpty
        ? .error("csv.empty-file", "the file is empty", at: place)
        : .warning("csv.header-only", "the file has a heading but no rows", at: place))
  }

  /// What stands in the columns that the file does not have.
  private mutating func prepare(_ columns: inout ObservationColumns) {
    if let city = reader.city {
      numbers[ObservationField.city.rawValue] = Int32(
        truncatingIfNeeded: columns.cities.insert(city))
    }
  }

  /// Takes one row over; `numbers` holds those of its names.
  @inline(__always)
  mutating func take(value: Double, mark: UInt8, _ columns: inout ObservationColumns) {
    let row = batch.count
    batch.city[row] = UInt32(truncatingIfNeeded: numbers[ObservationField.city.rawValue])
    batch.indicator[row] = UInt16(truncatingIfNeeded: numbers[ObservationField.indicator.rawValue])
    batch.period[row] = UInt16(truncatingIfNeeded: numbers[ObservationField.period.rawValue])
    batch.breakdown[row] = UInt32(truncatingIfNeeded: numbers[ObservationField.breakdown.rawValue])
    batch.unit[row] = UInt16(truncatingIfNeeded: numbers[ObservationField.unit.rawValue])
    batch.value[row] = value
    let status = UInt8(truncatingIfNeeded: numbers[ObservationField.status.rawValue])
    batch.state[row] = (mark == 0 && reader.isInConfidence ? 1 : mark) | status << 3
    if hasSources {
      batch.source[row] = UInt32(truncatingIfNeeded: numbers[ObservationField.source.rawValue])
    }
    batch.count = row + 1
    if batch.count == batch.capacity { flush(&columns) }
  }

  private mutating func flush(_ columns: inout ObservationColumns) {
    if rows == 0 {
      // How many rows there are is known well enough from the first ones.
      let bytes = max(consumed + position, 1)
      let estimate = Double(size) / Double(bytes) * Double(batch.count) * 1.02
      columns.reserve(min(Int(estimate), ObservationColumns.mostRows))
    }
    rows += batch.count
    batch.flush(into: &columns, hasSources: hasSources)
  }
}
