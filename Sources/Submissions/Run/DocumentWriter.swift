import Documents
import FileAccess
import Rendering
import ReportingCore

/// Renders documents in all formats asked for and puts the files in their folder, all or none.
struct DocumentWriter {
  let renderers: [OutputFormat: any DocumentRenderer]
  let collector: DiagnosticCollector

  func write(
    _ documents: [MadeDocument], of city: String,
    request: DocumentRequest, sending messages: [LanguageTag: SubmissionMessage],
    folder: String, inventory: [InventoryEntry], progress: Progress
  ) throws -> (written: [String], inventory: [InventoryEntry]) {
    var files: [OutputFile] = []
    var inventory = inventory
    var done = 0
    for made in documents {
      let (document, language) = (made.document, made.language)
      let stem = DocumentWriter.stem(of: made, city: city, request: request)
      var rendered: [OutputFormat: [OutputFile]] = [:]
      for format in request.formats where format != .eml {
        progress("render", done, documents.count * request.formats.count)
        try Task.checkCancellation()
        done += 1
        rendered[format] = render(document, as: format, named: stem, &inventory)
        files += rendered[format] ?? []
      }
      if request.formats.contains(.eml), let message = messages[language] {
        let file = draft(
          message, of: document, named: stem, isDraft: request.isDraft, made: rendered, &inventory)
        files += file.map { [$0] } ?? []
      }
      if let checklist = made.checklist {
        files +=
          render(checklist.page(), as: .html, named: "\(stem)-checklist", &inventory) ?? []
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

  /// The name of a document's files without its ending.
  static func stem(of made: MadeDocument, city: String, request: DocumentRequest) -> String {
    "\(city)-\(request.kind.id)-\(request.year.fileLabel)-\(made.language)"
      + (request.isDraft ? "-draft" : "")
  }

  /// A document in one format; nil when it cannot be made, which is noted.
  func render(
    _ document: Document, as format: OutputFormat, named stem: String,
    _ inventory: inout [InventoryEntry]
  ) -> [OutputFile]? {
    guard let renderer = renderers[format] else { return nil }
    let finding: Diagnostic
    do {
      return try renderer.render(document, named: stem)
    } catch RenderingError.backendMissing(let message) {
      // The other formats are made all the same.
      finding = .warning("render.backend-missing", message, at: nil)
    } catch RenderingError.backendFailed(let message) {
      finding = .error("render.failed", message, at: nil)
    } catch RenderingError.tooLarge(let message) {
      finding = .error("render.too-large", message, at: nil)
    } catch {
      finding = .error("render.failed", "\(error)", at: nil)
    }
    note(finding, "\(stem).\(format.rawValue)", &inventory)
    return nil
  }

  private func note(
    _ diagnostic: Diagnostic, _ file: String, _ inventory: inout [InventoryEntry]
  ) {
    if !collector.diagnostics.contains(diagnostic) { collector.report(diagnostic) }
    inventory.append(InventoryEntry(file, .skipped, diagnostic.message))
  }
}
