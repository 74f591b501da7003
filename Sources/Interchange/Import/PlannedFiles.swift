import DelimitedText
import Documents
import FileAccess
import ReportingCore

/// Files of an import on their way into a folder.
struct PlannedFiles {
  /// The files.
  let files: [PlannedFile]
  /// Where the list of written files is kept; nil where none is, and what stands there already is
  /// somebody's own.
  let manifest: String?

  /// Writes the files into a folder: everything or nothing.
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
  func write(
    into workspace: String, replacing: Bool, into collector: DiagnosticCollector
  ) -> ImportOutcome {
    let folder = FileAccess.withoutTrailingSlash(workspace)
    var outcome = ImportOutcome()
    let known = manifest.map { ImportManifest(reading: $0, in: folder) } ?? ImportManifest([])
    var wanted: [PlannedFile] = []
    // One link in the place of a folder stands in the way of many files and is told once.
    var obstacles: Set<FileAccessError> = []
    for file in files {
      let path = "\(folder)/\(file.path)"
      let existing: [UInt8]?
      do throws(FileAccessError) {
        existing = try FileAccess.content(
          of: file.path, inside: folder, limit: PlannedFiles.sizeLimit)
      } catch {
        if obstacles.insert(error).inserted { reportUnwritable(error, collector) }
        outcome.isRefused = true
        continue
      }
      guard let existing else {
        outcome.created.append(file.path)
        wanted.append(file)
        continue
      }
      if existing == file.bytes {
        outcome.unchanged.append(file.path)
        continue
      }
      if known.has(Digest.of(existing), for: file.path) {
        outcome.changed.append(file.path)
      } else {
        outcome.edited.append(file.path)
        if !replacing { reportEdited(path, isKnown: known.paths.contains(file.path), collector) }
      }
      wanted.append(file)
    }
    let stale = staleFiles(known, in: folder, collector)
    outcome.removed = stale
    if !replacing, !outcome.edited.isEmpty { outcome.isRefused = true }
    let finalManifest = ImportManifest(files)
    guard !outcome.isRefused else { return .refused(edited: outcome.edited) }
    if wanted.isEmpty, stale.isEmpty, known == finalManifest || manifest == nil { return outcome }

    // While files are being moved, both the old and the new content count as the import's own.
    let lists = manifest.map {
      (
        first: PlannedFile(path: $0, bytes: known.merged(with: finalManifest).bytes),
        last: PlannedFile(path: $0, bytes: finalManifest.bytes)
      )
    }
    do throws(FileAccessError) {
      var write = AtomicWrite()
      for file in (lists.map { [$0.first] } ?? []) + wanted {
        try write.stage(file.bytes, at: "\(folder)/\(file.path)")
      }
      for path in stale { write.stageRemoval(of: "\(folder)/\(path)") }
      try write.commit()
      if let list = lists?.last {
        try write.stage(list.bytes, at: "\(folder)/\(list.path)")
        try write.commit()
      }
    } catch {
      reportUnwritable(error, collector)
      return .refused(edited: outcome.edited)
    }
    return outcome
  }

  /// More than any file of a workspace has.
  private static let sizeLimit = 256 << 20

  private func reportUnwritable(_ error: FileAccessError, _ collector: DiagnosticCollector) {
    let suggestion =
      switch error.reason {
      case .diskFull: "Make room on the disk, then import again."
      case .isLink: "Put a folder or file of its own in the link's place, then import again."
      case .notFound: "Check the path of the workspace."
      case .isFolder, .isNoFolder, .notOrdinary: "Move it away, then import again."
      default: "Check your right to write in the workspace, then import again."
      }
    collector.report(
      .error(
        OpenSDGRule.writing.rawValue, "the import cannot be written: \(error.message)",
        at: SourceLocation(path: error.path), suggestion: suggestion))
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
        let bytes = existing(path, in: folder)
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

  /// The content of a file of an earlier import; nil when it is gone or was replaced by something
  /// else, which is then somebody's own.
  private func existing(_ path: String, in folder: String) -> [UInt8]? {
    do throws(FileAccessError) {
      return try FileAccess.content(of: path, inside: folder, limit: PlannedFiles.sizeLimit)
    } catch {
      return nil
    }
  }
}
