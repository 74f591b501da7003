import Foundation
import Testing

/// A PostgreSQL server of our own for a suite of tests, in a folder that is gone afterwards, on a socket
/// in that folder and on no port.
struct PostgreSQLServer: Sendable {
  let folder: URL

  /// Why there is no server; nil when there can be one. In CI there must be one.
  static let programs: String? = {
    let roots = ["/usr/lib/postgresql", "/usr/local/pgsql"]
    for root in roots {
      let versions: [String]
      do { versions = try FileManager.default.contentsOfDirectory(atPath: root).sorted() } catch {
        continue
      }
      for version in versions.reversed() {
        let folder = "\(root)/\(version)/bin"
        if FileManager.default.isExecutableFile(atPath: "\(folder)/initdb") { return folder }
      }
    }
    return nil
  }()

  static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"

  /// The server of the suite that runs.
  @TaskLocal static var current: PostgreSQLServer?

  /// Where a database of the server is.
  func address(_ database: String = "postgres") -> String {
    "host=\(folder.path) dbname=\(database) user=postgres"
  }

  static func start() throws -> PostgreSQLServer {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("pg-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let server = PostgreSQLServer(folder: folder)
    if getuid() == 0 { try run(["chown", "postgres", folder.path]) }
    try server.tool([
      "initdb", "-D", "\(folder.path)/data", "-A", "trust", "-U", "postgres", "-E", "UTF8",
      "--locale=C", "--no-sync",
    ])
    try server.control("start")
    return server
  }

  /// Starts or stops the server; stopping does not wait for those who use it.
  func control(_ verb: String) throws {
    var arguments = ["pg_ctl", "-D", "\(folder.path)/data", "-w", "-s"]
    if verb == "start" {
      arguments += [
        "-l", "\(folder.path)/log", "-o", "-c listen_addresses='' -k \(folder.path) -c fsync=off",
      ]
    } else {
      arguments += ["-m", "immediate"]
    }
    try tool(arguments + [verb])
  }

  func end() throws {
    try control("stop")
    try FileManager.default.removeItem(at: folder)
  }

  /// Runs SQL with psql.
  @discardableResult
  func psql(_ sql: String, _ database: String = "postgres") throws -> String {
    try Self.run(["psql", "-X", "-q", "-A", "-t", "-d", address(database), "-c", sql])
  }

  /// Runs one of the server's tools; it will not run as root.
  private func tool(_ arguments: [String]) throws {
    let program = "\(Self.programs ?? "")/\(arguments[0])"
    let command = [program] + arguments.dropFirst()
    // A server must not inherit what Foundation waits on for the end of a child.
    let closing =
      "for fd in /proc/self/fd/*; do n=${fd##*/}; [ $n -gt 2 ] && eval \"exec $n>&-\"; done; exec \"$@\""
    try Self.run(
      ["bash", "-c", closing, "bash"]
        + (getuid() == 0 ? ["runuser", "-u", "postgres", "--"] + command : command))
  }

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  @discardableResult
  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.currentDirectoryURL = FileManager.default.temporaryDirectory
    // A file and no pipe: the server would keep a pipe open that it inherits.
    let log = FileManager.default.temporaryDirectory.appendingPathComponent(
      "pg-\(UUID().uuidString)")
    try Data().write(to: log)
    defer {
      do { try FileManager.default.removeItem(at: log) } catch {}
    }
    let output = try FileHandle(forWritingTo: log)
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let text = try String(contentsOf: log, encoding: .utf8)
    guard process.terminationStatus == 0 else {
      throw Failure(description: "\(arguments.joined(separator: " ")): \(text)")
    }
    return text.trimmingCharacters(in: .newlines)
  }
}

/// Starts a server before a suite and stops it afterwards.
struct PostgreSQLTrait: SuiteTrait, TestScoping {
  var isRecursive: Bool { false }

  @concurrent
  func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    let server = try PostgreSQLServer.start()
    do {
      try await PostgreSQLServer.$current.withValue(server) { try await function() }
    } catch {
      try server.end()
      throw error
    }
    try server.end()
  }
}

extension Trait where Self == PostgreSQLTrait {
  static var postgreSQL: PostgreSQLTrait { PostgreSQLTrait() }
}
