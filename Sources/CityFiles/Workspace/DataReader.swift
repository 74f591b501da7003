import DelimitedText
import Documents
import ReportingCore

/// Reads the observations of a workspace.
struct DataReader {
  let folder: FolderReader
  let catalogue: Catalogue
  /// The city's currency.
  let currency: String?
  /// The sources, the first of which counts where several give one figure different values.
  private let sourceChoice: SourceChoice
  let sourceIDs: Set<String>
  private(set) var observations: [Observation] = []
  /// The places in `observations` of what was read.
  private var seen: [Key: Int] = [:]
  /// The unknown inputs of the file that is being read, with the number of rows that name them.
  var unknownInputs: [String: (first: CSVTable.Row, count: Int)] = [:]
  /// Where things stand in the file being read.
  var columns = Columns()
  /// The periods met so far, as they were written.
  var periods: [String: Period] = [:]
  /// The input and the source of the row before: most rows name the same.
  var lastInput: InputDefinition?
  var lastSource: String?

  struct Columns {
    var input: Int?
    var period: Int?
    var value: Int?
    var unit: Int?
    var status: Int?
    var source: Int?
    /// Ordered by the dimensions' ids.
    var dimensions: [(dimension: Dimension, column: Int)] = []
    var notes: [(column: Int, language: LanguageTag)] = []
  }

  private struct Key: Hashable {
    var input: String
    var period: Period
    var breakdown: Breakdown
  }

  private static let fixedColumns: Set<String> = [
    "input", "year", "period", "value", "unit", "status", "source", "note",
  ]

  init(
    folder: FolderReader, catalogue: Catalogue, sources: [DataSource], currency: String?,
    sourceOrder: [String] = [], languages: [LanguagePack] = []
  ) {
    sourceChoice = SourceChoice(order: sourceOrder, sources: sources, languages: languages)
    self.folder = folder
    self.catalogue = catalogue
    self.currency = currency
    sourceIDs = Set(sources.map(\.id))
  }

  mutating func read(_ relative: String) {
    guard let table = CSVTable(relative, in: folder) else { return }
    table.require("input")
    table.require("value")
    let periodColumn = table.has("period") ? "period" : "year"
    if table.has("period"), table.has("year") {
      folder.collector.report(
        .error(
          "csv.two-periods", "there is a column 'period' and a column 'year'",
          at: table.location(ofColumn: "year"), suggestion: "Keep one of them."))
      folder.noteRefused(relative, "it has two columns for the period")
      return
    }
    table.require(periodColumn)
    guard table.has("input"), table.has("value"), table.has(periodColumn) else {
      folder.noteRefused(relative, "a column is missing")
      return
    }
    let notes = table.columns.enumerated().compactMap { column, name -> (Int, LanguageTag)? in
      if name == "note" { return (column, .undetermined) }
      guard name.hasPrefix("note-") else { return nil }
      return LanguageTag(String(name.dropFirst(5))).map { (column, $0) }
    }
    let dimensions = table.columns.enumerated().filter { column, name in
      !DataReader.fixedColumns.contains(name) && !notes.contains { $0.0 == column }
        && !name.isEmpty
    }.map(\.element)
    for name in dimensions where catalogue.dimension(name) == nil {
      folder.collector.report(
        .error(
          "csv.unknown-column", "no module knows a dimension '\(name)'",
          at: table.location(ofColumn: name),
          suggestion: NearMiss.suggestion(
            for: name, among: DataReader.fixedColumns.sorted() + catalogue.dimensionIDs)
            ?? "Declare it under 'dimensions' in one of the city's modules, or take the column out."
        ))
    }
    columns = Columns(
      input: table.index(of: "input"), period: table.index(of: periodColumn),
      value: table.index(of: "value"), unit: table.index(of: "unit"),
      status: table.index(of: "status"), source: table.index(of: "source"),
      dimensions: dimensions.sorted().compactMap { id in
        guard let column = table.index(of: id) else { return nil }
        return catalogue.dimension(id).map { ($0, column) }
      },
      notes: notes)
    let before = observations.count
    seen.reserveCapacity(seen.count + table.rowCount)
    unknownInputs = [:]
    var rows = 0
    for row in table.rows {
      rows += 1
      if let observation = observation(row, periodColumn: periodColumn) {
        observations.append(observation)
      }
    }
    reportUnknownInputs()
    let read = observations.count - before
    folder.read(
      relative,
      rows == read
        ? FolderReader.counted(read, "observation")
        : "\(read) of \(FolderReader.counted(rows, "observation"))")
  }

  /// Each unknown input once for a file, at the first row that names it.
  private func reportUnknownInputs() {
    for (id, found) in unknownInputs.sorted(by: { $0.key < $1.key }) {
      let isIndicator = catalogue.indicator(id) != nil
      let rows =
        switch found.count {
        case 1: ""
        case 2: " (here and in 1 further row)"
        default: " (here and in \(found.count - 1) further rows)"
        }
      found.first.report(
        "csv.unknown-input",
        isIndicator
          ? "'\(id)' is an indicator, not an input\(rows)"
          : "no module asks for an input '\(id)'\(rows)",
        at: "input",
        suggestion: isIndicator
          ? "Give the figures it is computed from; 'cityrights explain \(id)' names them."
          : NearMiss.suggestion(for: id, among: catalogue.inputIDs)
            ?? "'cityrights list indicators' names the inputs of each indicator.")
    }
  }

  private mutating func observation(
    _ row: CSVTable.Row, periodColumn: String
  ) -> Observation? {
    let input = input(row)
    let period = period(row, column: periodColumn)
    let status = status(row)
    let written = row.isBlank(columns.value) ? nil : row.number("value", in: columns.value)
    let breakdown = breakdown(row, of: input)
    let source = source(row)
    guard let input, let period, let status, let breakdown else { return nil }
    guard isInPlace(input, breakdown, row) else { return nil }
    guard checkValue(row, status: status, isNumber: written != nil) else { return nil }
    guard let number = inUnit(of: input, written, row) else { return nil }
    let isOfPersons = input.counts != .things || input.id == Catalogue.population.id
    if let number, number.value < 0, isOfPersons {
      let whom = input.counts == .things ? "residents" : input.counts.rawValue
      row.report(
        "csv.negative-count", "a count of \(whom) cannot be negative", at: "value",
        suggestion: "Write how many there are; where nobody knows, leave the value empty and write "
          + "'missing' under status.")
      return nil
    }
    let key = Key(input: input.id, period: period.withoutNote, breakdown: breakdown)
    let observation = Observation(
      input: input.id, period: period, breakdown: breakdown,
      value: number.map { Undisclosed($0.value, level: input.level) },
      decimals: number?.decimals ?? 0, unit: input.unit, status: status, source: source,
      note: note(row).map { Undisclosed($0, level: input.level) },
      location: row.location(ofColumn: columns.value))
    if let first = seen[key] {
      if let chosen = sourceChoice.choice(observations[first], observation) {
        observations[first] = chosen.observation
        folder.collector.report(chosen.finding)
      } else {
        row.report(sameAs: observations[first], value: number?.value, source: source)
      }
      return nil
    }
    seen[key] = observations.count
    return observation
  }
}
