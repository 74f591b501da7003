import Aggregation
import ArgumentParser
import CommandLineInterface
import Foundation
import Secretariat

/// Which engine computes, and how it is reached.
struct EngineOptions: ParsableArguments {
  enum Name: String, ExpressibleByArgument, CaseIterable {
    case swift
    case postgresql
    case spark
  }

  @Option(help: "What computes.")
  var engine = Name.swift

  @Option(
    help: """
      The master of Spark: 'local[2]' for two cores of this machine, or a cluster such as \
      'spark://host:7077'.
      """)
  var master = "local[*]"

  @Option(
    help: "The program 'spark-sql'; when not given that of SPARK_HOME, else the one in PATH.")
  var sparkSql: String?

  @Option(
    help: """
      A folder that every worker of Spark sees under the same path, for the figures while they are \
      computed, those given in confidence too; one for temporary files when not given.
      """)
  var scratch: String?

  func validate() throws {
    guard engine == .spark || (sparkSql == nil && scratch == nil && master == "local[*]") else {
      throw ValidationError("--master, --spark-sql and --scratch belong to '--engine spark'.")
    }
  }

  /// Runs a body with the engine over what was received.
  func run<Result>(
    _ reading: NetworkReading, _ body: (any StatisticsEngine) async throws -> Result
  ) async throws -> Result {
    switch engine {
    case .swift: return try await body(ColumnEngine(reading.columns))
    case .postgresql:
      guard let store = reading.store as? PostgreSQLStore else { throw EngineError.noServer }
      return try await body(PostgreSQLEngine(store, reading.selection))
    case .spark: return try await runSpark(reading, body)
    }
  }

  private func runSpark<Result>(
    _ reading: NetworkReading, _ body: (any StatisticsEngine) async throws -> Result
  ) async throws -> Result {
    Interruption.watch()
    let line = ProgressLine()
    let folder = try ScratchFolder(in: scratch)
    let total = try reading.store.submissions(reading.selection).count
    let dataSet: PartitionedDataSet
    do {
      dataSet = try reading.store.writeDataSet(
        reading.selection, to: "\(folder.path)/figures",
        cities: reading.figures(indicators: [], periods: []).cities
      ) { line.show("write", $0, of: total) }
    } catch let error as DataSetError {
      throw EngineError.dataSet(error)
    }
    let engine = try SparkEngine(
      dataSet, scratch: "\(folder.path)/plan", master: master, program: sparkSql,
      environment: ProcessInfo.processInfo.environment
    ) { line.show("spark", $0, of: $1) }
    return try await body(engine)
  }
}
