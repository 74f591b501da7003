import Aggregation
import Foundation
import ReportingCore
import TestSupport
import Testing

@Suite("The partitioned data set")
struct DataSetTests {
  private static func files(_ folder: TemporaryFolder) throws -> [String] {
    let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (all ?? []).filter { $0.hasSuffix(".csv") }.sorted()
  }

  @Test("is divided by year, into parts, and is the same each time")
  func partition() throws {
    let folder = try TemporaryFolder()
    let cities = try Samples.cities(12)
    func write(_ name: String) throws -> PartitionedDataSet {
      var writer = try PartitionedDataSetWriter(folder.path(name), partSize: 2_000)
      for city in 0..<12 {
        var columns = try Samples.columns(
          cities: 1, indicators: 4, periods: ["2020", "2021", "2019/20"], seed: UInt64(city))
        columns.setMethod("digest-\(city % 2)", of: "i0", in: "city-0")
        try writer.append(columns)
      }
      return try writer.finish(cities: cities)
    }
    let (first, second) = (try write("a"), try write("b"))
    #expect(first.periods.map(\.label) == ["2019/20", "2020", "2021"])
    #expect(first.rows == second.rows && first.parts == second.parts && first.parts > 2)
    var lines = 0
    for file in try Self.files(folder) where file.hasPrefix("a/") {
      let text = try folder.read(file)
      #expect(try text == folder.read("b/" + file.dropFirst(2)))
      guard file.contains("/observations/") else { continue }
      let rows = text.split(separator: "\n")
      #expect(rows[0].hasPrefix("city,indicator,period,breakdown,value,unit,method,mark,"))
      lines += rows.count - 1
      let year = file.split(separator: "/")[2].dropFirst(5)
      #expect(
        rows.dropFirst().allSatisfy {
          let period = $0.split(separator: ",", omittingEmptySubsequences: false)[2]
          return period == year || (year == "2020" && period == "2019/20")
        })
    }
    #expect(lines == first.rows)
    #expect(try folder.read("a/methods.csv") == "method,digest\n1,digest-0\n2,digest-1\n")
  }

  @Test("what is given twice is marked, names are quoted, marks have no value")
  func rows() throws {
    let folder = try TemporaryFolder()
    var columns = ObservationColumns()
    let year = try Samples.period("2021")
    func add(_ indicator: String, _ value: Double, _ mark: ObservationMark = .published) throws {
      try columns.append(
        ObservationRow(
          city: "a", indicator: indicator, period: year, value: value, unit: "persons", mark: mark,
          source: "the \"office\", 2"))
    }
    try add("one", 1.5)
    try add("two", 3)
    try add("one", 1e21)
    try add("two", 0, .missing)
    var writer = try PartitionedDataSetWriter(folder.path("set"))
    try writer.append(columns)
    _ = try writer.finish(cities: [])
    let source = "\"the \"\"office\"\", 2\""
    #expect(
      try folder.read("set/observations/year=2021/part-00000.csv")
        .split(separator: "\n").dropFirst().map(String.init) == [
          "a,one,2021,,1.5,persons,,,final,\(source),1",
          "a,two,2021,,3,persons,,,final,\(source),0",
          "a,one,2021,,1000000000000000000000,persons,,,final,\(source),1",
          "a,two,2021,,,persons,,missing,final,\(source),0",
        ])
  }

  @Test("a folder with something in it, and a name with a line break, are refused")
  func refusals() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "full/y")
    #expect(throws: DataSetError.notEmpty(folder: folder.path("full"))) {
      try PartitionedDataSetWriter(folder.path("full"))
    }
    var columns = ObservationColumns()
    try columns.append(
      ObservationRow(
        city: "a", indicator: "i", period: try Samples.period("2021"), value: 1, unit: "a\nb"))
    var writer = try PartitionedDataSetWriter(folder.path("new"))
    #expect(throws: DataSetError.notPortable("a\nb")) { try writer.append(columns) }
    #expect(!FileManager.default.fileExists(atPath: folder.path("new")))
  }
}
