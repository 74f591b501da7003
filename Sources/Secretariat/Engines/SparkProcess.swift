import Foundation

/// One run of `spark-sql`. It writes into files and not into pipes, which it could fill while nobody
/// reads, and is ended when the task that waits for it is cancelled.
struct SparkProcess {
  let program: String
  let arguments: [String]
  let environment: [String: String]
  let folder: String
  let patience: Int
  let progress: @Sendable (Int, Int) -> Void

  /// Runs it to the end and gives what it printed.
  ///
  /// - Throws: ``EngineError`` or `CancellationError`.
  func output() async throws -> [UInt8] {
    let (output, errors) = ("\(folder)/answer.txt", "\(folder)/messages.txt")
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = variables
    process.standardInput = FileHandle.nullDevice
    do {
      for path in [output, errors] { try Data().write(to: URL(filePath: path)) }
      process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
      process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
      try process.run()
    } catch {
      throw EngineError.failed("\(program) cannot be started")
    }
    do {
      try await wait(for: process, errors)
    } catch {
      await end(process)
      throw error
    }
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw EngineError.failed(Self.reason(in: Self.tail(of: errors)))
    }
    do { return [UInt8](try Data(contentsOf: URL(filePath: output))) } catch {
      throw EngineError.failed("its answer cannot be read")
    }
  }

  private var variables: [String: String] {
    var environment = environment
    // Files are read in the encoding of the locale; a Spark in a Python environment asks the Python
    // beside it where it is.
    environment["LC_ALL"] = "C.UTF-8"
    let own = URL(filePath: program).deletingLastPathComponent().path
    environment["PATH"] = "\(own):\(environment["PATH"] ?? "/usr/bin:/bin")"
    return environment
  }

  private func wait(for process: Process, _ errors: String) async throws {
    var lastWork = ContinuousClock.now
    while process.isRunning {
      try await Task.sleep(for: .milliseconds(250))
      let stage = Self.stage(in: Self.tail(of: errors))
      progress(stage?.done ?? 0, stage?.all ?? 0)
      guard let stage else {
        lastWork = .now
        continue
      }
      if stage.running > 0 || stage.done == stage.all { lastWork = .now }
      if lastWork.duration(to: .now) > .seconds(patience) {
        throw EngineError.noWorkers(seconds: patience)
      }
    }
  }

  private func end(_ process: Process) async {
    guard process.isRunning else { return }
    process.terminate()
    for _ in 0..<20 where process.isRunning {
      // Whoever was cancelled sleeps no more.
      usleep(100_000)
    }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// The end of what it said.
  private static func tail(of path: String) -> String {
    do {
      let file = try FileHandle(forReadingFrom: URL(filePath: path))
      let size = try file.seekToEnd()
      try file.seek(toOffset: size > 16_384 ? size - 16_384 : 0)
      let bytes = try file.readToEnd() ?? Data()
      try file.close()
      return String(decoding: bytes, as: UTF8.self)
    } catch {
      return ""
    }
  }

  /// The newest line of progress, such as `[Stage 4:====>  (3 + 2) / 8]`; nil where none runs.
  static func stage(in text: String) -> (done: Int, running: Int, all: Int)? {
    guard let start = text.range(of: "[Stage ", options: .backwards) else { return nil }
    // Several stages may stand in one line.
    let first = text[..<start.lowerBound].lastIndex { $0.isNewline }
    let rest = text[(first.map { text.index(after: $0) } ?? text.startIndex)...]
    let line = rest.prefix { !$0.isNewline }
    // It is wiped out with blanks when nothing runs.
    guard rest[line.endIndex...].range(of: String(repeating: " ", count: 20)) == nil else {
      return nil
    }
    var found = (done: 0, running: 0, all: 0)
    for part in line.split(separator: "(").dropFirst() {
      let numbers = part.prefix { $0 != "]" }.split { !$0.isNumber }.compactMap { Int($0) }
      guard numbers.count == 3 else { return nil }
      found = (found.done + numbers[0], found.running + numbers[1], found.all + numbers[2])
    }
    return found.all > 0 ? found : nil
  }

  /// What it said of its failure.
  static func reason(in text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.drop { $0 == " " || $0 == "\t" }
    }.filter { !$0.isEmpty && !$0.hasPrefix("at ") && !$0.hasPrefix("[Stage ") }
    let told = lines.last { line in
      ["Exception", "Error", "ERROR", "error:", "[", "Caused by"].contains { line.contains($0) }
    }
    guard let line = told ?? lines.last else { return "it said nothing" }
    return String(line.prefix(400))
  }
}
