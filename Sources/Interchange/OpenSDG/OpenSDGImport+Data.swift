import DelimitedText
import Documents
import ReportingCore

extension OpenSDGImport {
  /// The observations of a data file, in its own order.
  mutating func dataFile(_ data: OpenSDGData, _ series: [OpenSDGSeries]) -> PlannedFile {
    let source = repository.metadata[data.id].flatMap { sources.id(for: $0, in: repository) } ?? ""
    let columns = series.reduce(into: Set<Int>()) { $0.formUnion($1.columns) }.sorted()
    var seriesByRow: [Int: OpenSDGSeries] = [:]
    for one in series {
      for row in one.rows { seriesByRow[row] = one }
    }
    let codeIDs = columns.map { dimensions.codeIDs(in: data.columns[$0].name) }
    var writer = DelimitedWriter()
    writer.append(
      texts: ["input", "period"] + columns.map { dimensions.id(of: data.columns[$0].name) } + [
        "value", "unit", "status", "source", "note",
      ])
    for (position, row) in data.rows.enumerated() {
      guard let one = seriesByRow[position] else { continue }
      var fields: [DelimitedValue] = [.text(one.id), .text(row.period.description)]
      for (column, ids) in zip(columns, codeIDs) {
        if let code = row.codes[column] {
          fields.append(.text(ids[code.key] ?? ""))
        } else {
          fields.append(.empty)
        }
      }
      fields.append(row.text.map { .number($0) } ?? .empty)
      fields.append(.text(one.unit))
      fields.append(row.status == .final ? .empty : .text(row.status.rawValue))
      fields.append(source.isEmpty ? .empty : .text(source))
      fields.append(row.note.isEmpty ? .empty : .text(row.note))
      writer.append(fields)
    }
    return PlannedFile(
      path: "\(OpenSDGImport.dataFolder)/\(Slugs.slug(data.id)).csv", bytes: writer.bytes)
  }

  /// What became of everything, as values.
  func makeReport() -> ImportReport {
    let words = dimensions.words
    let languages = repository.languages.map { language in
      ImportReport.Language(
        language: language,
        names: repository.data.filter { data in
          repository.metadata[data.id].map {
            repository.text("indicator_name", of: $0)[language] != nil
          } == true
        }.count, words: words.filter { $0.title[language] != nil }.count)
    }
    let all = series.flatMap { $0 }
    let units = Dictionary(grouping: all, by: \.unit).map { id, series in
      ImportReport.Unit(
        text: self.units.texts[id] ?? "", id: id, isDeclared: self.units.declared[id] != nil,
        series: series.count)
    }.sorted { $0.id < $1.id }
    var assumptions = [
      ImportReport.Assumption(
        text:
          "Open SDG does not say whether an indicator is structural, process or outcome: all were marked 'unclassified'. Set 'type' in an indicator of your own module to classify one.",
        ids: []),
      ImportReport.Assumption(
        text:
          "Open SDG does not say which way an indicator should move: all have 'direction: context' and are not judged.",
        ids: []),
      ImportReport.Assumption(
        text:
          "A number like that of a global SDG indicator does not make a city's series that indicator: only the target was taken over, as unverified.",
        ids: []),
    ]
    for (population, text) in [
      (
        CountedPopulation.victims,
        "These counts seem to count victims: values under 10 are suppressed in what is published."
      ), (.children, "These counts seem to count children: values under 10 are suppressed."),
      (.persons, "These counts seem to count persons: values under 5 are suppressed."),
      (
        .things,
        "These counts seem to count things: no value is suppressed. Check that none of them counts persons."
      ),
    ] {
      if let ids = assumedPopulations[population] {
        assumptions.append(ImportReport.Assumption(text: text, ids: ids.sorted()))
      }
    }
    return ImportReport(
      files: repository.files, languages: languages, words: words.count, units: units,
      assumptions: assumptions, indicators: all.map(\.id), ownFields: repository.ownFields)
  }
}
