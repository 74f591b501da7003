import CityFiles
import Disclosure
import Documents
public import ReportingCore

extension Runner {
  /// What an indicator means and how its value came about.
  public struct Explanation: Sendable {
    /// The text for the terminal, or nil when there is nothing to explain.
    public var text: String?
    /// What is wrong with the question or the workspace.
    public var diagnostics: [Diagnostic]
  }

  /// Explains an indicator, with a workspace also its value and where that comes from; or what a
  /// register holds and how its file is filled in.
  ///
  /// The audience is the city's own staff: small counts are shown, restricted figures are not.
  ///
  /// - Throws: when an indicator's program fails.
  public func explain(
    _ id: String, in path: String?, year: Period?, language: LanguageTag?
  ) async throws -> Explanation {
    let collector = DiagnosticCollector()
    var workspace: Workspace?
    var catalogue = Catalogue(
      modules: configuration.modules.map(\.manifest), units: configuration.units(in: nil))
    if let path {
      guard let read = read(path, into: collector) else {
        return Explanation(text: nil, diagnostics: collector.diagnostics.inOrder())
      }
      workspace = read
      catalogue = read.catalogue
    }
    let registers = workspace?.registerCatalogue ?? configuration.registers
    let (indicator, register) = (catalogue.indicator(id), registers.definition(id))
    guard indicator != nil || register != nil else {
      let known = catalogue.indicators.map(\.id) + registers.definitions.map(\.id)
      collector.report(
        .error(
          "explain.unknown-indicator", "no module in use has an indicator or register '\(id)'",
          at: nil,
          suggestion: NearMiss.suggestion(for: id, among: known)
            ?? "'cityrights list indicators' and 'cityrights list registers' name them."))
      return Explanation(text: nil, diagnostics: collector.diagnostics.inOrder())
    }
    let wanted = language ?? workspace?.city.languages.first ?? .english
    guard let pack = configuration.language(wanted) else {
      collector.report(
        .error(
          "language.unknown", "there is no language pack for '\(wanted)'",
          at: nil,
          suggestion:
            "There are \(configuration.languages.map(\.tag.description).joined(separator: ", "))."))
      return Explanation(text: nil, diagnostics: collector.diagnostics.inOrder())
    }
    guard let indicator else {
      let text = register.map {
        RegisterExplanationWriter(
          definition: $0, registers: registers, catalogue: catalogue, pack: pack
        ).text()
      }
      return Explanation(text: text, diagnostics: collector.diagnostics.inOrder())
    }
    var figures: ReleasedFigures?
    if let workspace, let last = Period(year: Period.years.upperBound) {
      let released = try await release(
        workspace, year: year ?? last, audience: .cityInternal,
        terms: RecordTerms(purpose: .cityReport, date: nil), into: collector)
      figures = released.figures
    }
    let text = ExplanationWriter(
      indicator: indicator, catalogue: catalogue, pack: pack, figures: figures, year: year
    ).text()
    return Explanation(text: text, diagnostics: collector.diagnostics.inOrder())
  }
}
