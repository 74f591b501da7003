import CityFiles
import Conformance
import Disclosure
import Documents
import FileAccess
import Rendering
import ReportingCore

extension Runner {
  /// Holds an answer against the rules of its call, and makes the page that says what holds.
  func conform(
    _ document: Document, to consultation: Consultation, after template: ReportTemplate,
    with message: SubmissionMessage, request: DocumentRequest, released: ReleasedWorkspace,
    of workspace: Workspace, folder: String, into collector: DiagnosticCollector
  ) -> ChecklistPage? {
    // Rules that could not be read whole say nothing of an answer.
    if let file = consultation.location?.path,
      collector.diagnostics.contains(where: { $0.severity == .error && $0.location?.path == file })
    {
      return nil
    }
    var call = consultation
    // What a template does not print cannot be left unanswered.
    if !template.hasQuestions { call.questions = [] }
    let answers = FileAccess.path("answers/\(call.id)", in: folder)
    let isSent = request.formats.contains(.eml) && !request.isDraft
    var context = ConformanceContext(
      contribution: message.contribution, today: request.today,
      // In an order of their own, so that nothing depends on how they were asked for.
      formats: OutputFormat.documents.filter(request.formats.contains).map(\.rawValue),
      answers: SourceLocation(path: "\(answers)/\(message.pack.tag).md"))
    context.contributionFile = SourceLocation(path: "\(answers)/contribution.yaml")
    context.signatories = signatories(of: call.id, in: released.records.registers, workspace)
    context.namingRegisters = namingRegisters(printedBy: template, released)
    context.subjectValues = message.subjectValues
    context.recipients = isSent ? call.recipients?.value : nil
    context.confidentialityNotice = message.pack[.messageConfidential]
    context.zone = workspace.city.timeZone
    let checklist = ConformanceChecker().check(document, against: call, in: context)
    collector.report(checklist.findings)
    guard let english = configuration.language(.english) else { return nil }
    return ChecklistPage(
      call: consultation, checklist: checklist,
      document: document, labels: english.documentLabels, folder: folder, today: request.today,
      zone: workspace.city.timeZone, hasMessage: isSent)
  }

  private func signatories(
    of call: String, in registers: [ReleasedRegister], _ workspace: Workspace
  ) -> [ConformanceContext.Signatory] {
    let written = workspace.registers.first { $0.id == "signatories" }?.records ?? []
    let places = Dictionary(
      written.map { ($0.id.forComputing, $0.location) }, uniquingKeysWith: { first, _ in first })
    let records = registers.first { $0.id == "signatories" }?.records ?? []
    return records.filter {
      $0.value("document")?.texts.first == call && $0.value("status") == .code("signed")
    }.compactMap { record in
      guard let name = record.value("name")?.texts.first,
        case .code(let status) = record.value("class")
      else { return nil }
      return ConformanceContext.Signatory(
        name: name, status: status, location: record.id.flatMap { places[$0] } ?? nil)
    }
  }

  /// The registers of which a template prints persons under their names.
  private func namingRegisters(
    printedBy template: ReportTemplate, _ released: ReleasedWorkspace
  ) -> [String] {
    var found: [String] = []
    for content in template.allSections.flatMap(\.content) {
      guard case .registerTable(let id, let fields) = content, !found.contains(id),
        let definition = released.registerCatalogue.definition(id),
        let register = released.records.registers.first(where: { $0.id == id })
      else { continue }
      let names = definition.fields.filter { $0.isName && fields.contains($0.id) }.map(\.id)
      if register.records.contains(where: { record in names.contains { record.value($0) != nil } })
      {
        found.append(id)
      }
    }
    return found
  }
}
