import CityFiles
import ReportingCore

/// What is wrong with a reference whatever the figures are: registers and their fields, changes of
/// what has no distances, forms of words.
struct ReferenceCheck {
  let workspace: Workspace
  let configuration: Configuration
  let collector: DiagnosticCollector

  func check(_ reference: FigureReference) {
    if reference.kind == .register { checkRegister(reference) }
    if reference.kind == .change { checkChange(reference) }
    checkWords(reference)
  }

  private func checkRegister(_ reference: FigureReference) {
    let (quote, findings) = RegisterQuoteReader(workspace.registerCatalogue).read(reference)
    collector.report(findings)
    guard let quote, !workspace.registers.contains(where: { $0.id == quote.count.register }),
      !workspace.unreadRegisters.contains(quote.count.register)
    else { return }
    collector.report(
      .error(
        "answers.no-figure", "the city keeps no register '\(quote.count.register)'",
        at: reference.location,
        suggestion: workspace.registers.isEmpty
          ? "Add registers/\(quote.count.register).yaml, or take the quotation out."
          : "It keeps \(workspace.registers.map(\.id).joined(separator: ", "))."))
  }

  /// The unit in which a reference is printed; nil for how many cities report.
  private func unit(of reference: FigureReference) -> MeasurementUnit? {
    guard reference.measure != .count else { return nil }
    return reference.indicators.first.flatMap { workspace.catalogue.indicator($0) }
      .flatMap { workspace.catalogue.unit($0.unit) }
  }

  private func checkChange(_ reference: FigureReference) {
    guard let unit = unit(of: reference), let id = reference.indicators.first,
      !unit.namedValues.isEmpty
    else { return }
    collector.report(
      .error(
        "answers.change", "'\(id)' is told in steps with names, between which there is no distance",
        at: reference.location,
        suggestion: "Quote both values: {{indicator:\(id) ...}} and {{indicator:\(id) ...}}."))
  }

  private func checkWords(_ reference: FigureReference) {
    guard !reference.words.isEmpty else { return }
    let unit = unit(of: reference)
    if reference.isRelative || unit.map({ !$0.symbol.isEmpty || !$0.namedValues.isEmpty }) == true {
      collector.report(
        .error(
          "answers.plural", "'\(reference.text)' has its unit, so no word can stand for it",
          at: reference.location, suggestion: "Take out what stands behind the bars."))
      return
    }
    guard let pack = reference.language.flatMap({ configuration.language($0) }) else { return }
    let indicator = reference.indicators.first.flatMap { workspace.catalogue.indicator($0) }
    do throws(CountedWordError) {
      _ = try CountedWord(
        reference.words, rule: pack.pluralRule,
        decimals: reference.measure == .count ? 0 : indicator?.decimals ?? unit?.decimals ?? 0)
    } catch {
      report(error, reference, in: pack)
    }
  }

  private func report(
    _ error: CountedWordError, _ reference: FigureReference, in pack: LanguagePack
  ) {
    func list(_ categories: [PluralCategory]) -> String {
      categories.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    }
    let needed = pack.pluralRule.formsOfNumbers(decimals: 0)
    let example = needed.map { "| \($0.rawValue)=..." }.joined(separator: " ")
    let message: String
    switch error {
    case .missing(let missing):
      message =
        "the words in '\(reference.text)' lack the form\(missing.count == 1 ? "" : "s") "
        + "\(list(missing)), which numbers in '\(pack.tag)' need"
    case .unknown(let category, let known):
      message =
        "numbers in '\(pack.tag)' have no form '\(category.rawValue)', but \(list(known))"
    case .tooMany(let word, let known):
      message =
        "'\(word)' is one form too many: numbers in '\(pack.tag)' need \(list(known))"
    case .twice(let category):
      message = "the form '\(category.rawValue)' stands twice in '\(reference.text)'"
    }
    collector.report(
      .error(
        "answers.plural", message, at: reference.location,
        suggestion: "Write \(example), or the words alone in this order."))
  }
}
