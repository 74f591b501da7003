import Aggregation
import Foundation
import ReportingCore
import Synchronization
import TestSupport
import Testing

@testable import Secretariat

@Suite(
  "The engine on a cluster", .serialized,
  .enabled(
    if: SparkCluster.isCI || SparkCluster.program != nil,
    "needs Spark: pip install pyspark beside CITYRIGHTS_PYTHON"), .spark)
struct SparkClusterTests {
  /// A store of ours, written out.
  private func inDataSet(
    _ body: (EngineNetwork, SQLiteStore, PartitionedDataSet, TemporaryFolder) async throws -> Void
  ) async throws {
    let network = try EngineNetwork.shared.get()
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(folder.path("store.sqlite"), creating: true)
    try network.fill(store)
    let dataSet = try store.writeDataSet(
      EngineNetwork.selection, to: folder.path("figures"), cities: network.figures.cities)
    try await body(network, store, dataSet, folder)
  }

  private func engine(
    _ dataSet: PartitionedDataSet, _ folder: TemporaryFolder,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws -> SparkEngine {
    let cluster = try #require(SparkCluster.current)
    var engine = try SparkEngine(
      dataSet, scratch: folder.path("plan"), master: cluster.master,
      program: SparkCluster.program, environment: SparkCluster.environment, progress: progress)
    engine.settings = [
      "spark.executor.memory": "600m", "spark.driver.memory": "600m",
      "spark.driver.host": "127.0.0.1",
    ]
    return engine
  }

  @Test("gives the same cells as the engine in memory, though a worker is killed in the middle")
  func agreement() async throws {
    try await inDataSet { network, store, dataSet, folder in
      let cluster = try #require(SparkCluster.current)
      let hasKilled = Atomic<Bool>(false)
      let engine = try engine(dataSet, folder) { done, all in
        // As soon as work is seen to be done.
        guard all > 0, !hasKilled.exchange(true, ordering: .relaxed) else { return }
        cluster.killWorker(1)
      }
      try await network.expectAgreement(engine, over: store)
      let wasKilled = hasKilled.load(ordering: .relaxed)
      #expect(wasKilled)
    }
  }

  @Test("without a worker it gives up and says so")
  func noWorker() async throws {
    try await inDataSet { network, _, dataSet, folder in
      let cluster = try #require(SparkCluster.current)
      cluster.killWorker(1)
      cluster.killWorker(2)
      var engine = try engine(dataSet, folder)
      engine.patience = 5
      await #expect(throws: EngineError.noWorkers(seconds: 5)) {
        try await network.figures.aggregate(by: engine)
      }
    }
  }
}

@Suite("The program of Spark")
struct SparkProgramTests {
  private static func run(_ script: String?) async throws {
    let folder = try TemporaryFolder()
    var writer = try PartitionedDataSetWriter(folder.path("figures"))
    var columns = ObservationColumns()
    try columns.append(
      ObservationRow(city: "a", indicator: "i", period: Samples.year, value: 1))
    try writer.append(columns)
    let cities = [MemberCity(id: "a", country: "AUT", region: "155")]
    let dataSet = try writer.finish(cities: cities)
    if let script {
      try folder.write("#!/bin/bash\n\(script)\n", to: "spark-sql")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.path("spark-sql"))
    }
    let engine = try SparkEngine(
      dataSet, scratch: folder.path("plan"), master: "local[1]",
      environment: ["PATH": "\(folder.path):/usr/bin:/bin"])
    _ = try await engine.statistics(
      of: Plan(
        indicators: [PlannedIndicator(id: "i", counts: .things, canBeSummed: true)],
        periods: [Samples.year]), over: cities, withDetails: false)
  }

  @Test(
    "what is not there, fails, or answers rubbish is told",
    arguments: [
      (nil, "engine.missing", "SPARK_HOME"),
      (
        "echo 'at x' >&2; echo 'Error: no such master' >&2; exit 1", "engine.failed",
        "no such master"
      ),
      ("kill -9 $$", "engine.failed", "said nothing"),
      ("echo Welcome", "engine.answer", "'Welcome'"),
      ("exit 0", "engine.answer", "end is missing"),
      ("echo 'cityrights:cells [\"i\"'; echo cityrights:end", "engine.answer", "missing"),
      ("echo 'cityrights:cells [\"i\"]'; echo cityrights:end", "engine.answer", "not asked for"),
      ("echo cityrights:end; echo more", "engine.answer", "more"),
      (
        "echo 'cityrights:cells [\"i\",\"2023\",\"\",\"\",\"1\",\"0\",\"0\",\"0\",\"0\",\"0\",\"NaN\",\"1\",null,\"0\",\"1\",\"1\",\"1\",null,null,null,null,null]'; echo cityrights:end",
        "engine.answer", "NaN"
      ),
    ] as [(String?, String, String)])
  func failures(_ script: String?, _ id: String, _ words: String) async throws {
    do {
      try await Self.run(script)
      Issue.record("nothing was told")
    } catch let error as EngineError {
      #expect(error.id == id && error.diagnostic.suggestion != nil)
      let text = "\(error.diagnostic.message) \(error.diagnostic.suggestion ?? "")"
      #expect(text.contains(words), "\(text)")
    }
  }

  @Test("is ended when nobody waits any more")
  func cancellation() async throws {
    let folder = try TemporaryFolder()
    let end = folder.path("end")
    let task = Task { try await Self.run("for i in $(seq 600); do sleep 1; done; touch '\(end)'") }
    try await Task.sleep(for: .milliseconds(500))
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(!FileManager.default.fileExists(atPath: end))
  }

  @Test(
    "its lines of progress are understood",
    arguments: [
      ("[Stage 4:=====>     (3 + 2) / 8]\r", [3, 2, 8]),
      ("WARN x\r[Stage 1:>  (0 + 0) / 4][Stage 2:==> (1 + 1) / 2]\r", [1, 1, 6]),
      ("[Stage 4:==>  (3 + 2) / 8]\r\r                                        \r", nil),
      ("WARN x", nil), ("[Stage x", nil),
    ] as [(String, [Int]?)])
  func progress(_ text: String, _ expected: [Int]?) {
    let found = SparkProcess.stage(in: text)
    #expect(found.map { [$0.done, $0.running, $0.all] } == expected)
  }
}
