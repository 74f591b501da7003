import ArgumentParser
import CommandLineInterface
import Documents
import FileAccess
import JSONText
import ReportingCore
import Sealing
import Secretariat
import Submissions

/// `cityrights-secretariat receive`.
struct Receive: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receive",
    abstract: "Verify sealed packages and keep them in the store.",
    discussion: """
      A package that is there already changes nothing, so a folder may be received again and again. \
      What is refused is told with all reasons and stays where it is.

      Example:
        cityrights-secretariat receive sent/packages --office office
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var office: OfficeOptions

  @Argument(help: "Packages, or folders with packages.")
  var files: [String]

  @Option(help: "A file with the age identity that opens annexes; may be given several times.")
  var identity: [String] = []

  @Option(help: "The day on which they are received, such as 2025-06-20.")
  var today: CalendarDate?

  @Flag(help: "Print what became of each file as JSON.")
  var json = false

  func run() async throws {
    let collector = DiagnosticCollector()
    let members = office.folder.members(reportingTo: collector)
    let trust = office.folder.trust(reportingTo: collector)
    var identities: [AgeIdentity] = []
    for file in identity {
      do throws(KeyFolder.Problem) {
        identities += try KeyFolder.identities(in: file)
      } catch {
        collector.report(error.finding)
      }
    }
    let (paths, skipped) = packages(collector)
    program.report(collector.diagnostics)
    guard !collector.hasErrors else { throw ExitCode(1) }
    let store = try office.store(program)
    Interruption.watch()
    let line = ProgressLine()
    let receiver = Receiver(
      store: store, trust: trust, identities: identities,
      members: members.isEmpty ? nil : Set(members.map(\.id)), on: today)
    let received = try await office.reportingFailures(program, at: store.place) {
      try await receiver.receive(paths) { line.show("receive", $0, of: paths.count) }
    }
    Terminal.endProgress()
    let files = received + skipped.map { ReceivedFile(path: $0, outcome: .skipped) }
    if json {
      Terminal.output(Self.json(files))
    } else {
      program.report(files.flatMap(\.findings))
      if program.diagnostics == .text { Terminal.say(Self.summary(files)) }
    }
    if files.contains(where: { $0.outcome == .refused }) { throw ExitCode(1) }
  }

  /// The files to open, and those that are no packages by their names.
  private func packages(_ collector: DiagnosticCollector) -> (paths: [String], skipped: [String]) {
    var paths: [String] = []
    var skipped: [String] = []
    for file in files {
      guard FileAccess.kind(of: file) == .folder else {
        paths.append(file)
        continue
      }
      do throws(FileAccessError) {
        for entry in try FileAccess.list(file) {
          let path = "\(FileAccess.withoutTrailingSlash(file))/\(entry.name)"
          if entry.name.hasSuffix(".cityrights") {
            paths.append(path)
          } else {
            skipped.append(path)
          }
        }
      } catch {
        collector.report(
          .error("file.unreadable", error.message, at: SourceLocation(path: error.path)))
      }
    }
    return (paths, skipped)
  }

  private static func summary(_ files: [ReceivedFile]) -> String {
    let words: [ReceivedFile.Outcome: String] = [
      .inserted: "received", .replaced: "received in place of an earlier revision",
      .same: "there already", .refused: "refused", .skipped: "skipped, no packages by their names",
    ]
    var lines: [String] = []
    for outcome in ReceivedFile.Outcome.allCases {
      let count = files.count { $0.outcome == outcome }
      if count > 0 { lines.append("\(count) \(words[outcome] ?? outcome.rawValue)") }
    }
    return lines.isEmpty ? "no packages\n" : lines.joined(separator: "\n") + "\n"
  }

  private static func json(_ files: [ReceivedFile]) -> String {
    JSONValue.array(
      files.map { file in
        .object([
          ("file", .string(file.path)), ("outcome", .string(file.outcome.rawValue)),
          (
            "findings",
            .array(
              file.findings.map {
                .object([
                  ("id", .string($0.id)), ("severity", .string($0.severity.rawValue)),
                  ("message", .string($0.message)),
                ])
              })
          ),
        ])
      }
    ).text + "\n"
  }
}
