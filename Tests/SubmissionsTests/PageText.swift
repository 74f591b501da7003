import Foundation
import Glibc

/// The text and the properties of PDF files, as poppler reads them.
enum PageText {
  private static let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(
    separator: ":")

  private static func program(_ name: String) -> String? {
    folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Whether PDF files are made and can be looked into here: in CI always.
  static var canReadPDF: Bool {
    let environment = ProcessInfo.processInfo.environment
    if environment["CI"] == "true" { return true }
    return environment["CITYRIGHTS_PYTHON"] != nil && program("pdftotext") != nil
  }

  /// All text, with the file's properties; empty when it cannot be looked into here.
  static func text(ofPDF bytes: [UInt8]) throws -> [UInt8] {
    guard canReadPDF else { return [] }
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("page-\(UUID().uuidString).pdf")
    try Data(bytes).write(to: file)
    defer { unlink(file.path) }
    return try output(of: "pdftotext", [file.path, "-"]) + output(of: "pdfinfo", [file.path])
  }

  private static func output(of name: String, _ arguments: [String]) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program(name) ?? "/usr/bin/\(name)")
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Array(output)
  }
}
