public import Foundation

/// The program as it was built, run as a person runs it.
public enum Program {
  /// What a run gave.
  public struct Outcome: Sendable {
    /// The exit code; 128 and the signal's number for a run that a signal ended.
    public var status: Int32
    /// Standard output.
    public var output: String
    /// Standard error.
    public var errors: String

    /// The findings of a run with `--diagnostics json`.
    public func findings() throws -> [Finding] {
      try JSONDecoder().decode([Finding].self, from: Data(output.utf8))
    }
  }

  /// One finding in the form for machines.
  public struct Finding: Sendable, Decodable, Hashable {
    /// The id.
    public var id: String
    /// `error`, `warning` or `note`.
    public var severity: String
    /// What is wrong.
    public var message: String
    /// The file.
    public var file: String?
    /// The line.
    public var line: Int?
    /// The column.
    public var column: Int?
    /// What to do.
    public var suggestion: String?
  }

  /// The folder of the build products, in which the test bundle stands.
  public static let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()

  /// The program.
  public static let executable = folder.appending(path: "cityrights")

  /// The root of the repository.
  public static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The environment of a plain shell in which the program can be called by its name.
  public static let environment: [String: String] = {
    let own = ProcessInfo.processInfo.environment
    var result = ["PATH": "\(folder.path):\(own["PATH"] ?? "/usr/bin:/bin")", "LANG": "C.UTF-8"]
    for name in ["HOME", "LD_LIBRARY_PATH", "TMPDIR"] { result[name] = own[name] }
    return result
  }()

  /// Runs the program with its output on files, which are no terminals.
  ///
  /// - Parameter name: The name of the program; `cityrights` when not given.
  public static func run(
    _ arguments: [String], of name: String = "cityrights", in folder: URL,
    environment: [String: String] = environment
  ) throws -> Outcome {
    try run(
      Self.folder.appending(path: name), arguments, in: folder, environment: environment)
  }

  /// Runs a line of shell, such as an example from the help.
  public static func shell(_ line: String, in folder: URL) throws -> Outcome {
    try run(URL(filePath: "/bin/sh"), ["-e", "-c", line], in: folder, environment: environment)
  }

  private static func run(
    _ program: URL, _ arguments: [String], in folder: URL, environment: [String: String]
  ) throws -> Outcome {
    let streams = try TemporaryFolder()
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    for name in ["output", "errors"] { try streams.write("", to: name) }
    process.standardOutput = try FileHandle(forWritingTo: streams.url.appending(path: "output"))
    process.standardError = try FileHandle(forWritingTo: streams.url.appending(path: "errors"))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus,
      output: try streams.read("output"), errors: try streams.read("errors"))
  }
}
