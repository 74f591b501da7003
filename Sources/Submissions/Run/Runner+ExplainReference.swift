import CityFiles
import Disclosure
import Documents
import Registers
public import ReportingCore

extension Runner {
  /// Explains a reference as it stands in a text, such as `{{register:incidents count 2023}}`: how it
  /// is printed, what it rests on and where that was written.
  ///
  /// The audience is the city's own staff: small counts are shown, restricted figures are not.
  ///
  /// - Throws: when an indicator's program fails.
  public func explain(
    reference written: String, in path: String, year: Period?, language: LanguageTag?
  ) async throws -> Explanation {
    let collector = DiagnosticCollector()
    func nothing() -> Explanation {
      Explanation(text: nil, diagnostics: collector.diagnostics.inOrder())
    }
    guard let workspace = read(path, into: collector) else { return nothing() }
    let inner = written.hasPrefix("{{") ? String(written.dropFirst(2).dropLast(2)) : written
    let tag = language ?? workspace.city.languages.first
    guard let pack = tag.flatMap({ configuration.language($0) }),
      let year = year ?? workspace.newestYear
    else { return nothing() }
    let reference: FigureReference
    do throws(FigureReferenceError) {
      reference = try FigureReference(
        reading: inner, text: "{{\(inner)}}", language: pack.tag)
    } catch {
      collector.report(
        .error("answers.quote", error.message, at: nil, suggestion: error.suggestion))
      return nothing()
    }
    let check = DiagnosticCollector()
    ReferenceCheck(workspace: workspace, configuration: configuration, collector: check)
      .check(reference)
    let released = try await release(
      workspace, year: year, audience: .cityInternal,
      terms: RecordTerms(purpose: .cityReport, date: nil), quoting: [reference], into: collector)
    let quotable = QuotedFigures(
      figures: released.figures, catalogue: released.catalogue,
      registers: workspace.registerCatalogue, year: year)
    QuoteCheck(
      quotes: [reference], quotable: quotable, registers: workspace.registers,
      languages: configuration.languages, collector: check
    ).check()
    collector.report(check.diagnostics)
    guard !check.hasErrors, let quoted = quotable.figure(reference) else { return nothing() }
    let context = released.context(
      pack: pack, year: year, figures: released.figures,
      country: LocalizedText([:]), answering: "", sections: [], configuration: configuration)
    var lines = [reference.text, FigureWriter(context: context).text(quoted)]
    if let indicator = released.catalogue.indicator(quoted.subject) {
      let writer = ExplanationWriter(
        indicator: indicator, catalogue: released.catalogue, pack: pack,
        figures: released.figures, year: year)
      lines += quoted.measurements.compactMap { $0 }.flatMap { [""] + writer.value($0) }
    } else {
      lines += records(of: reference, in: workspace, year: year, pack)
    }
    return Explanation(
      text: lines.map { $0 + "\n" }.joined(), diagnostics: collector.diagnostics.inOrder())
  }

  /// The records that are counted: where they stand, for those who may open the file.
  private func records(
    of reference: FigureReference, in workspace: Workspace, year: Period, _ pack: LanguagePack
  ) -> [String] {
    guard let quote = RegisterQuoteReader(workspace.registerCatalogue).read(reference).quote,
      let register = workspace.registers.first(where: { $0.id == quote.count.register }),
      let period = reference.countedPeriod(in: year),
      let found = RegisterTally(
        register, definition: quote.definition, lists: workspace.registerCatalogue
      ).count(quote.count, over: period)
    else { return [] }
    var lines = ["", "\(quote.id), \(pack.period(period))"]
    if let source = register.source {
      lines.append("  " + pack.text(.labelled(pack[.source], source)))
    }
    return lines + found.records.map { "  \($0.location?.description ?? "")" }
  }
}
