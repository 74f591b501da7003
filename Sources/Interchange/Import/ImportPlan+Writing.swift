import DelimitedText
import Documents
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
    var folder = workspace
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    var outcome = ImportOutcome()
    let known = ImportManifest(reading: "\(folder)/\(manifest)")
    var wanted: [PlannedFile] = []
    for file in files {
      let path = "\(folder)/\(file.path)"
      switch AtomicFiles.state(of: path, in: folder) {
      case .missing:
        outcome.created.append(file.path)
        wanted.append(file)
      case .content(let bytes) where bytes == file.bytes: outcome.unchanged.append(file.path)
      case .content(let bytes):
        if known.has(Digest.of(bytes), for: file.path) {
          outcome.changed.append(file.path)
        } else {
          outcome.edited.append(file.path)
          if !replacing { reportEdited(path, isKnown: known.paths.contains(file.path), collector) }
        }
        wanted.append(file)
      case .unusable(let reason):
        collector.report(
          .error(
            OpenSDGRule.writing.rawValue, "the file cannot be written: \(reason)",
            at: SourceLocation(path: path),
            suggestion: "Check the folder and your right to write in it."))
        outcome.isRefused = true
      }
    }
    let stale = staleFiles(known, in: folder, collector)
    outcome.removed = stale
    if !replacing, !outcome.edited.isEmpty { outcome.isRefused = true }
    let manifestPath = "\(folder)/\(manifest)"
    let finalManifest = ImportManifest(files)
    guard !outcome.isRefused else {
      outcome.removed = []
      return outcome
    }
    AtomicFiles.discardLeftovers(of: files.map { "\(folder)/\($0.path)" })
    if wanted.isEmpty, stale.isEmpty, known == finalManifest { return outcome }

    // While files are being moved, both the old and the new content count as the import's own.
    let steps: [PlannedFile] =
      [PlannedFile(path: manifest, bytes: known.merged(with: finalManifest).bytes)] + wanted
    do throws(AtomicFiles.Failure) {
      try AtomicFiles.write(steps.map { ("\(folder)/\($0.path)", $0.bytes) })
      for path in stale { try AtomicFiles.remove("\(folder)/\(path)") }
      try AtomicFiles.write([(manifestPath, finalManifest.bytes)])
    } catch {
      collector.report(
        .error(
          OpenSDGRule.writing.rawValue, "the file cannot be written: \(error.reason)",
          at: SourceLocation(path: error.path),
          suggestion: "Check the space on the disk and your right to write, then import again."))
      var failed = ImportOutcome()
      failed.edited = outcome.edited
      failed.isRefused = true
      return failed
    }
    return outcome
  }

  private func reportEdited(_ path: String, isKnown: Bool, _ collector: DiagnosticCollector) {
    collector.report(
      .error(
        OpenSDGRule.edited.rawValue,
        isKnown
          ? "the file was changed by hand since it was imported; nothing was written"
          : "a file of this name is there already and was not written by an import; nothing was written",
        at: SourceLocation(path: path),
        suggestion:
          "Move your changes to a file of your own, or import with --replace to give them up."))
  }

  /// Files of an earlier import that this one does not write.
  private func staleFiles(
    _ known: ImportManifest, in folder: String, _ collector: DiagnosticCollector
  ) -> [String] {
    let planned = Set(files.map(\.path))
    var stale: [String] = []
    for path in known.paths.sorted() where !planned.contains(path) && path != manifest {
      guard !path.split(separator: "/").contains(".."), !path.hasPrefix("/"),
        case .content(let bytes) = AtomicFiles.state(of: "\(folder)/\(path)", in: folder)
      else { continue }
      if known.has(Digest.of(bytes), for: path) {
        stale.append(path)
      } else {
        collector.report(
          .warning(
            OpenSDGRule.edited.rawValue,
            "the repository does not have this file's figures any more, but the file was changed by hand; it was kept",
            at: SourceLocation(path: "\(folder)/\(path)"),
            suggestion: "Remove the file if you do not need it."))
      }
    }
    return stale
  }
}
