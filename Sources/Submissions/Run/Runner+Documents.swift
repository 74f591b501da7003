import CityFiles
import Conformance
import Disclosure
import Documents
import Rendering
import ReportingCore

extension Runner {
  /// The documents of a request, one for each language, checked against the rules that hold for
  /// them.
  func documents(
    _ request: DocumentRequest, of workspace: Workspace, released: ReleasedWorkspace,
    folder: String, into collector: DiagnosticCollector
  ) throws -> [(document: Document, language: LanguageTag)] {
    let languages = request.languages.isEmpty ? workspace.city.languages : request.languages
    let assembler = DocumentAssembler(
      released: released, configuration: configuration, request: request,
      swiftModules: swiftModules)
    var secrets = RestrictedTerms(
      above: request.audience, city: workspace.city,
      inputs: workspace.catalogue.modules.flatMap(\.inputs), observations: workspace.observations,
      sources: workspace.sources, answers: workspace.answers)
    secrets.insert(
      workspace.registers, catalogue: configuration.registers, on: request.recordTerms)
    QuoteCheck(
      quotes: workspace.quotes(of: request.kind.id), figures: released.figures, year: request.year,
      collector: collector
    ).check()
    var documents: [(Document, LanguageTag)] = []
    for language in languages {
      guard let pack = configuration.language(language) else {
        // What city.yaml names was reported where it stands.
        if request.languages.isEmpty { continue }
        collector.report(
          .error(
            "language.unknown", "there is no language pack for '\(language)'", at: nil,
            suggestion: NearMiss.suggestion(
              for: language.description, among: configuration.languages.map(\.tag.description))
              ?? "There are \(configuration.languages.map(\.tag.description).joined(separator: ", "))."
          ))
        continue
      }
      let translations = TranslationCheck(language: language, collector: collector)
      translations.check(workspace)
      let document: Document
      switch request.kind {
      case .report(let id):
        guard let template = configuration.template(id) else {
          reportUnknown(
            id, kind: "report template", among: configuration.templateIDs, collector)
          return []
        }
        translations.check(template)
        translations.check(
          released.records.registers, of: configuration.registers, in: template)
        AnswerCheck(workspace: workspace, collector: collector)
          .check(template, in: language, folder: folder)
        document = try assembler.report(template, in: pack)
      case .submission(let id):
        guard let consultation = configuration.consultation(id) else {
          reportUnknown(
            id, kind: "consultation", among: configuration.consultationIDs, collector)
          return []
        }
        document = assembler.submission(consultation, in: pack)
        collector.report(
          ConformanceChecker().check(
            document, against: consultation,
            in: ConformanceContext(
              today: request.today, formats: request.formats.map(\.rawValue),
              answers: SourceLocation(path: "\(folder)/answers/\(id)/\(language).md"))))
      }
      if let found = secrets.firstMatch(in: document) {
        collector.report(found.diagnostic)
        continue
      }
      documents.append((document, language))
    }
    return documents
  }

  private func reportUnknown(
    _ id: String, kind: String, among known: [String], _ collector: DiagnosticCollector
  ) {
    collector.report(
      .error(
        "request.unknown", "there is no \(kind) '\(id)'", at: nil,
        suggestion: NearMiss.suggestion(for: id, among: known)
          ?? "Known are \(known.joined(separator: ", "))."))
  }
}
