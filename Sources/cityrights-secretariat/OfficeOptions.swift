import ArgumentParser
import CommandLineInterface
import Documents
import FileAccess
import ReportingCore
import Secretariat

/// Where the secretariat's folder is.
struct OfficeOptions: ParsableArguments {
  @Option(help: "The secretariat's folder.")
  var office = "."

  var folder: Office { Office(office) }

  /// Opens the store; what is wrong with it is printed and ends the program.
  func store(_ program: ProgramOptions) throws -> any Store {
    let collector = DiagnosticCollector()
    do throws(StoreError) {
      let store = try folder.store(reportingTo: collector)
      if let store, !collector.hasErrors { return store }
    } catch {
      collector.report(error.diagnostic(at: folder.storeFile))
    }
    program.report(collector.diagnostics)
    throw ExitCode(1)
  }

  /// Runs what uses a store or an engine; when it fails, this is printed and ends the program.
  func reportingFailures<Result>(
    _ program: ProgramOptions, at place: String, isWriting: Bool = false,
    _ body: () async throws -> Result
  ) async throws -> Result {
    do {
      return try await body()
    } catch let error as StoreError {
      Terminal.endProgress()
      program.report([error.diagnostic(at: place)])
      throw ExitCode(1)
    } catch let error as EngineError {
      Terminal.endProgress()
      program.report([error.diagnostic])
      throw ExitCode(1)
    } catch let error as FileAccessError {
      Terminal.endProgress()
      program.report([
        .error(
          isWriting ? "output.unwritable" : "file.unreadable", error.message,
          at: SourceLocation(path: error.path))
      ])
      throw ExitCode(1)
    }
  }
}
