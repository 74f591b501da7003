import ArgumentParser
import CommandLineInterface
import Documents
import FileAccess
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
      What is refused is told with all reasons and stays where it is; the store keeps its name, its \
      digest and the reasons for 'status'.

      With --watch the program stays and receives what comes into the folder, until Ctrl-C. A file \
      that is still being written is left alone until it is whole.

      Example:
        cityrights-secretariat receive sent/packages --office office
        cityrights-secretariat receive sent/packages --office office --watch
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var office: OfficeOptions

  @Argument(help: "Packages, or folders with packages.")
  var files: [String]

  @Option(help: "A file with the age identity that opens annexes; may be given several times.")
  var identity: [String] = []

  @Option(help: "The day on which they are received, such as 2025-06-20.")
  var today: CalendarDate?

  @Flag(help: "Stay, and receive what comes into the folders, until Ctrl-C.")
  var watch = false

  @Flag(help: "Print what became of each file as JSON; with --watch one list for each round.")
  var json = false

  func validate() throws {
    if watch, today != nil {
      throw ValidationError(
        "--today names one day, and --watch may run for many: leave one of them out.")
    }
  }

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
    if watch {
      for file in files where FileAccess.kind(of: file) != .folder {
        collector.report(
          .error(
            "request.watch", "this is no folder, and only folders are watched",
            at: SourceLocation(path: file),
            suggestion: "Name the folder into which packages come."))
      }
    }
    try program.reportAll(collector)
    let store = try office.store(program)
    Interruption.watch()
    let receiver = Receiver(
      store: store, trust: trust, identities: identities,
      members: members.isEmpty ? nil : Set(members.map(\.id)), on: today)
    if watch {
      try await office.reportingFailures(program, at: store.place) {
        var watcher = FolderReceiver(
          folders: files.map { FileAccess.withoutTrailingSlash($0) }, receiver: receiver,
          output: ReceptionOutput(program: program, json: json))
        try await watcher.run()
      }
      return
    }
    let line = ProgressLine()
    let received = try await office.reportingFailures(program, at: store.place) {
      try await receiver.receive(paths) { line.show("receive", $0, of: paths.count) }
    }
    Terminal.endProgress()
    let all = received + skipped.map { ReceivedFile(path: $0, outcome: .skipped) }
    let output = ReceptionOutput(program: program, json: json)
    output.show(all)
    if !json, program.diagnostics == .text { Terminal.say(output.summary(all)) }
    if all.contains(where: { $0.outcome == .refused }) { throw ExitCode(1) }
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
}
