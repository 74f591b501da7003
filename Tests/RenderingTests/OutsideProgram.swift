import Foundation
import Testing

/// A program that is not part of the project and that tests ask for a second opinion.
///
/// Where it is not installed the test is skipped, except in CI (`CI=true`), where it must be there.
struct OutsideProgram {
  let path: String

  /// What a run gave.
  struct Result {
    let status: Int32
    let output: String
  }

  /// Python with the checkers, from `CITYRIGHTS_PYTHON` or `.venv` at the root of the package.
  static let python = OutsideProgram(
    path: ProcessInfo.processInfo.environment["CITYRIGHTS_PYTHON"]
      ?? root.appendingPathComponent(".venv/bin/python").path)
  static let pandoc = found("pandoc")
  static let libreOffice = found("soffice")

  /// Whether a test that needs it must run: in CI always, elsewhere when it is installed.
  var mustRun: Bool {
    ProcessInfo.processInfo.environment["CI"] == "true"
      || FileManager.default.isExecutableFile(atPath: path)
  }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func found(_ name: String) -> OutsideProgram {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let paths = folders.map { $0 + "/" + name }
    return OutsideProgram(
      path: paths.first { FileManager.default.isExecutableFile(atPath: $0) } ?? name)
  }

  /// Runs the program in a folder and waits for it.
  func run(_ arguments: [String], in folder: URL) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
  }

  /// Gives a new empty folder to a test and takes it away afterwards.
  static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("docx-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      do { try FileManager.default.removeItem(at: folder) } catch {
        Issue.record("\(folder.path) could not be removed: \(error)")
      }
    }
    try body(folder)
  }
}
