import ArgumentParser
import CityFiles
import CommandLineInterface
import Documents
import FileAccess
import ReportingCore
import Submissions

/// Makes the documents of one workspace or of a folder of workspaces.
struct MakeDocuments {
  let program: ProgramOptions
  let options: DocumentOptions
  let kind: DocumentKind
  var track: String?

  func run() async throws {
    // Of many workspaces nobody knows beforehand what they need.
    let configuration = try program.configuration(
      options.all ? .everything : kind.scope(of: options.workspace))
    let unsent = try options.request(kind, track: track, isSent: false)
    // A report is sent to nobody.
    let sent =
      if case .submission = kind {
        try options.request(kind, track: track, isSent: true)
      } else {
        unsent
      }
    let request = { (workspace: Workspace, year: Period) in
      isSent(workspace.configuration) ? sent(year) : unsent(year)
    }
    let runner = program.runner(configuration)
    Interruption.watch()
    if options.all {
      try await makeAll(request, with: runner)
    } else {
      try await makeOne(request, with: runner)
    }
  }

  /// Whether the call says where or under which subject contributions are sent.
  private func isSent(_ configuration: Configuration) -> Bool {
    guard case .submission(let id) = kind, let call = configuration.consultation(id) else {
      return false
    }
    return call.recipients != nil || call.subject != nil
  }

  private func makeOne(
    _ request: (Workspace, Period) -> DocumentRequest, with runner: Runner
  ) async throws {
    let line = ProgressLine()
    let choice = YearChoice(named: options.year)
    let result = try await runner.make(
      of: options.workspace, into: options.out, progress: { line.show($0, $1, of: $2) }
    ) { workspace, findings in
      choice.year(of: workspace, reportingTo: findings).map { request(workspace, $0) }
    }
    Terminal.endProgress()
    program.report(result.diagnostics)
    if program.diagnostics == .text {
      Terminal.say(
        RunSummary(result: result, isQuiet: options.quiet, isDraft: options.draft).text)
      if let remark = choice.remark(on: result.request?.year) { Terminal.say(remark + "\n") }
    }
    if failed(result) { throw ExitCode(1) }
  }

  /// A draft that was asked for and made is no failure.
  private func failed(_ result: RunResult) -> Bool {
    result.diagnostics.hasErrors && (!options.draft || result.written.isEmpty)
  }

  // MARK: Many

  private func makeAll(
    _ request: (Workspace, Period) -> DocumentRequest, with runner: Runner
  ) async throws {
    let choice = YearChoice(named: options.year)
    guard let workspaces = workspaces() else { throw ExitCode(1) }
    let line = ProgressLine()
    var findings = FindingsOfMany(program: program)
    var withMistakes: [String] = []
    var hasFailed = false
    for (index, name) in workspaces.enumerated() {
      line.show(name, index, of: workspaces.count)
      // What one workspace is at is not shown; that the person wants to stop is heeded.
      let result = try await runner.make(
        of: "\(options.workspace)/\(name)", into: options.out.map { "\($0)/\(name)" },
        progress: { _, _, _ in line.show(name, index, of: workspaces.count) }
      ) { workspace, findings in
        choice.year(of: workspace, reportingTo: findings).map { request(workspace, $0) }
      }
      Terminal.endProgress()
      findings.add(result.diagnostics)
      if program.diagnostics == .text {
        let year = choice.remark(on: result.request?.year).map { ", \($0)" } ?? ""
        Terminal.say("\(name): \(RunSummary(result: result).line)\(year)\n")
      }
      if result.diagnostics.hasErrors { withMistakes.append(name) }
      if failed(result) { hasFailed = true }
    }
    findings.end()
    if program.diagnostics == .text {
      Terminal.say(
        "\(workspaces.count - withMistakes.count) of \(workspaces.count) workspaces without a mistake\n"
      )
    }
    if hasFailed { throw ExitCode(1) }
  }

  /// The names of the folders with a `city.yaml`; nil when there is none, which is reported.
  private func workspaces() -> [String]? {
    let names: [String]
    do throws(FileAccessError) {
      names = try FileAccess.list(options.workspace)
        .filter { FileAccess.kind(of: "\(options.workspace)/\($0.name)/city.yaml") == .file }
        .map(\.name)
    } catch {
      program.report([
        .error("file.unreadable", error.message, at: SourceLocation(path: error.path))
      ])
      return nil
    }
    guard names.isEmpty else { return names }
    program.report([
      .error(
        "workspace.none", "none of its folders has a city.yaml",
        at: SourceLocation(path: options.workspace),
        suggestion: "Name the folder in which the workspaces stand, or leave --all out.")
    ])
    return nil
  }
}

/// The findings about many workspaces: for people as they come, for machines as one list at the
/// end.
private struct FindingsOfMany {
  let program: ProgramOptions
  private var seen: Set<Diagnostic> = []
  private var kept: [Diagnostic] = []

  init(program: ProgramOptions) { self.program = program }

  /// What is about no file, such as that no PDF can be made, is said once.
  mutating func add(_ findings: [Diagnostic]) {
    let new = findings.filter { $0.location != nil || seen.insert($0).inserted }
    switch program.diagnostics {
    case .text, .github: program.report(new)
    case .json, .sarif: kept += new
    }
  }

  func end() {
    switch program.diagnostics {
    case .text, .github: break
    case .json, .sarif: program.report(kept)
    }
  }
}
