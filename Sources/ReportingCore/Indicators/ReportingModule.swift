/// The Swift side of an indicator module: the indicators that YAML cannot say.
///
/// Everything else about a module — inputs, definitions, texts, YAML indicators — stands in its
/// folder. For every definition there with `kind: swift` the module is asked for the indicator.
public protocol ReportingModule: Sendable {
  /// The module's id, as in its `module.yaml`.
  static var id: String { get }

  /// The indicator for a definition with `kind: swift`, or nil when the module has none of that
  /// id, which is reported as a mistake in the module.
  static func indicator(for definition: IndicatorDefinition) -> (any Indicator)?

  /// The section for a template's content of kind `swift` with this name, or nil.
  static func section(named name: String, for definition: SectionDefinition) -> (
    any ReportSection
  )?
}

extension ReportingModule {
  /// Modules without sections of their own have none.
  public static func section(named name: String, for definition: SectionDefinition) -> (
    any ReportSection
  )? { nil }
}
