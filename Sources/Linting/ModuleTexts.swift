public import ReportingCore

/// The titles, definitions and limits of a module.
public struct ModuleTexts: TextSource {
  let module: ModuleManifest

  /// The texts of one module.
  public init(_ module: ModuleManifest) { self.module = module }

  /// Every text in every language, where it was written.
  public var lintedTexts: [LintedText] {
    var texts = [module.title, module.description] + module.groups.map(\.title)
    texts += module.units.map(\.title) + module.inputs.map(\.title)
    for indicator in module.indicators {
      texts += [indicator.title, indicator.definition, indicator.limits]
      if let resemblance = indicator.resemblance { texts.append(resemblance.difference) }
    }
    return texts.flatMap { LintedText.all(of: $0, kind: .definition, at: module.location) }
  }
}
