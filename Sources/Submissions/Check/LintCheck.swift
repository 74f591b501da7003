import CityFiles
import Disclosure
import Documents
import Linting
import ReportingCore

/// The rules over the figures and texts of a whole workspace.
///
/// Texts of built-in modules are not read: nobody who keeps a city's files can change them.
struct LintCheck {
  let workspace: Workspace
  let configuration: Configuration
  let collector: DiagnosticCollector

  func check() {
    checkDeclarations()
    let figures = FigureTable(
      workspace.observations, catalogue: workspace.catalogue,
      jumpFactor: workspace.city.jumpFactor)
    collector.report(FigureLinter().check(figures))
    let context = context
    for register in workspace.registers {
      guard let definition = workspace.registerCatalogue.definition(register.id) else { continue }
      collector.report(RegisterSymbols(register, definition: definition, in: context).findings())
    }
    let findings = TextLinter().check(sources.flatMap { $0.lintedTexts }, in: context)
    collector.report(AnswerLanguage().check(workspace.answers, with: findings))
    checkResolutionNames()
  }

  /// Documents laid out as those of the United Nations name resolutions as these do.
  private func checkResolutionNames() {
    struct Contribution: Hashable {
      var call: String
      var language: LanguageTag
    }
    let contributions = Dictionary(grouping: workspace.answers) {
      Contribution(call: $0.consultation, language: $0.language)
    }
    for (contribution, answers) in contributions
    where configuration.style(ofDocument: contribution.call)?.conventions == .unitedNations {
      // The collector sorts; within a file the order is that of the answers.
      collector.report(ResolutionNames().check(answers))
    }
  }

  /// What makes texts to be read.
  private var sources: [any TextSource] {
    let modules = workspace.cityModules.compactMap { workspace.catalogue.module($0) }
    let registers = workspace.registers.compactMap { register in
      workspace.registerCatalogue.definition(register.id).map {
        RegisterTexts(register, definition: $0, languages: workspace.city.languages)
      }
    }
    return [CityTexts(workspace.city, observations: workspace.observations)]
      + modules.map { ModuleTexts($0) }
      + workspace.answers.map { answer in
        AnswerTexts(
          answer, plainLanguage: configuration.template(answer.consultation)?.plainLanguage)
      } + registers
  }

  private var context: TextContext {
    let contact = workspace.city.contact?.email
    let address = contact.flatMap { $0.level == .public ? $0.forComputing.lowercased() : nil }
    var restricted = RestrictedTerms(
      above: .cityInternal, city: workspace.city,
      inputs: workspace.catalogue.modules.flatMap(\.inputs),
      observations: workspace.observations, sources: workspace.sources,
      answers: workspace.answers)
    // No document is asked for yet, so what is shown by consent for a day is taken as guarded.
    restricted.insert(
      workspace.registers, catalogue: workspace.registerCatalogue,
      on: RecordTerms(purpose: .cityReport, date: nil))
    return TextContext(
      documents: configuration.documents, wordings: configuration.wordings,
      languages: configuration.languages,
      restricted: restricted, publicAddresses: address.map { [$0] } ?? [])
  }

  /// The inputs that a published share is held against must be there.
  private func checkDeclarations() {
    for input in workspace.catalogue.modules.flatMap(\.inputs) {
      guard let share = input.checks.share else { continue }
      for id in [share.part, share.whole] where workspace.catalogue.input(id) == nil {
        collector.report(
          .error(
            "module.unknown-input", "no module in use has an input '\(id)'", at: input.location,
            suggestion: NearMiss.suggestion(for: id, among: workspace.catalogue.inputIDs)))
      }
    }
  }
}
