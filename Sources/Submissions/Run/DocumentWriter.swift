import Documents
import FileAccess
import Rendering
import ReportingCore

/// Renders documents in all formats asked for and puts the files in their folder, all or none.
struct DocumentWriter {
  let renderers: [OutputFormat: any DocumentRenderer]
  let collector: DiagnosticCollector

  func write(
    _ documents: [(document: Document, language: LanguageTag)], of city: String,
    request: DocumentRequest, folder: String, inventory: [InventoryEntry], progress: Progress
  ) throws -> (written: [String], inventory: [InventoryEntry]) {
    var files: [OutputFile] = []
    var inventory = inventory
    var done = 0
    for (document, language) in documents {
      let stem =
        "\(city)-\(request.kind.id)-\(request.year.label.fileName)-\(language)"
        + (request.isDraft ? "-draft" : "")
      for format in request.formats {
        progress("render", done, documents.count * request.formats.count)
        try Task.checkCancellation()
        done += 1
        guard let renderer = renderers[format] else { continue }
        do {
          files += try renderer.render(document, named: stem)
        } catch RenderingError.backendMissing(let message) {
          // The other formats are made all the same.
          note(
            .warning("render.backend-missing", message, at: nil), "\(stem).\(format.rawValue)",
            &inventory)
        } catch RenderingError.backendFailed(let message) {
          note(
            .error("render.failed", message, at: nil), "\(stem).\(format.rawValue)", &inventory)
        } catch RenderingError.tooLarge(let message) {
          note(
            .error("render.too-large", message, at: nil), "\(stem).\(format.rawValue)",
            &inventory)
        } catch {
          note(
            .error("render.failed", "\(error)", at: nil), "\(stem).\(format.rawValue)",
            &inventory)
        }
      }
    }
    progress("write", 0, files.count)
    try Task.checkCancellation()
    var write = AtomicWrite()
    do throws(FileAccessError) {
      for file in files { try write.stage(file.bytes, at: "\(folder)/\(file.name)") }
      try write.commit()
    } catch {
      collector.report(
        .error(
          "output.unwritable", "nothing was written: \(error.message)",
          at: SourceLocation(path: error.path),
          suggestion: "Choose another folder with --out."))
      return ([], inventory)
    }
    for file in files {
      inventory.append(
        InventoryEntry("\(folder)/\(file.name)", .written, "\(file.bytes.count) bytes"))
    }
    return (files.map { "\(folder)/\($0.name)" }, inventory)
  }

  private func note(
    _ diagnostic: Diagnostic, _ file: String, _ inventory: inout [InventoryEntry]
  ) {
    if !collector.diagnostics.contains(diagnostic) { collector.report(diagnostic) }
    inventory.append(InventoryEntry(file, .skipped, diagnostic.message))
  }
}

extension String {
  /// The text with what no file name should hold replaced by hyphens: `2019/20` becomes
  /// `2019-20`.
  fileprivate var fileName: String {
    String(map { $0.isLetter || $0.isNumber || $0 == "-" ? $0 : "-" })
  }
}
