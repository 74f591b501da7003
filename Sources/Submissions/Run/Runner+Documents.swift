import CityFiles
import Conformance
import Disclosure
import Documents
import FileAccess
import Linting
import Registers
import Rendering
package import ReportingCore

extension Runner {
  /// The documents of a request over a workspace, which are not written.
  ///
  /// - Throws: when an indicator's program fails.
  package func documents(
    _ request: DocumentRequest, of path: String, into collector: DiagnosticCollector
  ) async throws -> [MadeDocument] {
    guard let workspace = read(path, into: collector) else { return [] }
    let released = try await release(workspace, for: request, into: collector)
    return try documents(request, of: workspace, released: released, folder: path, into: collector)
  }

  /// The documents of a request, one for each language, checked against the rules that hold for
  /// them.
  func documents(
    _ request: DocumentRequest, of workspace: Workspace, released: ReleasedWorkspace,
    folder: String, into collector: DiagnosticCollector
  ) throws -> [MadeDocument] {
    let languages = request.languages.isEmpty ? workspace.city.languages : request.languages
    let contribution = contribution(for: request, of: workspace, collector)
    let assembler = DocumentAssembler(
      released: released, configuration: configuration, request: request,
      contribution: contribution, swiftModules: swiftModules, collector: collector)
    var secrets = RestrictedTerms(
      above: request.audience, city: workspace.city,
      inputs: workspace.catalogue.modules.flatMap(\.inputs), observations: workspace.observations,
      sources: workspace.sources, answers: workspace.answers)
    secrets.insert(
      workspace.registers, catalogue: workspace.registerCatalogue, on: request.recordTerms)
    collector.report(
      PublicationCheck(workspace.registers, catalogue: workspace.registerCatalogue)
        .findings(on: request.recordTerms.date))
    QuoteCheck(
      quotes: workspace.quotes(of: request.kind.id),
      quotable: QuotedFigures(
        figures: released.figures, catalogue: released.catalogue,
        registers: workspace.registerCatalogue, year: request.year),
      registers: workspace.registers, languages: configuration.languages, collector: collector
    ).check()
    TypedFigureCheck(
      answers: workspace.answers.filter { $0.consultation == request.kind.id },
      figures: [FigureIndex(released.figures, catalogue: released.catalogue)]
        + [request.additions?.figures(in: released.catalogue)].compactMap { $0 },
      configuration: configuration, collector: collector
    ).check()
    let messages = messages(for: request, of: workspace, from: released.city)
    var documents: [MadeDocument] = []
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
      var checklist: ChecklistPage?
      switch request.kind {
      case .report(let id):
        guard let template = configuration.template(id) else {
          reportUnknown(
            id, kind: "report template", among: configuration.templateIDs, collector)
          return []
        }
        guard !template.hasQuestions else {
          collector.report(
            .error(
              "request.template", "the template '\(id)' is for answers to calls", at: nil,
              suggestion: "Answer one with 'cityrights submit --consultation ID'."))
          return []
        }
        translations.check(template)
        translations.check(
          released.records.registers, of: workspace.registerCatalogue,
          own: workspace.cityModules.flatMap {
            workspace.catalogue.module($0)?.registers.map(\.id) ?? []
          }, in: template)
        AnswerCheck(workspace: workspace, collector: collector)
          .check(template, answering: id, in: language, folder: folder)
        document = try assembler.report(template, in: pack)
        reportNothing(in: document, of: id, in: language, folder: folder, collector)
      case .submission(let id):
        guard let consultation = configuration.consultation(id) else {
          reportUnknown(
            id, kind: "consultation", among: configuration.consultationIDs, collector)
          return []
        }
        let name = consultation.template(for: contribution)
        guard let template = configuration.template(name) else {
          reportUnknown(
            name, kind: "report template", among: configuration.templates.map(\.id), collector)
          return []
        }
        translations.check(template)
        AnswerCheck(workspace: workspace, collector: collector)
          .check(template, answering: id, in: language, folder: folder)
        checkMasthead(of: template, for: id, contribution, folder: folder, collector)
        let plan = AnswerPlan(
          call: consultation, contribution: contribution, template: template, year: request.year,
          audience: request.audience, pack: pack, catalogue: workspace.catalogue,
          lists: workspace.registerCatalogue,
          quotes: workspace.quotes(of: id).filter { $0.language == language },
          written: Set(
            released.answers.filter { $0.consultation == id && $0.language == language }
              .map(\.question)),
          file: SourceLocation(
            path: FileAccess.path("answers/\(id)/\(language).md", in: folder)),
          contributionFile: contribution.location
            ?? SourceLocation(
              path: FileAccess.path("answers/\(id)/contribution.yaml", in: folder)))
        // What is made several times is reported once.
        var found: [Diagnostic] = []
        document = try answer(plan, request: request, collector) { additions in
          let findings = DiagnosticCollector()
          defer { found = findings.diagnostics }
          return try assembler.adding(additions, reportingTo: findings)
            .submission(consultation, after: template, in: pack)
        }
        collector.report(found)
        checklist = messages[language].flatMap {
          conform(
            document, to: consultation, after: template, with: $0, request: request,
            released: released, of: workspace, folder: folder, into: collector)
        }
      }
      if let found = secrets.firstMatch(in: document) {
        collector.report(found.diagnostic)
        continue
      }
      documents.append(
        MadeDocument(
          document: document, language: language, contribution: contribution, checklist: checklist))
    }
    return documents
  }

  /// The answer to a call, with what is added to it where several cities give it.
  private func answer(
    _ plan: AnswerPlan, request: DocumentRequest, _ collector: DiagnosticCollector,
    make: ((any DocumentAdditions)?) throws -> Document
  ) throws -> Document {
    guard let additions = request.additions else {
      for quote in plan.quotes where quote.kind == .aggregate {
        collector.report(
          .error(
            "answers.aggregate",
            "'\(quote.text)' quotes figures of many cities, and this answer is "
              + "given by one", at: quote.location,
            suggestion: "Quote the city's own: {{indicator:\(quote.indicators.first ?? "PA-05")}}.")
        )
      }
      return try make(nil)
    }
    collector.report(additions.findings(for: plan))
    let (document, findings) = try additions.fitted(to: plan, make: make)
    collector.report(findings)
    return document
  }

  /// A cover and annexes alone are no report.
  private func reportNothing(
    in document: Document, of template: String, in language: LanguageTag, folder: String,
    _ collector: DiagnosticCollector
  ) {
    guard document.sections.allSatisfy({ $0.role == .annex }) else { return }
    collector.report(
      .error(
        "answers.nothing", "the report '\(template)' would have nothing but its cover",
        at: SourceLocation(
          path: FileAccess.path("answers/\(template)/\(language).md", in: folder)),
        suggestion:
          "Write its texts under the headings of its sections; 'cityrights list sections' names them."
      ))
  }

  /// The messages with which the documents of a request are sent, by language; none for a report.
  func messages(
    for request: DocumentRequest, of workspace: Workspace, from city: ReleasedCity
  ) -> [LanguageTag: SubmissionMessage] {
    guard case .submission(let id) = request.kind, let call = configuration.consultation(id) else {
      return [:]
    }
    let contribution = contribution(for: request, of: workspace, DiagnosticCollector())
    // A contribution about another State than the city's own says so.
    let state = contribution.states.count == 1 ? contribution.states[0] : city.country
    var messages: [LanguageTag: SubmissionMessage] = [:]
    for pack in configuration.languages {
      messages[pack.tag] = SubmissionMessage(
        call: call, contribution: contribution, city: city,
        country: configuration.country(state)?.title ?? LocalizedText([:]),
        year: request.year, pack: pack)
    }
    return messages
  }

  /// Who answers the call of a request, and how: what the city says, and the track asked for.
  private func contribution(
    for request: DocumentRequest, of workspace: Workspace, _ collector: DiagnosticCollector
  ) -> Contribution {
    var contribution = workspace.contributions[request.kind.id] ?? Contribution()
    guard let track = request.track else { return contribution }
    contribution.track = track
    let tracks = configuration.consultation(request.kind.id)?.tracks.map(\.value.id) ?? []
    if track != Contribution().track, !tracks.contains(track) {
      reportUnknown(
        track, kind: "track",
        among: [Contribution().track] + tracks.filter { $0 != Contribution().track }, collector)
    }
    return contribution
  }

  /// A head without session and item would be none.
  private func checkMasthead(
    of template: ReportTemplate, for call: String, _ contribution: Contribution, folder: String,
    _ collector: DiagnosticCollector
  ) {
    guard !template.masthead.isEmpty else { return }
    let missing = [
      contribution.session == nil ? "session" : nil,
      contribution.agendaItem == nil ? "agenda-item" : nil,
    ].compactMap { $0 }
    guard !missing.isEmpty else { return }
    collector.report(
      .error(
        "contribution.masthead",
        "the head of the document needs \(missing.joined(separator: " and "))",
        at: contribution.location
          ?? SourceLocation(
            path: FileAccess.path("answers/\(call)/contribution.yaml", in: folder)),
        suggestion: "Write for instance 'session: 61' and 'agenda-item: {number: 3}' there."))
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
