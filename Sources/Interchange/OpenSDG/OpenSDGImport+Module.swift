import Documents
import ReportingCore
import YAMLSource

extension OpenSDGImport {
  /// What stands above every file that the import writes.
  static let comment = """
    Written by `cityrights import open-sdg` from an Open SDG data repository.
    The next import replaces this file. Lines changed by hand are noticed, and the import then stops
    unless --replace is given; write additions into files of your own.
    """

  /// An indicator and its input as the module declares them.
  struct IndicatorEntry {
    var series: OpenSDGSeries
    var title: LocalizedText
    var definition: LocalizedText
    var limits: LocalizedText
    var group: Int?
    var target: String?
    var number: String
    var level: Level
    var counts: CountedPopulation
    var dimensions: [String]
  }

  /// A text as a map of languages.
  static func yaml(_ text: LocalizedText) -> YAMLValue {
    .map(text.languages.map { (key: $0.description, value: .text(text[$0] ?? "")) })
  }

  /// The declarations of all series.
  mutating func indicatorEntries() -> [IndicatorEntry] {
    var entries: [IndicatorEntry] = []
    for (data, series) in zip(repository.data, series) {
      guard let indicator = repository.metadata[data.id] else { continue }
      for one in series { entries.append(entry(one, data, indicator)) }
    }
    return entries
  }

  private mutating func entry(
    _ series: OpenSDGSeries, _ data: OpenSDGData, _ indicator: OpenSDGMetadata
  ) -> IndicatorEntry {
    let number = data.id.replacing("-", with: ".")
    var title = LocalizedText([:])
    for key in [
      "indicator_name", "graph_title", "national_indicator_available",
      "indicator_available", "SDG_INDICATOR", "title",
    ] where title.isEmpty {
      title = OpenSDGSources.plain(repository.text(key, of: indicator))
    }
    if title.isEmpty {
      title = OpenSDGWords.localized(
        OpenSDGWords.title(number: number), in: repository.languages)
    }
    let population = population(series, title: title)
    title = decorated(title, series)
    var definition = LocalizedText([:])
    for key in ["indicator_definition", "STAT_CONC_DEF", "computation_definitions", "DATA_COMP"]
    where definition.isEmpty {
      definition = OpenSDGSources.plain(repository.text(key, of: indicator))
    }
    if definition.isEmpty {
      definition = OpenSDGWords.localized(
        OpenSDGWords.definition(number: number), in: repository.languages)
    }
    let parts = data.id.split(separator: "-")
    let goal =
      parts.first.flatMap { Int($0) } ?? indicator.field("sdg_goal").flatMap { Int($0.text) }
    let isTarget = parts.count >= 3 && goal.map { (1...17).contains($0) } == true
    return IndicatorEntry(
      series: series, title: title, definition: definition, limits: limits(indicator),
      group: goal.flatMap { (1...17).contains($0) ? $0 : nil },
      target: isTarget ? "\(parts[0]).\(parts[1])" : nil, number: number,
      level: indicator.field("published")?.text.lowercased() == "false" ? .cityInternal : .public,
      counts: population,
      dimensions: series.columns.map { dimensions.id(of: data.columns[$0].name) })
  }

  /// The title with what tells the series of one file apart, in each language as far as it goes.
  private func decorated(_ title: LocalizedText, _ series: OpenSDGSeries) -> LocalizedText {
    var title = title
    for language in title.languages {
      var text = title[language] ?? ""
      if let name = series.seriesText {
        let words = repository.word(name, column: "Series")
        text += ": " + (words[language] ?? name)
      }
      if series.namesUnit {
        let words = series.unitText.map { repository.word($0) } ?? LocalizedText([:])
        let unit = words[language] ?? units.title(of: series.unit)[language] ?? series.unitText
        if let unit { text += " (\(unit))" }
      }
      title[language] = text
    }
    return title
  }

  /// What the description's page says under its fields, and what it says about limits.
  private func limits(_ indicator: OpenSDGMetadata) -> LocalizedText {
    var texts: [LanguageTag: String] = [:]
    for (index, language) in repository.languages.enumerated() {
      let pages = index == 0 ? indicator.pages : indicator.translations[language] ?? []
      var parts: [String] = []
      for key in ["REC_USE_LIM", "comments_limitations", "data_footnote", "data_notice_text"] {
        let text = OpenSDGSources.plain(repository.text(key, of: indicator))[language]
        if let text, !parts.contains(text) { parts.append(text) }
      }
      for page in pages {
        let body = OpenSDGImport.withoutHeading(PlainText.of(page.body))
        if !body.isEmpty { parts.append(body) }
      }
      if !parts.isEmpty { texts[language] = parts.joined(separator: " ") }
    }
    return LocalizedText(texts)
  }

  /// `Note Revised data …` is `Revised data …`.
  private static func withoutHeading(_ text: String) -> String {
    for word in ["Note:", "Nota:", "Remarque:", "Note", "Nota", "Remarque"] {
      if text.hasPrefix(word + " ") { return String(text.dropFirst(word.count + 1)) }
    }
    return text
  }

  /// Whom a count counts, as far as the title or the unit show it.
  private mutating func population(_ series: OpenSDGSeries, title: LocalizedText)
    -> CountedPopulation
  {
    guard let text = series.unitText, OpenSDGUnitNames.isCount(text) else { return .things }
    let unit = OpenSDGUnitNames.id(for: text)
    var found = OpenSDGWords.population(
      in: title.languages.compactMap { title[$0] } + [text, series.seriesText ?? ""])
    if found == nil, unit == "persons" { found = .persons }
    assumedPopulations[found ?? .things, default: []].append(series.id)
    return found ?? .things
  }

  /// The module's file.
  func moduleFile(_ indicators: [IndicatorEntry]) -> PlannedFile {
    typealias Entry = (key: String, value: YAMLValue)
    var map: [Entry] = [
      ("id", .text(OpenSDGImport.module)), ("version", 1),
      (
        "title",
        OpenSDGImport.yaml(
          OpenSDGWords.localized(OpenSDGWords.moduleTitle, in: repository.languages))
      ),
      (
        "description",
        OpenSDGImport.yaml(
          OpenSDGWords.localized(OpenSDGWords.moduleDescription, in: repository.languages))
      ),
    ]
    let declared = units.declared.values.sorted { $0.id < $1.id }
    if !declared.isEmpty {
      map.append(
        (
          "units",
          .list(
            declared.map { unit in
              .map([
                ("id", .text(unit.id)), ("dimension", .text(unit.dimension.description)),
                ("scale", unit.scale == 1 ? 1 : .number(unit.scale)),
                ("decimals", .integer(unit.decimals)), ("symbol", .text(unit.symbol)),
                ("title", OpenSDGImport.yaml(unit.title)),
              ])
            })
        ))
    }
    if !dimensions.all.isEmpty {
      map.append(
        (
          "dimensions",
          .list(
            dimensions.all.map { dimension in
              .map([
                ("id", .text(dimension.id)), ("title", OpenSDGImport.yaml(dimension.title)),
                (
                  "codes",
                  .list(
                    dimension.codes.map {
                      .map([("id", .text($0.id)), ("title", OpenSDGImport.yaml($0.title))])
                    })
                ),
              ])
            })
        ))
    }
    map.append(("inputs", .list(indicators.map(inputValue))))
    let goals = Set(indicators.compactMap(\.group)).sorted()
    if !goals.isEmpty {
      map.append(
        (
          "groups",
          .list(
            goals.map { goal in
              let title = OpenSDGWords.localized(
                OpenSDGWords.goal(goal) ?? [:], in: repository.languages)
              return .map([("id", .text("goal-\(goal)")), ("title", OpenSDGImport.yaml(title))])
            })
        ))
    }
    map.append(("indicators", .list(indicators.map(indicatorValue))))
    return PlannedFile(
      path: OpenSDGImport.moduleFile,
      bytes: Array(YAMLWriter().write(.map(map), comment: OpenSDGImport.comment).utf8))
  }

  private func inputValue(_ entry: IndicatorEntry) -> YAMLValue {
    var map: [(key: String, value: YAMLValue)] = [
      ("id", .text(entry.series.id)), ("title", OpenSDGImport.yaml(entry.title)),
      ("unit", .text(entry.series.unit)),
    ]
    if !entry.dimensions.isEmpty {
      map.append(("dimensions", .list(entry.dimensions.map { .text($0) })))
    }
    map.append(("counts", .text(entry.counts.rawValue)))
    if entry.level != .public { map.append(("level", .text(entry.level.rawValue))) }
    return .map(map)
  }

  private func indicatorValue(_ entry: IndicatorEntry) -> YAMLValue {
    var map: [(key: String, value: YAMLValue)] = [
      ("id", .text(entry.series.id)), ("title", OpenSDGImport.yaml(entry.title)),
      ("definition", OpenSDGImport.yaml(entry.definition)),
    ]
    if !entry.limits.isEmpty { map.append(("limits", OpenSDGImport.yaml(entry.limits))) }
    map.append(("unit", .text(entry.series.unit)))
    map.append(("decimals", .integer(entry.series.decimals)))
    map.append(("type", .text(IndicatorType.unclassified.rawValue)))
    map.append(("direction", "context"))
    if !entry.dimensions.isEmpty {
      map.append(("dimensions", .list(entry.dimensions.map { .text($0) })))
    }
    if let target = entry.target { map.append(("sdg", .list([.text(target)]))) }
    map.append(
      (
        "basis",
        .list([
          .map([
            ("confidence", .text(IndicatorBasis.Confidence.unverified.rawValue)),
            ("reference", .text("Open SDG description of the city's indicator \(entry.number)")),
          ])
        ])
      ))
    if entry.level != .public { map.append(("level", .text(entry.level.rawValue))) }
    if let group = entry.group { map.append(("group", .text("goal-\(group)"))) }
    map.append(("kind", "imported"))
    map.append(("input", .text(entry.series.id)))
    return .map(map)
  }
}
