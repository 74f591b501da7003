import Archives
public import CityFiles
import Digests
import Disclosure
import Documents
import FileAccess
import Rendering
public import ReportingCore
import Sealing

extension Runner {
  /// Makes the answer to a call and seals it, with all that a secretariat needs to aggregate it.
  /// Nothing is sealed when the input has mistakes.
  ///
  /// - Parameters:
  ///   - path: The workspace's folder.
  ///   - file: Where the package is written; `out/NAME.cityrights` in the workspace when nil.
  ///   - choose: Names what is sealed when the workspace was read; what it cannot choose it reports.
  /// - Throws: when an indicator's program fails; `CancellationError` when the task is cancelled
  ///   before the package is put in its place.
  public func seal(
    _ path: String, into file: String?, progress: Progress,
    choosing choose: (Workspace, DiagnosticCollector) -> SealRequest?
  ) async throws -> SealResult {
    let collector = DiagnosticCollector()
    progress("read", 0, 1)
    guard let workspace = read(path, into: collector) else {
      return SealResult(run: RunResult(diagnostics: collector.diagnostics.inOrder()))
    }
    guard let request = choose(workspace, collector) else {
      return SealResult(
        run: RunResult(
          diagnostics: collector.diagnostics.inOrder(), inventory: workspace.inventory))
    }
    progress("measure", 0, workspace.indicators.count)
    try Task.checkCancellation()
    let released = try await release(workspace, for: request.document, into: collector)
    progress("assemble", 0, 1)
    var run = RunResult(
      diagnostics: [], inventory: workspace.inventory, request: request.document,
      audit: released.audit, recordAudits: released.records.audits)
    let content = try await content(
      of: request, workspace: workspace, released: released, folder: path, run: &run,
      progress: progress, into: collector)
    var result = SealResult(run: run)
    if let content, !collector.hasErrors {
      try Task.checkCancellation()
      seal(content, request, path: path, file: file, result: &result, into: collector)
    }
    result.run.diagnostics = collector.diagnostics.inOrder()
    return result
  }

  private func seal(
    _ content: PackageContent, _ request: SealRequest, path: String, file: String?,
    result: inout SealResult, into collector: DiagnosticCollector
  ) {
    let name = content.record.packageName
    let target = file ?? (path == "." ? "out" : "\(path)/out") + "/\(name).cityrights"
    var write = AtomicWrite()
    do {
      let bytes = try content.sealed(with: request.key)
      try write.stage(bytes, at: target)
      try write.commit()
      result.run.written = [target]
      result.run.inventory.append(InventoryEntry(target, .written, "\(bytes.count) bytes"))
      result.name = name
      result.identity = PackageVerifier(trust: TrustStore()).claimedIdentity(of: bytes)
      result.observations = content.observations.count
      result.documents = content.documents.map(\.name)
      result.packages = content.record.basis.count
      result.hasAnnex = content.annex != nil
    } catch let error as FileAccessError {
      collector.report(
        .error(
          "output.unwritable", "nothing was written: \(error.message)",
          at: SourceLocation(path: error.path), suggestion: "Choose another file with --out."))
    } catch let error as SealingError {
      collector.report(.error("seal.content", error.message, at: nil))
    } catch {
      collector.report(.error("seal.content", "\(error)", at: nil))
    }
  }

  // MARK: Content

  /// What goes into the package; nil when it cannot be made, which is reported.
  private func content(
    of request: SealRequest, workspace: Workspace, released: ReleasedWorkspace, folder: String,
    run: inout RunResult, progress: Progress, into collector: DiagnosticCollector
  ) async throws -> PackageContent? {
    guard case .submission(let call) = request.document.kind else { return nil }
    let made = try documents(
      request.document, of: workspace, released: released, folder: folder, into: collector)
    guard !collector.hasErrors else { return nil }
    let assembler = assembler(request.document, workspace, released, collector)
    let figures = SealedFigures(
      figures: assembler.figures, catalogue: released.catalogue, year: request.document.year)
    let observations = figures.observations
    let languages =
      request.document.languages.isEmpty ? workspace.city.languages : request.document.languages
    let contribution = workspace.contributions[call] ?? Contribution()
    var record = SubmissionRecord(
      generator: request.generator, city: city(of: released), call: call,
      year: request.document.year, date: request.document.issued, languages: languages,
      respondent: contribution.respondent, kind: contribution.kind, revision: request.revision,
      replaces: request.replaces,
      disclosure: .init(audience: request.document.audience, thresholds: released.thresholds))
    record.indicators = figures.indicators(of: observations)
    let used = Set(observations.flatMap(\.sources))
    record.sources = released.sources.filter { used.contains($0.id) }.map {
      SealedSource(
        id: $0.id, title: $0.title, publisher: $0.publisher, address: $0.address,
        licence: $0.licence, published: $0.published)
    }.sorted { $0.id < $1.id }
    record.answers = languages.compactMap { configuration.language($0) }
      .flatMap { SealedTexts(assembler: assembler).answers(in: $0) }
    let shared = try await releaseForAggregation(workspace, request.document, into: collector)
    let registers = SealedRegisters(
      registers: shared.records.registers, call: call, currency: workspace.city.currency,
      indicators: Set(
        observations.filter { $0.outcome.mark == nil }.map(\.indicator)))
    record.practices = registers.practices
    record.messages = registers.messages
    record.signatories = registers.signatories
    record.basis = request.document.additions?.basis ?? []
    guard holdsNoSecret(record, of: workspace, request.document, into: collector) else {
      return nil
    }
    let rendered = try render(
      made, of: released, request: request.document, run: &run, progress: progress,
      into: collector)
    let annex = try await annex(
      for: request, workspace: workspace, folder: folder, progress: progress, into: collector)
    guard !collector.hasErrors else { return nil }
    let main = workspace.city.languages.first
    func text(_ texts: LocalizedText) -> String? { main.flatMap { texts.inAnyCase($0) } }
    return PackageContent(
      record: record, observations: observations, documents: rendered, annex: annex,
      organization: text(released.city.name) ?? released.city.id,
      contactName: released.city.contact.flatMap { text($0.office) },
      contactEmail: released.city.contact?.email)
  }

  private func assembler(
    _ request: DocumentRequest, _ workspace: Workspace, _ released: ReleasedWorkspace,
    _ collector: DiagnosticCollector
  ) -> DocumentAssembler {
    DocumentAssembler(
      released: released, configuration: configuration, request: request,
      contribution: workspace.contributions[request.kind.id] ?? Contribution(),
      swiftModules: swiftModules, collector: collector)
  }

  private func city(of released: ReleasedWorkspace) -> SealedCity {
    let region = configuration.country(released.city.country)?.region ?? ""
    var population: [SealedCity.Population] = []
    for figure in released.population {
      if case .value(let value) = figure.outcome {
        population.append(SealedCity.Population(period: figure.period, value: value))
      }
    }
    population.sort { $0.period < $1.period }
    return SealedCity(
      id: released.city.id, name: released.city.name, country: released.city.country,
      region: region.isEmpty ? nil : region, identifiers: released.city.identifiers,
      population: population)
  }

  /// The registers as they may be told in joint submissions: consent to the answer of one call is
  /// none to that.
  private func releaseForAggregation(
    _ workspace: Workspace, _ request: DocumentRequest, into collector: DiagnosticCollector
  ) async throws -> ReleasedWorkspace {
    let released = try await release(
      workspace, year: request.year, audience: request.audience,
      terms: RecordTerms(purpose: .aggregate, date: request.recordTerms.date),
      into: DiagnosticCollector())
    let known = Set(collector.diagnostics)
    collector.report(released.records.findings.filter { !known.contains($0) })
    return released
  }

  /// The second net behind the gate, for the texts that no document shows.
  private func holdsNoSecret(
    _ record: SubmissionRecord, of workspace: Workspace, _ request: DocumentRequest,
    into collector: DiagnosticCollector
  ) -> Bool {
    let terms = RecordTerms(purpose: .aggregate, date: request.recordTerms.date)
    var secrets = RestrictedTerms(
      above: request.audience, city: workspace.city,
      inputs: workspace.catalogue.modules.flatMap(\.inputs), observations: workspace.observations,
      sources: workspace.sources, answers: workspace.answers)
    secrets.insert(workspace.registers, catalogue: workspace.registerCatalogue, on: terms)
    for (place, text) in record.texts {
      if let match = secrets.firstMatch(in: text, place: place) {
        collector.report(match.diagnostic)
        return false
      }
    }
    return true
  }

  // MARK: Documents

  private func render(
    _ made: [MadeDocument], of released: ReleasedWorkspace, request: DocumentRequest,
    run: inout RunResult, progress: Progress, into collector: DiagnosticCollector
  ) throws -> [PackageDocument] {
    let writer = DocumentWriter(renderers: renderers, collector: collector)
    let formats = request.formats.filter { $0 != .eml }
    var files: [PackageDocument] = []
    for (index, document) in made.enumerated() {
      let stem = DocumentWriter.stem(of: document, city: released.city.id, request: request)
      for (number, format) in formats.enumerated() {
        progress("render", index * formats.count + number, made.count * formats.count)
        try Task.checkCancellation()
        let rendered = writer.render(document.document, as: format, named: stem, &run.inventory)
        files += (rendered ?? []).map { PackageDocument(name: $0.name, bytes: $0.bytes) }
      }
    }
    return files
  }

  /// The encrypted annex; nil when nobody may open one.
  private func annex(
    for request: SealRequest, workspace: Workspace, folder: String, progress: Progress,
    into collector: DiagnosticCollector
  ) async throws -> [UInt8]? {
    guard !request.recipients.isEmpty else { return nil }
    var document = request.document
    document.audience = .unConfidential
    // What the city was told of its own input is not told twice.
    let findings = DiagnosticCollector()
    let released = try await release(workspace, for: document, into: findings)
    let made = try documents(
      document, of: workspace, released: released, folder: folder, into: findings)
    let known = Set(collector.diagnostics)
    collector.report(findings.diagnostics.filter { $0.severity == .error && !known.contains($0) })
    guard !collector.hasErrors else { return nil }
    var run = RunResult(diagnostics: [])
    var annex = ConfidentialAnnex()
    annex.documents = try render(
      made, of: released, request: document, run: &run, progress: progress, into: findings)
    annex.observations =
      SealedFigures(
        figures: assembler(document, workspace, released, findings).figures,
        catalogue: released.catalogue, year: document.year
      ).observations
    annex.shared = SharedPseudonym.all(
      of: workspace.registers, catalogue: workspace.registerCatalogue, year: document.year,
      on: RecordTerms(purpose: .aggregate, date: document.recordTerms.date))
    do {
      return try AgeFile.encrypt(try annex.archive(), for: request.recipients)
    } catch let error as AgeError {
      collector.report(.error("seal.annex", "no annex was made: \(error.message)", at: nil))
    } catch {
      collector.report(.error("seal.annex", "no annex was made: \(error)", at: nil))
    }
    return nil
  }
}
