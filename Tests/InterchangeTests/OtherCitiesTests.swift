import DelimitedText
import Documents
import Foundation
import ReportingCore
import TestSupport
import Testing
import YAMLSource

@testable import Interchange

/// Shapes of data and descriptions that other cities publish.
@Suite("Repositories of other cities")
struct OtherCitiesTests {
  private func table(_ plan: ImportPlan, _ id: String) throws -> [[String]] {
    let file = try #require(plan.files.first { $0.path == "data/open-sdg/\(id).csv" })
    let table = DelimitedReader.read(file.bytes, path: file.path)
    return [table.columnNames] + table.rows.map { row in row.map { $0.text } }
  }

  private func indicator(_ plan: ImportPlan, _ id: String) throws -> YAMLNode {
    let file = try #require(plan.files.first { $0.path == OpenSDGImport.moduleFile })
    let module = try #require(
      YAMLReader.read(file.bytes, path: file.path, into: DiagnosticCollector()))
    return try #require(module["indicators"]?.elements.first { $0["id"]?.text == id })
  }

  @Test("Only years and values, capital letters in the heading, fiscal years")
  func plain() throws {
    var repository = SmallRepository(.yaml)
    repository["data/indicator_1-1-1.csv"] = "YEAR,VALUE\n2018/19,3\n2019/20,9\n2021 Q3,4\n"
    let plan = try #require(try repository.imported().plan)
    #expect(
      try table(plan, "1-1-1") == [
        ["input", "period", "value", "unit", "status", "source", "note"],
        ["open-sdg.1-1-1", "2018/19", "3", "percent", "", "open-sdg-yearbook-2024-03-01", ""],
        ["open-sdg.1-1-1", "2019/20", "9", "percent", "", "open-sdg-yearbook-2024-03-01", ""],
        ["open-sdg.1-1-1", "2021 Q3", "4", "percent", "", "open-sdg-yearbook-2024-03-01", ""],
      ])
    #expect(plan.diagnostics.filter { $0.severity == .error }.isEmpty)
  }

  @Test("No unit anywhere")
  func noUnit() throws {
    var repository = SmallRepository(.yaml)
    repository["data/indicator_1-1-1.csv"] = "Year,GeoCode,Value\n2018,,13643\n2018,d1,18756\n"
    repository.replace(
      "computation_units: Percentage", "computation_units: ''", in: "indicator-config/1-1-1.yml")
    let plan = try #require(try repository.imported().plan)
    let rows = try table(plan, "1-1-1")
    #expect(rows[0].contains("geocode"))
    #expect(
      rows[2] == [
        "open-sdg.1-1-1", "2018", "d1", "18756", "unit-not-stated", "",
        "open-sdg-yearbook-2024-03-01", "",
      ])
    #expect(plan.diagnostics.contains { $0.id == "open-sdg.no-unit" })
  }

  @Test("Several series and units become inputs of their own, and never one figure twice")
  func series() throws {
    var repository = SmallRepository(.markdown)
    repository["data/indicator_1-1-1.csv"] = """
      Year,Series,Units,Value
      2018,Dwellings,Percentage,20
      2018,Households,Percentage,21
      2018,Dwellings,Total Number,2000
      2018,Dwellings,Percentage of formal dwellings,5

      """
    let plan = try #require(try repository.imported().plan)
    let inputs = try table(plan, "1-1-1").dropFirst().map { $0[0] }
    #expect(
      inputs == [
        "open-sdg.1-1-1.percentage.dwellings", "open-sdg.1-1-1.percentage.households",
        "open-sdg.1-1-1.total-number.dwellings",
        "open-sdg.1-1-1.percentage-of-formal-dwellings.dwellings",
      ])
    #expect(Set(inputs).count == inputs.count)
    let one = try indicator(plan, "open-sdg.1-1-1.percentage.households")
    #expect(one["title"]?["en"]?.text == "Poverty rate: Households (Percentage)")
    #expect(one["unit"]?.text == "percent")
  }

  @Test("Columns and codes with signs, other scripts and the names of our own columns")
  func names() throws {
    var repository = SmallRepository(.markdown)
    repository["data/indicator_1-1-1.csv"] = """
      Year,Status,Вік,A|B,Units,Value
      2018,+65,до 18 років,x|y,Percentage,20
      2018,65,від 18 років,<5 km,Percentage,21
      2018,,,\"a, \"\"b\"\"\",Percentage,22

      """
    let plan = try #require(try repository.imported().plan)
    let rows = try table(plan, "1-1-1")
    #expect(rows.count == 4)
    #expect(rows[0][2] == "open-sdg-status")
    #expect(rows[1][2] == "plus-65")
    #expect(rows[2][2] == "65")
    #expect(rows[1][3] != rows[2][3])
    #expect(rows[2][4] == "under-5-km")
    for row in rows {
      for cell in row.dropFirst(2).prefix(3) {
        #expect(cell.isEmpty || IdentifierForm.words.accepts(cell), "\(cell)")
      }
    }
  }

  @Test("Names that are keys are replaced in every language; keys of nothing are told once")
  func keys() throws {
    var repository = SmallRepository(.yaml)
    repository.replace(
      "indicator_name: Poverty rate", "indicator_name: global_indicators.1-1-1-title",
      in: "indicator-config/1-1-1.yml")
    repository.files["meta/es/1-1-1.yml"] = nil
    repository["translations/en/global_indicators.yml"] = "1-1-1-title: Poor people\n"
    repository["translations/es/global_indicators.yml"] = "1-1-1-title: Personas pobres\n"
    let plan = try #require(try repository.imported().plan)
    let one = try indicator(plan, "open-sdg.1-1-1")
    #expect(one["title"]?["en"]?.text == "Poor people")
    #expect(one["title"]?["es"]?.text == "Personas pobres")

    repository["translations/es/global_indicators.yml"] = "other: x\n"
    repository["translations/en/global_indicators.yml"] = "other: x\n"
    let without = try #require(try repository.imported().plan)
    #expect(without.diagnostics.filter { $0.id == "open-sdg.unresolved-key" }.count == 1)
    #expect(try indicator(without, "open-sdg.1-1-1")["title"]?["en"]?.text == "Poverty rate")
  }

  @Test("Descriptions of SDMX, a folder of the main language, sources as a list, notes below")
  func descriptions() throws {
    var repository = SmallRepository(.yaml)
    repository["meta/1-1-1.yml"] = """
      STAT_CONC_DEF: <p>Share of <b>people</b> under the line.</p>
      REC_USE_LIM: Survey.
      """
    repository["meta/en/1-1-1.yml"] = "indicator_name: Poverty, main folder\n"
    let plan = try #require(try repository.imported().plan)
    let one = try indicator(plan, "open-sdg.1-1-1")
    #expect(one["title"]?["en"]?.text == "Poverty, main folder")
    #expect(one["definition"]?["en"]?.text == "Share of people under the line.")
    #expect(one["limits"]?["en"]?.text == "Survey.")
    #expect(one["sdg"]?.elements.map(\.text) == ["1.1"])
    #expect(one["group"]?.text == "goal-1")
  }

  @Test("Unpublished indicators stay inside the city")
  func unpublished() throws {
    var repository = SmallRepository(.markdown)
    repository.replace("graph_type: line", "published: false", in: repository.page("1-1-1"))
    let plan = try #require(try repository.imported().plan)
    #expect(try indicator(plan, "open-sdg.1-1-1")["level"]?.text == "city-internal")
    #expect(try indicator(plan, "open-sdg.1-2-1")["level"] == nil)
  }

  @Test("Dimensions of other modules keep their names")
  func reserved() throws {
    let (folder, _, _) = try SmallRepository(.markdown).imported()
    _ = folder
    let temporary = try TemporaryFolder()
    for (path, bytes) in SmallRepository(.markdown).files {
      let url = URL(fileURLWithPath: "\(temporary.path)/\(path)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
    let repository = try #require(
      OpenSDGRepository.read(temporary.path, into: DiagnosticCollector()))
    let plan = OpenSDGImport(
      repository, diagnostics: [], units: SmallRepository.units,
      dimensions: [Dimension(id: "sex", title: LocalizedText([:]), codes: [])]
    ).plan()
    #expect(try table(plan, "1-1-1")[0].contains("open-sdg-sex"))
  }

  @Test("The repository's folder does not show in what is written")
  func paths() throws {
    let first = try #require(try SmallRepository(.markdown).imported().plan)
    let second = try #require(try SmallRepository(.markdown).imported().plan)
    #expect(first.files == second.files)
  }
}
