import DelimitedText
import Digests
import Documents
public import ReportingCore
import Sealing
import YAMLSource

/// The figures of many cities as an Open SDG data repository: a data file for each indicator with the
/// column `City`, its description with the source of every city's figures, and the names of cities,
/// units and codes as translations. `cityrights import open-sdg` reads it back.
public struct OpenSDGExport {
  private let submissions: [ExportedSubmission]
  private let units: [String: MeasurementUnit]
  /// The indicators in order, with the ids of their files.
  private let indicators: [(id: String, file: String)]

  /// Columns with a meaning of their own.
  private static let reserved: Set<String> = [
    "year", "city", "series", "units", "value", "observation status", "geocode",
  ]

  /// - Parameter units: The units that are known.
  public init(_ submissions: [ExportedSubmission], units: [MeasurementUnit]) {
    self.submissions = submissions
    self.units = Dictionary(units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var taken: Set<String> = []
    indicators = Set(submissions.flatMap { $0.figures.map(\.indicator) }).sorted().map { id in
      // Open SDG reads only names with a hyphen.
      let plain = OpenSDGLayout.plainID(id)
      let name = plain.contains("-") ? plain : "i-\(plain)"
      return (id, Slugs.unique(name, among: &taken))
    }
  }

  /// A figure with what it needs to be told apart.
  private struct Row {
    var submission: ExportedSubmission
    var figure: SealedObservation
    var method: String
  }

  /// The files.
  public func files() -> [PlannedFile] {
    var files = [configuration, translation]
    for (id, file) in indicators {
      var rows: [Row] = []
      for submission in submissions {
        let method = submission.indicator(id)?.method.description ?? ""
        for figure in submission.figures where figure.indicator == id {
          rows.append(Row(submission: submission, figure: figure, method: method))
        }
      }
      rows.sort { a, b in
        if a.submission.record.city.id != b.submission.record.city.id {
          return a.submission.record.city.id < b.submission.record.city.id
        }
        return SealedObservation.precedes(a.figure, b.figure)
      }
      files.append(PlannedFile(path: "data/indicator_\(file).csv", bytes: data(rows)))
      files.append(PlannedFile(path: "meta/\(file).md", bytes: description(id, rows)))
    }
    return files
  }

  // MARK: Data

  private func data(_ rows: [Row]) -> [UInt8] {
    let dimensions = Set(rows.flatMap { $0.figure.breakdown.dimensions }).sorted()
    // What is computed in several ways stands in several series.
    let hasSeries = Set(rows.map(\.method)).count > 1
    var writer = DelimitedWriter()
    writer.append(
      texts: ["Year", "City"] + dimensions.map(Self.column) + (hasSeries ? ["Series"] : [])
        + ["Units", "Observation status", "Value"])
    for row in rows {
      let figure = row.figure
      var fields: [DelimitedValue] = [
        .text(figure.period.label), .text(row.submission.record.city.id),
      ]
      fields += dimensions.map { .text(figure.breakdown[$0] ?? "") }
      if hasSeries { fields.append(.text(Self.series(row.method))) }
      fields += [.text(figure.unit), .text(SDMXFigures.status(figure)), figure.field]
      writer.append(fields)
    }
    return writer.bytes
  }

  private static func column(_ dimension: String) -> String {
    reserved.contains(Spelling.folded(dimension)) ? "by \(dimension)" : dimension
  }

  private static func series(_ method: String) -> String {
    method.isEmpty ? "Method not stated" : "Method \(method.prefix(8))"
  }

  // MARK: Descriptions

  private func description(_ id: String, _ rows: [Row]) -> [UInt8] {
    let definition = rows.lazy.compactMap { $0.submission.indicator(id) }.first
    let name = definition.flatMap { ExportedSubmission.english($0.title) } ?? id
    var map: [(key: String, value: YAMLValue)] = [
      ("indicator_number", .text(id)), ("indicator_name", .text(name)),
      ("graph_title", .text(name)),
    ]
    if let text = definition.flatMap({ ExportedSubmission.english($0.definition) }) {
      map.append(("indicator_definition", .text(text)))
    }
    let names = Set(rows.map(\.figure.unit)).sorted()
    if names.count == 1 { map.append(("computation_units", .text(names[0]))) }
    let cities = Set(rows.map { $0.submission.record.city.id })
    map += [
      ("reporting_status", .text("complete")), ("data_non_statistical", .boolean(false)),
      ("graph_type", .text("line")), ("published", .boolean(true)),
      ("source_active_1", .boolean(true)),
      ("source_organisation_1", .text("\(cities.count) cities, each for its own figures")),
      ("source_url_text_1", .text("Sealed packages of the cities, listed below")),
    ]
    return Array(
      ("---\n" + YAMLWriter().write(.map(map)) + "---\n" + attribution(rows)).utf8)
  }

  /// Whose figures these are and where each city has them from.
  private func attribution(_ rows: [Row]) -> String {
    var lines: [String] = []
    var last = ""
    var sources: [String] = []
    func close() {
      guard !sources.isEmpty else { return }
      lines[lines.count - 1] += ": " + sources.joined(separator: "; ")
      sources = []
    }
    for row in rows {
      let record = row.submission.record
      if record.city.id != last {
        close()
        last = record.city.id
        lines.append(
          "- \(Self.inline(row.submission.cityName)) (\(record.city.id)), package \(row.submission.package)"
        )
      }
      for source in row.figure.sources {
        let text = Self.inline(row.submission.sourceText([source]))
        if !sources.contains(text) { sources.append(text) }
      }
    }
    close()
    return "Cities, sealed packages and sources:\n\n" + lines.joined(separator: "\n") + "\n"
  }

  /// A text of a city in one line, without what Markdown and HTML would take for their own.
  private static func inline(_ text: String) -> String {
    var result = ""
    for character in text {
      if character.isNewline {
        result.append(" ")
        continue
      }
      if "\\`*_[]<>#|".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  // MARK: Words

  private var configuration: PlannedFile {
    PlannedFile(
      path: "config_data.yml",
      bytes: Array(YAMLWriter().write(.map([("languages", .list([.text("en")]))])).utf8))
  }

  /// The names of what stands as an id in the data.
  private var translation: PlannedFile {
    var words: [String: String] = [:]
    for submission in submissions {
      words[submission.record.city.id] = submission.cityName
      for figure in submission.figures where !figure.unit.isEmpty {
        words[figure.unit] =
          units[figure.unit].flatMap { $0.title[.english] } ?? figure.unit
      }
    }
    let entries = words.sorted { $0.key < $1.key }
    return PlannedFile(
      path: "translations/en/data.yml",
      bytes: Array(
        YAMLWriter().write(.map(entries.map { (key: $0.key, value: .text($0.value)) })).utf8))
  }
}
