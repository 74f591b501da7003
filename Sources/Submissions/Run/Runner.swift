public import CityFiles
import Conformance
import Disclosure
import Documents
import FileAccess
import Linting
public import Rendering
public import ReportingCore

/// Takes workspaces along the way of the data. The only place that knows the order of the steps:
/// measure, disclose, assemble, conform, render, write.
public struct Runner: Sendable {
  /// What the installation offers; while a workspace is on its way, with the city's own calls.
  public private(set) var configuration: Configuration
  let swiftModules: [any ReportingModule.Type]
  let renderers: [OutputFormat: any DocumentRenderer]

  /// A runner.
  ///
  /// - Parameters:
  ///   - configuration: What the installation offers.
  ///   - swiftModules: The modules whose Swift side is linked into the program.
  ///   - renderers: The renderers for the formats that can be made.
  public init(
    configuration: Configuration, swiftModules: [any ReportingModule.Type],
    renderers: [any DocumentRenderer]
  ) {
    self.configuration = configuration
    self.swiftModules = swiftModules
    self.renderers = Dictionary(
      renderers.map { ($0.format, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads a workspace and holds its parts against one another.
  public func read(_ path: String, into collector: DiagnosticCollector) -> Workspace? {
    let found = DiagnosticCollector()
    guard let workspace = WorkspaceReader(path, configuration: configuration, into: found).read()
    else {
      collector.report(found.diagnostics)
      return nil
    }
    WorkspaceCheck(
      workspace: workspace, configuration: workspace.configuration, collector: found
    ).checkAll()
    collector.report(workspace.followUps.removed(from: found.diagnostics))
    return workspace
  }

  /// The same runner with the calls that a city brings itself.
  func with(callsOf workspace: Workspace) -> Runner {
    var runner = self
    runner.configuration = workspace.configuration
    return runner
  }

  /// Measures a workspace and passes it through the gate.
  func release(
    _ workspace: Workspace, year: Period, audience: Level, terms: RecordTerms,
    quoting quotes: [FigureReference] = [], into collector: DiagnosticCollector
  ) async throws -> ReleasedWorkspace {
    let measurements = try await Measuring(
      indicators: workspace.indicators, inputs: IndicatorInputs(workspace.observations),
      year: year
    ).measure()
    MeasurementCheck(measurements: measurements, collector: collector).check()
    let policy = DisclosurePolicy(of: workspace.city, diagnostics: collector)
    return ReleasedWorkspace(
      workspace, measurements: measurements, audience: audience, policy: policy,
      registers: workspace.registerCatalogue, terms: terms,
      quoted: RegisterFigures(
        quotes, of: workspace, registers: workspace.registerCatalogue, year: year))
  }

  /// Measures a workspace and passes it through the gate for a document; says what of the registers
  /// depends on a day that is not known.
  func release(
    _ workspace: Workspace, for request: DocumentRequest, into collector: DiagnosticCollector
  ) async throws -> ReleasedWorkspace {
    let released = try await release(
      workspace, year: request.year, audience: request.audience, terms: request.recordTerms,
      quoting: workspace.quotes(of: request.kind.id), into: collector)
    collector.report(released.records.findings)
    return released
  }

  /// Checks a workspace as it would be checked before a document is made, and makes none.
  public func check(_ path: String, for request: DocumentRequest?) async throws -> RunResult {
    try await check(path) { _, _ in request }
  }

  /// Checks a workspace for a document that is chosen when the workspace was read.
  ///
  /// - Parameters:
  ///   - path: The workspace's folder.
  ///   - choose: Names the document, or nil to check the files alone; what it cannot choose it
  ///     reports.
  public func check(
    _ path: String, choosing choose: (Workspace, DiagnosticCollector) -> DocumentRequest?
  ) async throws -> RunResult {
    let collector = DiagnosticCollector()
    guard let workspace = read(path, into: collector) else {
      return RunResult(diagnostics: collector.diagnostics.inOrder())
    }
    var audit: ReleaseAudit?
    var recordAudits: [RecordAudit] = []
    let request = choose(workspace, collector)
    if request == nil { try await checkFigures(of: workspace, into: collector) }
    if let request {
      try Task.checkCancellation()
      let released = try await release(
        workspace, for: request, into: collector)
      audit = released.audit
      recordAudits = released.records.audits
      _ = try with(callsOf: workspace).documents(
        request, of: workspace, released: released, folder: path, into: collector)
    }
    return RunResult(
      diagnostics: collector.diagnostics.inOrder(), inventory: workspace.inventory,
      request: request, audit: audit, recordAudits: recordAudits)
  }

  /// Measures up to the newest year, for what shows only then, and holds what is typed by hand in
  /// all texts against the figures that everybody may read.
  private func checkFigures(
    of workspace: Workspace, into collector: DiagnosticCollector
  ) async throws {
    guard let year = workspace.newestYear else { return }
    guard !workspace.answers.isEmpty else {
      let measurements = try await Measuring(
        indicators: workspace.indicators, inputs: IndicatorInputs(workspace.observations),
        year: year
      ).measure()
      MeasurementCheck(measurements: measurements, collector: collector).check()
      return
    }
    let released = try await release(
      workspace, year: year, audience: .public,
      terms: RecordTerms(purpose: .cityReport, date: nil), into: collector)
    TypedFigureCheck(
      answers: workspace.answers,
      figures: [FigureIndex(released.figures, catalogue: released.catalogue)],
      configuration: configuration, collector: collector
    ).check()
  }

  /// Makes the documents of a request and writes them. Nothing is written when the input has
  /// mistakes, unless a draft is asked for.
  ///
  /// - Throws: when an indicator's program fails; `CancellationError` when the task is cancelled
  ///   before the files are put in their places. What is wrong with the input or the output folder
  ///   is a finding.
  public func make(
    _ request: DocumentRequest, of path: String, into out: String?, progress: Progress
  ) async throws -> RunResult {
    try await make(of: path, into: out, progress: progress) { _, _ in request }
  }

  /// Makes the documents of a request that is chosen when the workspace was read.
  ///
  /// - Parameter choose: Names the documents; what it cannot choose it reports, and nothing is made.
  /// - Throws: as ``make(_:of:into:progress:)`` does.
  public func make(
    of path: String, into out: String?, progress: Progress,
    choosing choose: (Workspace, DiagnosticCollector) -> DocumentRequest?
  ) async throws -> RunResult {
    let collector = DiagnosticCollector()
    progress("read", 0, 1)
    guard let workspace = read(path, into: collector) else {
      return RunResult(diagnostics: collector.diagnostics.inOrder())
    }
    guard let request = choose(workspace, collector) else {
      return RunResult(
        diagnostics: collector.diagnostics.inOrder(), inventory: workspace.inventory)
    }
    progress("measure", 0, workspace.indicators.count)
    try Task.checkCancellation()
    let released = try await release(
      workspace, for: request, into: collector)
    progress("assemble", 0, 1)
    try Task.checkCancellation()
    let runner = with(callsOf: workspace)
    let documents = try runner.documents(
      request, of: workspace, released: released, folder: path, into: collector)
    var inventory = workspace.inventory
    var written: [String] = []
    if request.isDraft || !collector.hasErrors {
      let writer = DocumentWriter(renderers: renderers, collector: collector)
      (written, inventory) = try writer.write(
        documents, of: released.city.id, request: request,
        sending: runner.messages(for: request, of: workspace, from: released.city),
        folder: out ?? (path == "." ? "out" : "\(path)/out"), inventory: inventory,
        progress: progress)
    }
    return RunResult(
      diagnostics: collector.diagnostics.inOrder(), inventory: inventory, written: written,
      request: request, audit: released.audit, recordAudits: released.records.audits)
  }
}
