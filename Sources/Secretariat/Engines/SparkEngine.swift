public import Aggregation
import FileAccess
public import ReportingCore

/// Figures in a partitioned data set, computed by Apache Spark on this machine or a cluster: for more
/// figures than one machine holds.
///
/// The same SQL as for PostgreSQL is run by Spark's own program `spark-sql`, a child process; a run
/// takes half a minute even when there is little to compute. Workers on other machines must see the
/// folders under the same paths. What Spark tries again by itself, such as the tasks of a worker that
/// was lost, is tried again; when no worker is left the run is given up after ``patience``.
public struct SparkEngine: StatisticsEngine {
  /// The figures.
  public let dataSet: PartitionedDataSet
  /// Where the plan's tables and the answers are written.
  public let scratch: String
  /// The master: `local[2]`, `spark://host:7077`, or whatever else Spark takes.
  public let master: String
  /// The path of the program `spark-sql`.
  public let program: String
  /// For how many seconds no task may run before the run is given up.
  public var patience = 180
  /// Further settings of Spark by their names, such as `spark.executor.memory`.
  public var settings: [String: String] = [:]

  private let environment: [String: String]
  private let progress: @Sendable (_ done: Int, _ of: Int) -> Void

  /// An engine.
  ///
  /// - Parameters:
  ///   - dataSet: The figures, each city once.
  ///   - scratch: A folder for the plan's tables and the answers; what the run writes there stays.
  ///   - program: The path of `spark-sql`; nil to look for it where it usually is.
  ///   - environment: The variables for Spark; `SPARK_HOME` and `PATH` say where it is.
  ///   - progress: Called with the tasks that are done, and how many are known of.
  /// - Throws: ``EngineError/noProgram(tried:)``.
  public init(
    _ dataSet: PartitionedDataSet, scratch: String, master: String, program: String? = nil,
    environment: [String: String], progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws(EngineError) {
    self.dataSet = dataSet
    self.scratch = FileAccess.withoutTrailingSlash(scratch)
    self.master = master
    self.environment = environment
    self.progress = progress
    self.program = try SparkProgram.find(program, environment)
  }

  /// As the protocol says.
  public func periods() -> [Period] { dataSet.periods }

  /// As the protocol says.
  ///
  /// - Throws: ``EngineError``, or `CancellationError`; Spark is then ended too.
  public func statistics(
    of plan: Plan, over cities: [MemberCity], withDetails: Bool
  ) async throws -> AggregateStatistics {
    do {
      let sql = try PortableSQL(plan: plan, cities: cities, periods: dataSet.periods)
      try writeTables(plan, cities)
      var answers: [PortableSQL.Query: [[String?]]] = [:]
      while case var queries = sql.queries(after: answers, withDetails: withDetails),
        !queries.isEmpty
      {
        // Starting once more costs more than to ask at once what is most likely needed.
        if answers.isEmpty { queries.append(.confidential) }
        let text = try SparkScript(dataSet: dataSet, scratch: scratch).text(queries, sql)
        answers.merge(try await run(text, queries)) { _, new in new }
      }
      return try await sql.statistics(answers, cities: cities)
    } catch let error as PortableSQLError {
      if case .notPortable = error { throw EngineError.plan(error) }
      throw EngineError.answer(error.message)
    } catch let error as FileAccessError {
      throw EngineError.dataSet(.file(error))
    }
  }

  private func writeTables(_ plan: Plan, _ cities: [MemberCity]) throws(FileAccessError) {
    var write = AtomicWrite()
    try write.stage(PortableTables.cities(cities), at: "\(scratch)/cities.csv")
    try write.stage(
      PortableTables.residents(of: cities, in: plan.periods), at: "\(scratch)/residents.csv")
    try write.commit()
  }

  private func run(
    _ script: String, _ queries: [PortableSQL.Query]
  ) async throws -> [PortableSQL.Query: [[String?]]] {
    var write = AtomicWrite()
    try write.stage(Array(script.utf8), at: "\(scratch)/plan.sql")
    try write.commit()
    let process = SparkProcess(
      program: program, arguments: arguments, environment: environment, folder: scratch,
      patience: patience,
      progress: progress)
    let output = try await process.output()
    return try SparkAnswer.rows(output, queries)
  }

  private var arguments: [String] {
    var settings = [
      "spark.sql.catalogImplementation": "in-memory",
      "spark.sql.warehouse.dir": "\(scratch)/warehouse",
      "spark.sql.variable.substitute": "false",
      "spark.ui.enabled": "false",
      // From these lines it is seen whether anybody works.
      "spark.ui.showConsoleProgress": "true",
    ]
    // Tasks of some hundred thousand rows: a task for each two hundred of a few rows is all overhead.
    settings["spark.sql.shuffle.partitions"] = "\(min(max(dataSet.rows / 250_000, 2), 4_000))"
    if master.hasPrefix("local") { settings["spark.local.dir"] = "\(scratch)/local" }
    settings.merge(self.settings) { _, new in new }
    return ["--master", master]
      + settings.sorted { $0.key < $1.key }.flatMap { ["--conf", "\($0.key)=\($0.value)"] }
      + ["--driver-java-options", "-Dfile.encoding=UTF-8", "-f", "\(scratch)/plan.sql"]
  }
}
