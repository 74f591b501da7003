import Foundation
import Testing

/// A Spark of our own for a suite of tests: a master and two workers of one core on this machine's own
/// address, in a folder that is gone afterwards.
struct SparkCluster: Sendable {
  let folder: URL
  let master: String
  let processes: [Int32]

  /// The program `spark-sql`; nil when there is none. In CI there must be one.
  static let program: String? = {
    let own = ProcessInfo.processInfo.environment
    var folders = (own["PATH"] ?? "").split(separator: ":").map(String.init)
    if let python = own["CITYRIGHTS_PYTHON"] {
      folders.insert(URL(filePath: python).deletingLastPathComponent().path, at: 0)
    }
    return folders.map { "\($0)/spark-sql" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"

  /// The variables of every Java: short runs are not worth the better half of its compiler.
  static let environment: [String: String] = {
    var variables = ProcessInfo.processInfo.environment
    let own = URL(filePath: program ?? "/").deletingLastPathComponent().path
    variables["PATH"] = "\(own):\(variables["PATH"] ?? "/usr/bin:/bin")"
    variables["SPARK_LOCAL_IP"] = "127.0.0.1"
    variables["JDK_JAVA_OPTIONS"] = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
    return variables
  }()

  /// The cluster of the suite that runs.
  @TaskLocal static var current: SparkCluster?

  static func start() throws -> SparkCluster {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("spark-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var processes: [Int32] = []
    do {
      processes.append(
        try daemon("master.Master --host 127.0.0.1 --port 0 --webui-port 0", "master", folder))
      let master = try awaited("Starting Spark master at ", in: "master", folder)
      for name in ["worker-1", "worker-2"] {
        processes.append(
          try daemon(
            "worker.Worker --host 127.0.0.1 --cores 1 --memory 700m --webui-port 0 "
              + "--work-dir \(folder.path)/\(name) \(master)", name, folder))
      }
      for name in ["worker-1", "worker-2"] {
        _ = try awaited("Successfully registered with master ", in: name, folder)
      }
      return SparkCluster(folder: folder, master: master, processes: processes)
    } catch {
      for process in processes { kill(process, SIGKILL) }
      throw error
    }
  }

  /// Kills a worker, 1 or 2, without a word.
  func killWorker(_ number: Int) { kill(processes[number], SIGKILL) }

  func end() throws {
    for process in processes { kill(process, SIGKILL) }
    // The executors of a worker that is gone end by themselves, and may still write.
    for attempt in 0..<50 {
      do {
        try FileManager.default.removeItem(at: folder)
        return
      } catch {
        if attempt == 49 { throw error }
        usleep(200_000)
      }
    }
  }

  /// Starts a process that outlives its parent, and gives its id.
  private static func daemon(_ line: String, _ name: String, _ folder: URL) throws -> Int32 {
    // It must not inherit what Foundation waits on for the end of a child.
    let script = """
      for fd in /proc/self/fd/*; do n=${fd##*/}; [ $n -gt 2 ] && eval "exec $n>&-"; done
      cd '\(folder.path)'
      # There before anybody looks into it.
      : > \(name).log
      nohup spark-class org.apache.spark.deploy.\(line) > \(name).log 2>&1 < /dev/null &
      echo $! > \(name).pid
      """
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script]
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let text = try String(contentsOf: folder.appending(path: "\(name).pid"), encoding: .utf8)
    return try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  /// The word behind some words in a log, as soon as they stand there.
  private static func awaited(_ words: String, in name: String, _ folder: URL) throws -> String {
    let path = folder.appending(path: "\(name).log")
    for _ in 0..<600 {
      let log = try String(contentsOf: path, encoding: .utf8)
      if let found = log.range(of: words) {
        return String(log[found.upperBound...].prefix { !$0.isWhitespace })
      }
      usleep(100_000)
    }
    throw Failure(log: try String(contentsOf: path, encoding: .utf8))
  }

  struct Failure: Error {
    var log: String
  }
}

/// Starts a cluster before a suite and stops it afterwards.
struct SparkTrait: SuiteTrait, TestScoping {
  var isRecursive: Bool { false }

  @concurrent
  func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    let cluster = try SparkCluster.start()
    do {
      try await SparkCluster.$current.withValue(cluster) { try await function() }
    } catch {
      try cluster.end()
      throw error
    }
    try cluster.end()
  }
}

extension Trait where Self == SparkTrait {
  static var spark: SparkTrait { SparkTrait() }
}
