import ArgumentParser
import CityFiles
import FileAccess
import ReportingCore
import Submissions

/// Makes the documents of one workspace or of a folder of workspaces.
struct MakeDocuments {
  let program: ProgramOptions
  let options: DocumentOptions
  let kind: DocumentKind

  func run() async throws {
    let request = try options.request(kind)
    let configuration = try program.configuration()
    let runner = program.runner(configuration)
    guard options.all else {
      let result = try await make(request, of: options.workspace, into: options.out, with: runner)
      if result.diagnostics.hasErrors, !options.draft { throw ExitCode(1) }
      return
    }
    let workspaces: [String]
    do throws(FileAccessError) {
      workspaces = try FileAccess.list(options.workspace)
        .filter { FileAccess.kind(of: "\(options.workspace)/\($0.name)/city.yaml") == .file }
        .map(\.name)
    } catch {
      Terminal.error("\(error.path): error: \(error.message) [file.unreadable]\n")
      throw ExitCode(1)
    }
    if workspaces.isEmpty {
      Terminal.error(
        "\(options.workspace): error: none of its folders has a city.yaml [workspace.none]\n")
      throw ExitCode(1)
    }
    var failed: [String] = []
    for (index, name) in workspaces.enumerated() {
      Terminal.progress(name, index, of: workspaces.count)
      let result = try await make(
        request, of: "\(options.workspace)/\(name)", into: options.out.map { "\($0)/\(name)" },
        with: runner)
      if result.diagnostics.hasErrors { failed.append(name) }
    }
    Terminal.endProgress()
    Terminal.output(
      "\(workspaces.count - failed.count) of \(workspaces.count) workspaces without a mistake\n")
    if !failed.isEmpty {
      Terminal.output("with mistakes: \(failed.joined(separator: ", "))\n")
      if !options.draft { throw ExitCode(1) }
    }
  }

  private func make(
    _ request: DocumentRequest, of workspace: String, into out: String?, with runner: Runner
  ) async throws -> RunResult {
    let result = try await runner.make(request, of: workspace, into: out) { step, done, total in
      Terminal.progress(step, done, of: total)
    }
    Terminal.endProgress()
    program.report(result.diagnostics)
    if program.diagnostics == .text {
      Terminal.output(
        RunSummary(result: result, isQuiet: options.quiet || options.all, writes: true).text)
    }
    return result
  }
}
