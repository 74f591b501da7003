import Documents
public import ReportingCore

/// Makes of an Open SDG repository what a workspace needs: observations, the declarations of a
/// module of the city's own, sources, and a report of every file and line.
public struct OpenSDGImport {
  /// The id of the module, which is also the first word of the ids it declares.
  public static let module = "open-sdg"
  /// Where the data files go.
  public static let dataFolder = "data/open-sdg"
  /// The module's file.
  public static let moduleFile = "modules/open-sdg.yaml"
  /// The sources' file.
  public static let sourcesFile = "sources/open-sdg.yaml"
  /// The report, for people.
  public static let reportFile = "import/open-sdg-report.md"
  /// The list of written files, for later imports.
  public static let manifestFile = "import/open-sdg-manifest.csv"

  var repository: OpenSDGRepository
  var units: OpenSDGUnits
  let findings: OpenSDGFindings
  let collector = DiagnosticCollector()
  let earlier: [Diagnostic]
  var dimensions: OpenSDGDimensions
  var sources = OpenSDGSources()
  /// The series of each data file, in the order of ``OpenSDGRepository/data``.
  var series: [[OpenSDGSeries]] = []
  var assumedPopulations: [CountedPopulation: [String]] = [:]

  /// An import.
  ///
  /// - Parameters:
  ///   - repository: What was read.
  ///   - diagnostics: What was found while reading it.
  ///   - units: The units that the workspace knows already.
  ///   - dimensions: The dimensions that the workspace's other modules declare; imported columns
  ///     are kept apart from them, because their codes differ.
  public init(
    _ repository: OpenSDGRepository, diagnostics: [Diagnostic], units: [MeasurementUnit],
    dimensions: [Dimension] = []
  ) {
    self.repository = repository
    self.units = OpenSDGUnits(known: units)
    findings = OpenSDGFindings(collector)
    earlier = diagnostics
    self.dimensions = OpenSDGDimensions(reserved: dimensions.map(\.id))
  }

  /// What would be written, and what was found.
  public func plan() -> ImportPlan {
    var run = self
    return run.makePlan()
  }

  private mutating func makePlan() -> ImportPlan {
    for data in repository.data { dimensions.learn(data, from: repository) }
    reportUntranslated()
    for data in repository.data { series.append(split(data)) }
    let indicators = indicatorEntries()
    var files: [PlannedFile] = []
    for (data, series) in zip(repository.data, series) where !series.isEmpty {
      files.append(dataFile(data, series))
    }
    if !files.isEmpty {
      files.append(moduleFile(indicators))
      if let file = sources.file() { files.append(file) }
    }
    findings.finish()
    let diagnostics = (earlier + collector.diagnostics).sorted()
    let report = makeReport()
    files.append(
      PlannedFile(
        path: OpenSDGImport.reportFile,
        bytes: Array(
          OpenSDGReportText(
            report: report, diagnostics: diagnostics, folder: repository.folder
          ).text().utf8)))
    files.sort { $0.path < $1.path }
    return ImportPlan(
      files: files, report: report, diagnostics: diagnostics, module: OpenSDGImport.module,
      manifest: OpenSDGImport.manifestFile)
  }

  /// Divides the rows of a file by unit and series, each of which measures something else.
  private mutating func split(_ data: OpenSDGData) -> [OpenSDGSeries] {
    let indicator = repository.metadata[data.id]
    let stated = statedUnit(indicator)
    var order: [String] = []
    var groups: [String: OpenSDGSeries] = [:]
    var known: [String?: (id: String, key: String)] = [:]
    for (position, row) in data.rows.enumerated() {
      let text = row.unit?.text ?? stated
      let unit: String
      let common: String
      if let (id, key) = known[text] {
        (unit, common) = (id, key)
      } else {
        let found = units.unit(for: text) { [repository] in repository.word($0) }
        unit = found.id
        common = text.map(OpenSDGUnitNames.common) ?? ""
        known[text] = (unit, common)
        if found.isNew, let text {
          findings.note(
            .unknownUnit, "the unit '\(text)' is in no list; the module declares it as '\(unit)'",
            at: row.unit?.location ?? indicator?.field("computation_units")?.location,
            suggestion:
              "If it is another name of a known unit, write that in the data; otherwise nothing need be done."
          )
        }
      }
      let key = "\(common)|\(row.series?.key ?? "")"
      if groups[key] == nil { order.append(key) }
      var one =
        groups.removeValue(forKey: key)
        ?? OpenSDGSeries(
          id: "", unit: unit, unitText: text, seriesText: row.series?.text, namesUnit: false,
          rows: [], columns: [], decimals: 0)
      one.rows.append(position)
      one.decimals = max(one.decimals, min(row.decimals, 6))
      for (column, code) in row.codes.enumerated() where code != nil {
        if !one.columns.contains(column) { one.columns.append(column) }
      }
      groups[key] = one
    }
    var found = order.compactMap { groups[$0] }
    let unitTexts = Set(found.map { $0.unitText.map(OpenSDGUnitNames.common) ?? "" })
    let severalUnits = unitTexts.count > 1
    // Two texts may name one unit and still measure different things.
    let namesByText = Set(found.map(\.unit)).count < unitTexts.count
    let severalSeries = Set(found.map { $0.seriesText.map { Spelling.folded($0) } ?? "" }).count > 1
    var unitWords = Slugs()
    var seriesWords = Slugs()
    for index in found.indices {
      var id = "\(OpenSDGImport.module).\(Slugs.slug(data.id))"
      if severalUnits {
        let text = namesByText ? found[index].unitText : nil
        id += "." + unitWords.id(for: text ?? found[index].unit)
      }
      if severalSeries, let text = found[index].seriesText { id += "." + seriesWords.id(for: text) }
      found[index].id = Slugs.shortened(id)
      found[index].namesUnit = severalUnits
      found[index].columns.sort()
    }
    return found
  }

  /// The unit that a description states for all figures.
  private func statedUnit(_ indicator: OpenSDGMetadata?) -> String? {
    guard let indicator, let main = repository.mainLanguage,
      let text = repository.text("computation_units", of: indicator)[main],
      OpenSDGUnitNames.parts(of: text).count == 1
    else { return nil }
    return text
  }

  /// Columns, codes and units without a name in one of the languages.
  private func reportUntranslated() {
    let others = repository.languages.dropFirst()
    for word in dimensions.words where word.kind == "code" {
      if OpenSDGWords.totals.contains(Spelling.folded(word.text)) {
        findings.warning(
          .totalCode, "the code '\(word.text)' seems to stand for the whole; it was read as a part",
          at: word.location,
          suggestion: "Leave the cell empty: an empty cell stands for the whole in Open SDG.")
      }
    }
    for word in dimensions.words + unitWords() {
      if OpenSDGTranslations.isKey(word.text),
        repository.languages.allSatisfy({
          word.title[$0] == nil || word.title[$0] == word.text
        })
      {
        findings.warning(
          .unresolvedKey, "the \(word.kind) '\(word.text)' is a key that stands for no text",
          at: word.location,
          suggestion: "Add it to the words in translations/LANGUAGE/, or write the text itself.")
        continue
      }
      let missing = others.filter { word.title[$0] == nil }
      guard !missing.isEmpty else { continue }
      let list = missing.map(\.description).joined(separator: ", ")
      findings.warning(
        .untranslated, "the \(word.kind) '\(word.text)' has no name in \(list)", at: word.location,
        suggestion:
          "Add it to translations/\(missing[missing.startIndex])/data.yml: '\(word.text)': …")
    }
  }

  private func unitWords() -> [OpenSDGDimensions.Word] {
    var seen: Set<String> = []
    var words: [OpenSDGDimensions.Word] = []
    for unit in repository.data.flatMap(\.rows).compactMap(\.unit) {
      guard seen.insert(unit.key).inserted,
        units.isUnknown(unit.text)
      else { continue }
      words.append(
        OpenSDGDimensions.Word(
          kind: "unit", text: unit.text, location: unit.location,
          title: repository.word(unit.text)))
    }
    return words
  }
}
