import DelimitedText
import Digests
import Documents
import Foundation
import ReportingCore
import Sealing
import TestSupport
import Testing

@testable import Interchange

@Suite("Figures in the formats of others")
struct ExportTests {
  private func table(_ files: [PlannedFile], _ path: String) throws -> DelimitedTable {
    let file = try #require(files.first { $0.path == path })
    let table = DelimitedReader.read(file.bytes, path: path)
    #expect(table.defects.filter { $0.kind.isError }.isEmpty)
    return table
  }

  private func rows(_ table: DelimitedTable) throws -> [[String: String]] {
    let header = try #require(table.header)
    return table.rows.map { row in
      Dictionary(
        uniqueKeysWithValues: header.enumerated().map { index, field in
          (field.trimmed, row.field(index)?.trimmed ?? "")
        })
    }
  }

  @Test("one table for people: every row with city, package and source")
  func sheet() throws {
    let files = FigureSheet.files(ExportSample.submissions)
    let rows = try rows(try table(files, "figures.csv"))
    #expect(rows.count == 7)
    for row in rows {
      #expect(row["city"]?.isEmpty == false && row["package"]?.count == 64)
      #expect(row["source"]?.contains("Yearbook") == true)
      // A value or a mark, never both and never neither.
      #expect((row["value"] == "") != (row["mark"] == ""))
      // No spreadsheet runs what a city wrote.
      #expect(row["source"]?.hasPrefix("'=") == true)
    }
    #expect(rows.first { $0["period"] == "2022" }?["value"] == "0")
    #expect(files == FigureSheet.files(ExportSample.submissions))
  }

  @Test("SDMX-CSV 2.0: the columns in their order, times, codes")
  func sdmx() throws {
    let table = try table(SDMXFigures.files(ExportSample.submissions), "figures.csv")
    #expect(
      try #require(table.header).map(\.trimmed) == [
        "STRUCTURE[;]", "STRUCTURE_ID", "ACTION", "REF_AREA", "INDICATOR", "AGE", "SEX",
        "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "OBS_STATUS", "SOURCE[]", "METHOD",
        "DATA_PROVIDER",
      ])
    let rows = try rows(table)
    #expect(rows.allSatisfy { $0["STRUCTURE[;]"] == "dataflow" && $0["ACTION"] == "I" })
    // No observation stands there twice.
    let keys = rows.map { row in
      ["REF_AREA", "INDICATOR", "AGE", "SEX", "TIME_PERIOD"].map { row[$0] ?? "" }
    }
    #expect(Set(keys).count == rows.count)
    #expect(rows.count { $0["OBS_STATUS"] == "Q" && $0["OBS_VALUE"] == "" } == 1)
    #expect(rows.count { $0["OBS_STATUS"] == "O" && $0["OBS_VALUE"] == "" } == 1)
    #expect(rows.contains { $0["TIME_PERIOD"] == "2022-07-01/P1Y" && $0["OBS_STATUS"] == "P" })
  }

  @Test(
    "periods as SDMX writes them",
    arguments: [
      ("2024", "2024"), ("2024/25", "2024-07-01/P1Y"), ("2016-2017", "2016-01-01/P2Y"),
      ("2021 Q3", "2021-Q3"), ("2021-07", "2021-07"), ("2021-02-28", "2021-02-28"),
      ("2021-07-01/2021-12-31", "2021-07-01/P6M"), ("2021-07-02/2021-07-31", "2021-07-02/P30D"),
      ("2020-02", "2020-02"), ("2021 Q4", "2021-Q4"),
    ])
  func times(_ period: String, _ time: String) {
    #expect(SDMXFigures.time(ExportSample.period(period)) == time)
  }

  @Test("dimensions whose names would clash keep columns of their own")
  func clashes() throws {
    let submission = ExportSample.submission(
      "altdorf", name: "Altdorf", method: "a",
      figures: [
        ExportSample.figure(
          "2023", .value(1), ["indicator": "x", "age-group": "a", "age.group": "b", "city": "c"])
      ])
    let header = try #require(
      try table(SDMXFigures.files([submission]), "figures.csv").header
    ).map(\.trimmed)
    #expect(Set(header).count == header.count)
    let files = OpenSDGExport([submission], units: []).files()
    let columns = try #require(try table(files, "data/indicator_pa-01.csv").header).map(\.trimmed)
    #expect(Set(columns.map { $0.lowercased() }).count == columns.count)
    #expect(columns.first == "Year" && columns.last == "Value")
  }

  @Test("what Open SDG gets is what the import reads back")
  func openSDG() throws {
    let folder = try TemporaryFolder()
    let files = OpenSDGExport(ExportSample.submissions, units: SmallRepository.units).files()
    for file in files {
      let url = folder.url.appending(path: file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
    let collector = DiagnosticCollector()
    let repository = try #require(OpenSDGRepository.read(folder.path, into: collector))
    let plan = OpenSDGImport(
      repository, diagnostics: collector.diagnostics, units: SmallRepository.units
    ).plan()
    #expect(plan.diagnostics.filter { $0.severity == .error } == [])
    #expect(plan.report.rows == 7 && plan.report.values == 5 && plan.report.missing == 2)
    #expect(plan.report.refused == 0 && plan.report.repeated == 0)
    #expect(plan.report.units.map(\.id) == ["percent"])
    // Two methods are two series: nothing is put together that is not one.
    #expect(plan.report.indicators.count == 2)
    let data = try #require(plan.files.first { $0.path.hasPrefix("data/open-sdg/") })
    let rows = try rows(DelimitedReader.read(data.bytes, path: data.path))
    var values: [String: String] = [:]
    for row in rows where row["value"] != "" {
      let key = ["open-sdg-city", "period", "sex", "age"].map { row[$0] ?? "" }.joined(
        separator: "|")
      values[key] = row["value"]
    }
    #expect(
      values == [
        "altdorf|2023||": "60.5", "altdorf|2022||": "0", "altdorf|2023|female|": "61.25",
        "altdorf|2022/23||": "58", "bergen|2023||": "0.00001",
      ])
  }

  static let python =
    ProcessInfo.processInfo.environment["CITYRIGHTS_PYTHON"]
    ?? Program.repository.appending(path: ".venv/bin/python").path

  static let hasFrictionless: Bool = {
    if ProcessInfo.processInfo.environment["CI"] == "true" { return true }
    guard FileManager.default.isExecutableFile(atPath: python) else { return false }
    do {
      return try Program.shell(
        "'\(python)' -c 'import frictionless'", in: TemporaryFolder().url
      ).status == 0
    } catch {
      return false
    }
  }()

  @Test(
    "the data package holds for frictionless",
    .enabled(if: hasFrictionless, "Python's frictionless is missing"))
  func dataPackage() throws {
    let folder = try TemporaryFolder()
    let files = FigurePackage.files(
      ExportSample.submissions, name: "ohchr-57-12-2023", title: "A test")
    for file in files {
      try Data(file.bytes).write(to: folder.url.appending(path: file.path))
    }
    let line = "'\(Self.python)' -m frictionless validate datapackage.json"
    let fine = try Program.shell(line, in: folder.url)
    #expect(fine.status == 0, "\(fine.output)")
    // A row of a package that is not listed is found.
    let figures = folder.url.appending(path: "submissions.csv")
    let text = try String(contentsOf: figures, encoding: .utf8)
    try text.split(separator: "\n").prefix(2).joined(separator: "\n")
      .write(to: figures, atomically: true, encoding: .utf8)
    #expect(try Program.shell(line, in: folder.url).status != 0)
  }
}
