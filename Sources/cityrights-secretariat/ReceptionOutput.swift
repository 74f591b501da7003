import CommandLineInterface
import JSONText
import ReportingCore
import Secretariat
import Submissions

/// Shows what became of files that were received.
struct ReceptionOutput {
  let program: ProgramOptions
  let json: Bool

  /// Shows the findings, or everything as JSON.
  func show(_ files: [ReceivedFile]) {
    if json {
      Terminal.output(Self.json(files))
    } else {
      program.report(files.flatMap(\.findings))
    }
  }

  /// How many files became what.
  func summary(_ files: [ReceivedFile]) -> String {
    var lines: [String] = []
    for outcome in ReceivedFile.Outcome.allCases {
      let count = files.count { $0.outcome == outcome }
      if count > 0 { lines.append("\(count) \(Self.words(outcome))") }
    }
    return lines.isEmpty ? "no packages\n" : lines.joined(separator: "\n") + "\n"
  }

  /// What became of a file.
  static func words(_ outcome: ReceivedFile.Outcome) -> String {
    switch outcome {
    case .inserted: "received"
    case .replaced: "received in place of an earlier revision"
    case .same: "there already"
    case .refused: "refused"
    case .skipped: "skipped, no packages by their names"
    }
  }

  private static func json(_ files: [ReceivedFile]) -> String {
    JSONValue.array(
      files.map { file in
        .object([
          ("file", .string(file.path)), ("outcome", .string(file.outcome.rawValue)),
          ("findings", .array(file.findings.map(JSONDiagnostics.value))),
        ])
      }
    ).text + "\n"
  }
}
