public import Aggregation
public import ReportingCore

/// Figures in the rows of a PostgreSQL server, computed there: what comes back are cells, and not the
/// figures of the cities.
public struct PostgreSQLEngine: StatisticsEngine {
  private let store: PostgreSQLStore
  private let selection: SubmissionSelection

  /// The figures of what is selected, one submission of each city at the most.
  public init(_ store: PostgreSQLStore, _ selection: SubmissionSelection) {
    self.store = store
    self.selection = selection
  }

  /// As the protocol says.
  ///
  /// - Throws: ``StoreError``.
  public func periods() throws -> [Period] {
    try Self.periods(
      try inSnapshot { connection throws(StoreError) in
        try connection.run("SELECT DISTINCT period FROM observations")
      })
  }

  /// As the protocol says.
  ///
  /// - Throws: ``StoreError``, or ``EngineError`` when the plan cannot be asked or what came back is no
  ///   answer.
  public func statistics(
    of plan: Plan, over cities: [MemberCity], withDetails: Bool
  ) async throws -> AggregateStatistics {
    let periods = withDetails ? try periods() : []
    do {
      let sql = try PortableSQL(plan: plan, cities: cities, periods: periods)
      let answers = try inSnapshot { connection throws(StoreError) in
        try Self.fill(
          "cities (city text, country text, region text)", PortableTables.cities(cities), connection
        )
        try Self.fill(
          "residents (city text, period text, residents double precision)",
          PortableTables.residents(of: cities, in: plan.periods), connection)
        for definition in sql.definitions {
          let kind = definition.isStored ? "TABLE" : "VIEW"
          try connection.runScript(
            "CREATE TEMPORARY \(kind) \(definition.name) AS \(definition.text)")
          if definition.isStored { try connection.runScript("ANALYZE \(definition.name)") }
        }
        var answers: [PortableSQL.Query: [[String?]]] = [:]
        while case let queries = sql.queries(after: answers, withDetails: withDetails),
          !queries.isEmpty
        {
          for query in queries {
            answers[query] = try connection.run(sql.text(of: query)).map { row in
              row.map { $0.map { String(decoding: $0, as: UTF8.self) } }
            }
          }
        }
        return answers
      }
      return try await sql.statistics(answers, cities: cities)
    } catch let error as PortableSQLError {
      if case .notPortable = error { throw EngineError.plan(error) }
      throw EngineError.answer(error.message)
    }
  }

  /// Runs a body that sees one moment of the store, with its figures as the view `observations`.
  private func inSnapshot<Result: Sendable>(
    _ body: (PostgreSQLConnection) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    let (condition, values) = PostgreSQLStore.condition(selection)
    return try store.access { connection throws(StoreError) in
      try PostgreSQLStore.transaction(connection) { connection throws(StoreError) in
        // Quartiles are sorted, in memory where they fit.
        try connection.runScript(
          """
          SET TRANSACTION ISOLATION LEVEL REPEATABLE READ;
          SET LOCAL work_mem = '256MB';
          SET LOCAL jit = off;
          CREATE TEMPORARY TABLE chosen (submission bigint PRIMARY KEY, city text NOT NULL);
          """)
        _ = try connection.run(
          "INSERT INTO chosen SELECT id, city FROM cityrights.submission WHERE \(condition)", values
        )
        try connection.runScript(
          """
          ANALYZE chosen;
          CREATE TEMPORARY VIEW observations AS
            SELECT city, indicator, period, breakdown, value, unit, method, mark, status, source,
              repeated
            FROM cityrights.observation JOIN chosen USING (submission);
          """)
        let result = try body(connection)
        try connection.runScript("DISCARD TEMPORARY")
        return result
      }
    }
  }

  /// Makes a table of the plan's.
  private static func fill(
    _ table: String, _ rows: [UInt8], _ connection: PostgreSQLConnection
  ) throws(StoreError) {
    try connection.runScript("CREATE TEMPORARY TABLE \(table)")
    let name = table.prefix { $0 != " " }
    var rest: [UInt8]? = rows
    // An empty text is one, and no null.
    let columns = name == "cities" ? ", FORCE_NOT_NULL (country, region)" : ""
    try connection.copy("COPY \(name) FROM STDIN (FORMAT csv, HEADER\(columns))") { () in
      defer { rest = nil }
      return rest
    }
    try connection.runScript("ANALYZE \(name)")
  }

  private static func periods(_ rows: [PostgreSQLConnection.Row]) throws(StoreError) -> [Period] {
    var periods: [Period] = []
    for row in rows {
      let label = PostgreSQLStore.text(row[0])
      do throws(PeriodError) { periods.append(try Period(parsing: label)) } catch {
        throw .damaged("'\(label)' is no period")
      }
    }
    return periods.sorted()
  }
}
