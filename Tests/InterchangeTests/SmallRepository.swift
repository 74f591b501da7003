import Documents
import Foundation
import ReportingCore
import TestSupport

@testable import Interchange

/// A small sound repository in either layout, kept in memory until it is written out.
struct SmallRepository {
  /// The two layouts of Open SDG.
  enum Layout: String, CaseIterable {
    /// YAML in front of Markdown.
    case markdown
    /// YAML in `indicator-config` and `meta`.
    case yaml
  }

  var files: [String: [UInt8]] = [:]
  let layout: Layout

  static let sexData = """
    Year,Sex,Units,Value
    2016,,Percentage,20.1
    2017,,Percentage,20.4
    2018,,Percentage,19.8
    2019,,Percentage,19.9
    2020,,Percentage,21.0
    2021,,Percentage,21.2
    2016,Women,Percentage,21.1
    2017,Women,Percentage,21.4
    2018,Women,Percentage,20.8
    2019,Women,Percentage,20.9
    2020,Women,Percentage,22.0
    2021,Women,Percentage,22.2

    """
  static let countData = """
    Year,District,Units,Value
    2018,Harbour,Total Number,120
    2019,Harbour,Total Number,125
    2020,Harbour,Total Number,118
    2021,Harbour,Total Number,131
    2018,Old Town,Total Number,240
    2019,Old Town,Total Number,251
    2020,Old Town,Total Number,238
    2021,Old Town,Total Number,246

    """
  static let moneyData = """
    Year,Units,Value
    2018,Euros,1200.5
    2019,Euros,1250.5
    2020,Euros,1180.5
    2021,Euros,1310.5
    2018,Percentage,12.0
    2019,Percentage,12.5
    2020,Percentage,11.8
    2021,Percentage,13.1

    """

  init(_ layout: Layout) {
    self.layout = layout
    self["config_data.yml"] = "languages:\n  - en\n  - es\n"
    self["data/indicator_1-1-1.csv"] = SmallRepository.sexData
    self["data/indicator_1-2-1.csv"] = SmallRepository.countData
    self["data/indicator_10-4-1.csv"] = SmallRepository.moneyData
    describe("1-1-1", "Poverty rate", "Tasa de pobreza", unit: "Percentage")
    describe("1-2-1", "Households in arrears", "Hogares con impagos", unit: "Total Number")
    describe("10-4-1", "Social spending", "Gasto social", unit: "Euros and Percentage")
    describe(
      "16-7-1", "Participation plan", "Plan de participación", unit: "", isStatistical: false)
    self["translations/en/data.yml"] = "Women: Women\n"
    self["translations/es/data.yml"] = """
      Sex: Sexo
      District: Distrito
      Women: Mujeres
      Harbour: Puerto
      Old Town: Casco Antiguo

      """
  }

  /// The path of an indicator's description.
  func page(_ id: String, language: String? = nil) -> String {
    let folder =
      language.map { "meta/\($0)" } ?? (layout == .markdown ? "meta" : "indicator-config")
    return "\(folder)/\(id).\(layout == .markdown ? "md" : "yml")"
  }

  /// The number of the first line with fields.
  var firstLine: Int { layout == .markdown ? 2 : 1 }

  private mutating func describe(
    _ id: String, _ english: String, _ spanish: String, unit: String, isStatistical: Bool = true
  ) {
    let fields = """
      indicator_number: '\(id.replacing("-", with: "."))'
      indicator_name: \(english)
      graph_title: \(english)
      reporting_status: \(isStatistical ? "complete" : "notstarted")
      data_non_statistical: \(isStatistical ? "false" : "true")
      computation_units: \(unit)
      graph_type: line
      source_organisation_1: City statistics office
      source_url_text_1: Yearbook
      source_url_1: https://city.example/yearbook
      source_release_date_1: '2024-03-01'

      """
    let translated = """
      indicator_name: \(spanish)
      graph_title: \(spanish)
      source_organisation_1: Oficina de estadística
      source_url_text_1: Anuario

      """
    func wrapped(_ text: String) -> String {
      layout == .markdown ? "---\n\(text)---\n" : text
    }
    self[page(id)] = wrapped(fields)
    self[page(id, language: "es")] = wrapped(translated)
    if layout == .yaml { self["meta/\(id).yml"] = "STAT_CONC_DEF: Defined by the city.\n" }
  }

  subscript(path: String) -> String {
    get { String(decoding: files[path] ?? [], as: UTF8.self) }
    set { files[path] = Array(newValue.utf8) }
  }

  /// Replaces the first place of a text in a file.
  mutating func replace(_ old: String, _ new: String, in path: String) {
    precondition(self[path].contains(old), "\(path) has no '\(old)'")
    self[path] = self[path].replacing(old, with: new, maxReplacements: 1)
  }

  /// Replaces a line, counted from 1.
  mutating func replaceLine(_ number: Int, with text: String, in path: String) {
    var lines = self[path].split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[number - 1] = text
    self[path] = lines.joined(separator: "\n")
  }

  /// The repository as files, read and planned.
  func imported(
    units: [MeasurementUnit] = SmallRepository.units,
    also: (String) throws -> Void = { _ in }
  ) throws -> (folder: String, plan: ImportPlan?, diagnostics: [Diagnostic]) {
    let folder = try TemporaryFolder()
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let url = URL(fileURLWithPath: folder.path + "/" + path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
    try also(folder.path)
    let collector = DiagnosticCollector()
    guard let repository = OpenSDGRepository.read(folder.path, into: collector) else {
      return (folder.path, nil, collector.diagnostics)
    }
    let plan = OpenSDGImport(repository, diagnostics: collector.diagnostics, units: units).plan()
    return (folder.path, plan, plan.diagnostics)
  }

  /// Units as a workspace knows them.
  static let units = [
    MeasurementUnit(
      id: "percent", dimension: .one, scale: 0.01, decimals: 1,
      title: OpenSDGWords.localized(["en": "per cent", "es": "por ciento"]), symbol: "%"),
    MeasurementUnit(
      id: "number", dimension: .one,
      title: OpenSDGWords.localized(["en": "number", "es": "número"])),
    MeasurementUnit(
      id: "EUR", dimension: UnitDimension(base: "EUR"),
      title: OpenSDGWords.localized(["en": "euros", "es": "euros"]), symbol: "EUR"),
  ]
}
