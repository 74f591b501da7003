public import ReportingCore

extension ImportPlan {
  /// Writes the plan into a workspace: everything or nothing.
  ///
  /// Every file is first written beside its place and only then moved there, so that a run that is
  /// stopped leaves whole files. Files that somebody changed since the last import are never
  /// overwritten unless `replacing` is true; files of an earlier import that are not needed any
  /// more are removed, unless somebody changed them. When all is as it should be, nothing is
  /// touched.
  ///
  /// - Parameters:
  ///   - workspace: The workspace's folder; it must be there.
  ///   - replacing: Whether files that somebody changed are replaced.
  ///   - collector: Where findings go.
  /// - Returns: What was done.
  public func write(
    into workspace: String, replacing: Bool = false, into collector: DiagnosticCollector
  ) -> ImportOutcome {
    PlannedFiles(files: files, manifest: manifest)
      .write(into: workspace, replacing: replacing, into: collector)
  }
}
