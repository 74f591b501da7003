public import ReportingCore

/// What an import would write, and what it found.
public struct ImportPlan: Sendable {
  /// The files to be written, in the order of their paths.
  public var files: [PlannedFile]
  /// What became of every file that was read.
  public var report: ImportReport
  /// All findings, in the order of their places.
  public var diagnostics: [Diagnostic]
  /// The id of the module that the plan writes, to be added to `modules` in `city.yaml`.
  public var module: String
  /// Where the list of written files is kept, by which later imports notice changes.
  public var manifest: String

  /// A plan.
  public init(
    files: [PlannedFile], report: ImportReport, diagnostics: [Diagnostic], module: String,
    manifest: String
  ) {
    self.files = files
    self.report = report
    self.diagnostics = diagnostics
    self.module = module
    self.manifest = manifest
  }
}
