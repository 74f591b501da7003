import Documents
import FileAccess
import ReportingCore

/// Writes a ``PartitionedDataSet``. The same figures in the same order give the same bytes; nothing is
/// visible before ``finish(cities:)``, so that a run that is stopped leaves no half of one.
///
/// ```swift
/// var writer = try PartitionedDataSetWriter("out/network")
/// for columns in figuresOfEachCity { try writer.append(columns) }
/// let dataSet = try writer.finish(cities: cities)
/// ```
///
/// `Store.writeDataSet` of the target Secretariat does this with what a store has.
public struct PartitionedDataSetWriter {
  /// The size of a part, in bytes, after which the next one is begun.
  private let partSize: Int
  /// How many bytes of unfinished parts are kept in memory.
  private let memory: Int

  private struct Year {
    var bytes: [UInt8] = []
    var parts = 0
  }

  private let folder: String
  private var write = AtomicWrite()
  private var years: [Int: Year] = [:]
  private var held = 0
  private var methods: [String: Int] = [:]
  private var rowsOf: [Period: Int] = [:]

  /// A writer.
  ///
  /// - Parameters:
  ///   - folder: Where the data set is to be; it must be empty or not there yet.
  ///   - partSize: The size of a part, in bytes, after which the next one of its year is begun.
  /// - Throws: ``DataSetError`` when there is something in the folder.
  public init(_ folder: String, partSize: Int = 64 << 20) throws(DataSetError) {
    self.folder = FileAccess.withoutTrailingSlash(folder)
    self.partSize = max(partSize, 1)
    memory = 4 * self.partSize
    guard FileAccess.kind(of: self.folder) != nil else { return }
    let entries = try Self.mapped { () throws(FileAccessError) in
      try FileAccess.list(self.folder)
    }
    guard entries.isEmpty else { throw .notEmpty(folder: self.folder) }
  }

  /// Adds figures. Those of a city must come in one call, so that what it gives twice is seen.
  ///
  /// - Throws: ``DataSetError`` when a name has a control character, or the disk does not allow it;
  ///   then the data set is given up and nothing stays on the disk.
  public mutating func append(_ columns: ObservationColumns) throws(DataSetError) {
    let names =
      columns.cities.values + columns.indicators.values + columns.units.values
      + columns.sources.values + columns.breakdowns.values.map(\.key)
    for name in names where name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      write.discard()
      throw .notPortable(name)
    }
    for digest in columns.methods.values where methods[digest] == nil {
      methods[digest] = methods.count + 1
    }
    let lines = ObservationLines(columns) { methods[$0].map { "\($0)" } ?? "" }
    let cities = columns.cities.values.map(ObservationLines.field)
    let endYears = columns.periods.values.map(\.endYear)
    var counts = [Int](repeating: 0, count: endYears.count)
    for row in 0..<columns.count {
      let period = Int(columns.period[row])
      counts[period] += 1
      let added = Self.append(
        cities[Int(columns.city[row])], lines, row, &years[endYears[period], default: Year()])
      held += added
    }
    for (period, count) in counts.enumerated() where count > 0 {
      rowsOf[columns.periods[period], default: 0] += count
    }
    try writeFullParts()
  }

  private static func append(
    _ city: [UInt8], _ lines: ObservationLines, _ row: Int, _ year: inout Year
  ) -> Int {
    let before = year.bytes.count
    if before == 0 {
      let header = (["city"] + ObservationLines.columns).joined(separator: ",")
      year.bytes.append(contentsOf: "\(header)\n".utf8)
    }
    year.bytes.append(contentsOf: city)
    lines.append(row, to: &year.bytes)
    return year.bytes.count - before
  }

  private mutating func writeFullParts() throws(DataSetError) {
    for (year, content) in years.sorted(by: { $0.key < $1.key })
    where content.bytes.count >= partSize { try writePart(of: year) }
    // The longest first, until the rest may wait; of equal ones the earliest.
    while held > memory,
      let longest = years.max(by: {
        ($0.value.bytes.count, $1.key) < ($1.value.bytes.count, $0.key)
      })
    { try writePart(of: longest.key) }
  }

  private mutating func writePart(of year: Int) throws(DataSetError) {
    guard let content = years[year], !content.bytes.isEmpty else { return }
    let number = "\(content.parts)"
    let zeros = String(repeating: "0", count: max(0, 5 - number.count))
    try stage(content.bytes, at: "observations/year=\(year)/part-\(zeros)\(number).csv")
    held -= content.bytes.count
    years[year] = Year(parts: content.parts + 1)
  }

  private mutating func stage(_ bytes: [UInt8], at path: String) throws(DataSetError) {
    do throws(FileAccessError) { try write.stage(bytes, at: "\(folder)/\(path)") } catch {
      throw .file(error)
    }
  }

  /// Writes what is left and puts everything in its place.
  ///
  /// - Parameter cities: The cities that were asked; a city's region and residents are taken from here.
  /// - Throws: ``DataSetError`` when the disk does not allow it; then there is no data set.
  public mutating func finish(cities: [MemberCity]) throws(DataSetError) -> PartitionedDataSet {
    for year in years.keys.sorted() { try writePart(of: year) }
    var table = Array("method,digest\n".utf8)
    for (digest, number) in methods.sorted(by: { $0.value < $1.value }) {
      table.append(contentsOf: "\(number),\(digest)\n".utf8)
    }
    try stage(table, at: "methods.csv")
    let periods = rowsOf.keys.sorted()
    table = Array("period,year,rows\n".utf8)
    for period in periods {
      table.append(contentsOf: ObservationLines.field(period.label))
      table.append(contentsOf: ",\(period.endYear),\(rowsOf[period] ?? 0)\n".utf8)
    }
    try stage(table, at: "periods.csv")
    try stage(PortableTables.cities(cities), at: "cities.csv")
    table = Array("city,period,residents\n".utf8)
    for city in cities {
      for population in city.population {
        table.append(contentsOf: ObservationLines.field(city.id) + [UInt8(ascii: ",")])
        table.append(contentsOf: ObservationLines.field(population.period.label))
        table.append(contentsOf: ",\(DecimalDigits(population.residents).shortest)\n".utf8)
      }
    }
    try stage(table, at: "population.csv")
    try Self.mapped { () throws(FileAccessError) in try write.commit() }
    return PartitionedDataSet(
      folder: folder, periods: periods, rows: rowsOf.values.reduce(0, +),
      parts: years.values.reduce(0) { $0 + $1.parts })
  }

  /// Gives the data set up: what was written is removed.
  public mutating func discard() { write.discard() }

  private static func mapped<Result>(
    _ body: () throws(FileAccessError) -> Result
  ) throws(DataSetError) -> Result {
    do throws(FileAccessError) { return try body() } catch { throw .file(error) }
  }
}
