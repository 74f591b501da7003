import Foundation
import TestSupport
import Testing

/// Programs that judge what the renderers wrote. Where one is missing its tests are skipped, but
/// never when `CI=true`: there a missing program is a failure.
enum ExternalTool {
  static let environment = ProcessInfo.processInfo.environment
  static let isCI = environment["CI"] == "true"
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The Python interpreter with the checkers.
  static let python: String =
    environment["CITYRIGHTS_PYTHON"]
    ?? (FileManager.default.isExecutableFile(atPath: "\(root)/.venv/bin/python")
      ? "\(root)/.venv/bin/python" : "/usr/bin/python3")

  static func hasPython(_ modules: String...) -> Bool {
    isCI || modules.allSatisfy { (try? run(python, ["-c", "import \($0)"]).status) == 0 }
  }

  static func hasProgram(_ name: String) -> Bool {
    isCI || FileManager.default.isExecutableFile(atPath: "/usr/bin/\(name)")
  }

  static let hasTypst = hasPython("typst")

  /// Runs a program with the given standard input, in a folder when one is given, and returns its
  /// output.
  @discardableResult
  static func run(
    _ program: String, _ arguments: [String], input: [UInt8] = [], in directory: URL? = nil
  ) throws -> (status: Int32, output: String) {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let source = folder.url.appending(path: "input")
    let target = folder.url.appending(path: "output")
    try Data(input).write(to: source)
    try Data().write(to: target)
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    if let directory { process.currentDirectoryURL = directory }
    process.standardInput = try FileHandle(forReadingFrom: source)
    let output = try FileHandle(forWritingTo: target)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: try Data(contentsOf: target), as: UTF8.self)
    )
  }

  /// Does something with files in a folder that is gone afterwards.
  static func withFiles<Result>(
    _ files: [(name: String, bytes: [UInt8])], _ body: ([String]) throws -> Result
  ) throws -> Result {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    var paths: [String] = []
    for file in files {
      let url = folder.url.appending(path: file.name)
      try Data(file.bytes).write(to: url)
      paths.append(url.path)
    }
    return try body(paths)
  }
}
