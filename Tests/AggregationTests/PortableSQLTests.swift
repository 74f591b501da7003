import Aggregation
import Foundation
import ReportingCore
import TestSupport
import Testing

/// The SQL text on DuckDB, held against the engine in memory.
@Suite("Portable SQL")
struct PortableSQLTests {
  static let python = ProcessInfo.processInfo.environment["CITYRIGHTS_PYTHON"]

  @Test(
    "gives the same cells as the engine", .enabled(if: python != nil, "needs CITYRIGHTS_PYTHON"),
    arguments: 0..<4)
  func agreement(seed: UInt64) async throws {
    let cities = try Samples.cities(40)
    var columns = try Samples.columns(
      cities: 40, indicators: 3, periods: ["2019", "2020", "2021", "2019/20"],
      confidential: seed % 2 == 0 ? 0 : 0.4, seed: seed)
    if seed == 2 {
      try columns.append(
        ObservationRow(
          city: "city-999", indicator: "i0", period: try Samples.period("2021"), value: 3,
          unit: "persons"))
    }
    if seed == 1 {
      // Slips of a thousand, figures given twice, the same and not, and one that is not final.
      func add(
        _ city: Int, _ value: Double, _ mark: ObservationMark = .published,
        status: Observation.Status = .final, source: String = ""
      ) throws {
        try columns.append(
          ObservationRow(
            city: "city-\(city)", indicator: "i2", period: try Samples.period("2021"),
            breakdown: try #require(Breakdown(key: "sex=female")), value: value, unit: "persons",
            mark: mark, status: status, source: source))
      }
      var kept = ObservationColumns()
      for row in 0..<columns.count {
        let figure = columns[row]
        let isChanged =
          figure.indicator == "i2"
          && ["city-0", "city-1", "city-2", "city-3"].contains(figure.city)
        if !isChanged { try kept.append(figure) }
      }
      columns = kept
      try add(0, 500_000, source: "the \"office\", 2")
      try add(1, 0.001)
      try add(2, 77)
      try add(2, 77)
      try add(3, 77, status: .provisional)
      try add(3, 78, status: .provisional)
    }
    if seed == 3 {
      // One city means something else.
      var changed = ObservationColumns()
      for row in 0..<columns.count {
        var figure = columns[row]
        if figure.city == "city-5", figure.indicator == "i1" { figure.unit = "o'clock" }
        try changed.append(figure)
      }
      columns = changed
    }
    let plan = Plan(
      indicators: [
        Samples.indicator("i0"), Samples.indicator("i1", unit: nil),
        Samples.indicator("i2", sums: false),
      ],
      periods: try ["2020", "2021"].map(Samples.period),
      regions: seed == 0 ? .named(["019", "142"]) : .each,
      breakdowns: seed == 2
        ? .every : .named([.total, try #require(Breakdown(key: "sex=female"))]))
    let sql = try PortableSQL(plan: plan, cities: cities, periods: columns.periodList)
    var answers: [PortableSQL.Query: [[String?]]] = [:]
    while case let queries = sql.queries(after: answers, withDetails: true), !queries.isEmpty {
      let rows = try Self.duckdb(sql, queries, columns: columns, cities: cities)
      for (query, rows) in zip(queries, rows) { answers[query] = rows }
    }
    let fromSQL = try await sql.statistics(answers, cities: cities)
    let fromEngine = await AggregationEngine(plan: plan, cities: cities).statistics(of: columns)
    #expect(fromSQL.confidential == fromEngine.confidential)
    #expect(fromSQL.comparability == fromEngine.comparability)
    #expect(fromSQL.unknownCities == fromEngine.unknownCities)
    #expect(fromSQL.outliers.map(\.city) == fromEngine.outliers.map(\.city))
    for (a, b) in zip(fromSQL.outliers, fromEngine.outliers) {
      #expect(a.key == b.key && a.value == b.value && a.source == b.source)
      #expect(abs(a.factor / b.factor - 1) < 1e-9 && abs(a.typical / b.typical - 1) < 1e-9)
    }
    if seed == 1 { #expect(!fromEngine.outliers.isEmpty && !fromEngine.comparability.isEmpty) }
    #expect(fromSQL.cells.map(\.key) == fromEngine.cells.map(\.key))
    let gate = AggregateGate()
    let (first, second) = (gate.release(fromSQL), gate.release(fromEngine))
    #expect(first.audit == second.audit)
    if seed % 2 == 1 { #expect(first.audit.confidential > 0) }
    for (a, b) in zip(first.cells, second.cells) {
      #expect(a.asked == b.asked && a.reporting == b.reporting)
      #expect(a.missing == b.missing && a.suppressedByCities == b.suppressedByCities)
      switch (a.outcome, b.outcome) {
      case (.value(let x), .value(let y)): expectNear(x, y)
      default: #expect(a.outcome == b.outcome, "\(a.key)")
      }
    }
  }

  private func expectNear(_ x: CellFigures, _ y: CellFigures) {
    func numbers(_ figures: CellFigures) -> [Double?] {
      [
        figures.sum, figures.mean, figures.weightedMean, figures.quartiles?.lower,
        figures.quartiles?.median, figures.quartiles?.upper, figures.change?.before,
        figures.change?.now, figures.balance?.meanOfRegions,
      ]
    }
    for (a, b) in zip(numbers(x), numbers(y)) {
      guard let a, let b else {
        #expect(a == nil && b == nil)
        continue
      }
      #expect(abs(a - b) <= 1e-12 * max(abs(a), abs(b)))
    }
    #expect(x.weighted == y.weighted)
    #expect(x.change?.cities == y.change?.cities)
    #expect(x.withheld == y.withheld)
    #expect(x.balance?.shares == y.balance?.shares)
  }

  @Test("ids that databases read differently are refused, quotes are not")
  func escaping() throws {
    let year = try Samples.period("2021")
    func plan(_ id: String) -> Plan {
      Plan(indicators: [Samples.indicator(id)], periods: [year])
    }
    #expect(throws: PortableSQLError.notPortable("a\\b")) {
      try PortableSQL(plan: plan("a\\b"), cities: [])
    }
    let definitions = try PortableSQL(plan: plan("it's"), cities: []).definitions
    #expect(definitions.contains { $0.text.contains("'it''s'") })
  }

  /// Runs queries on DuckDB and gives their rows as texts.
  static func duckdb(
    _ sql: PortableSQL, _ queries: [PortableSQL.Query], columns: ObservationColumns,
    cities: [MemberCity]
  ) throws -> [[[String?]]] {
    let folder = try TemporaryFolder()
    var writer = try PartitionedDataSetWriter(folder.path("set"))
    try writer.append(columns)
    _ = try writer.finish(cities: cities)
    try folder.write(
      String(
        decoding: PortableTables.residents(of: cities, in: sql.plan.periods), as: UTF8.self),
      to: "residents.csv")
    let texts =
      sql.definitions.map {
        "create \($0.isStored ? "table" : "view") \($0.name) as \($0.text)"
      } + queries.map(sql.text(of:))
    for (index, text) in texts.enumerated() { try folder.write(text, to: "query-\(index).sql") }
    try folder.write(
      """
      import duckdb, json, sys
      folder = sys.argv[1]
      c = duckdb.connect()
      text = "nullstr='\\x01', header=true, all_varchar=true, hive_partitioning=false"
      for name, path in (('observations', 'set/observations/*/*'), ('methods', 'set/methods'), ('cities', 'set/cities'), ('residents', 'residents')):
          c.execute(f"create table raw_{name} as select * from read_csv('{folder}/{path}.csv', {text})")
      c.execute("create view observations as select o.* replace (case when value = '' then null else value::double end as value, "
          "coalesce(digest, '') as method, repeated::int as repeated) from raw_observations o left join raw_methods m on m.method = o.method")
      c.execute("create view cities as select * from raw_cities")
      c.execute("create view residents as select * replace (residents::double as residents) from raw_residents")
      print(json.dumps([[[None if x is None else repr(x) if isinstance(x, float) else str(x) for x in row]
          for row in c.execute(open(f'{folder}/query-{i}.sql').read()).fetchall()] for i in range(\(texts.count))][\(sql.definitions.count):]))
      """, to: "run.py")
    let process = Process()
    process.executableURL = URL(filePath: try #require(python))
    process.arguments = [folder.path("run.py"), folder.path]
    try folder.write("", to: "answer.json")
    process.standardOutput = try FileHandle(forWritingTo: folder.url.appending(path: "answer.json"))
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try JSONDecoder().decode(
      [[[String?]]].self, from: Data(try folder.read("answer.json").utf8))
  }
}
