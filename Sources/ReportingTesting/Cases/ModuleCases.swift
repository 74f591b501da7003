public import CityFiles
import Documents
import FileAccess
public import ReportingCore
import YAMLSource

/// All test cases of a module, read from its `cases/*.yaml`.
public struct ModuleCases: Sendable {
  /// The cases, in the order of the files.
  public let cases: [IndicatorCase]
  /// What is wrong with the files, ordered by place. A file with mistakes may lack cases, so a test
  /// must find this free of errors.
  public let diagnostics: [Diagnostic]

  /// Reads the cases of a module.
  ///
  /// - Parameters:
  ///   - module: The module, as the configuration or ``CityFiles/ModuleFolder`` reads it.
  ///   - configuration: The installation, for the inputs and dimensions that the module uses of
  ///     others.
  public init(of module: Module, in configuration: Configuration) {
    let collector = DiagnosticCollector()
    let others = configuration.modules.filter { $0.manifest.id != module.manifest.id }
    let catalogue = Catalogue(
      modules: [module.manifest] + others.map(\.manifest), units: configuration.units)
    let reader = CaseFileReader(module: module, catalogue: catalogue, collector: collector)
    cases = module.caseFiles.flatMap { path -> [IndicatorCase] in
      do throws(FileAccessError) {
        let bytes = try FileAccess.read(path, limit: YAMLLimits.standard.bytes)
        let node = YAMLReader.read(bytes, path: path, into: collector)
        return node.map { reader.read($0, path: path) } ?? []
      } catch {
        collector.report(
          .error("file.unreadable", error.message, at: SourceLocation(path: path)))
        return []
      }
    }
    diagnostics = collector.diagnostics.sorted()
  }

  /// What the cases leave untested: an indicator wants three of them, a value and a gap among them,
  /// and one for a part by each of the dimensions that it declares. One that declares none has
  /// nothing to be broken down by.
  ///
  /// - Returns: one finding for each indicator and thing that is missing, at the indicator.
  public func untested(of module: Module) -> [Diagnostic] {
    module.manifest.indicators.flatMap { definition -> [Diagnostic] in
      let own = cases.filter { $0.indicator == definition.id }
      var missing: [String] = []
      if own.count < 3 { missing.append("three cases (there are \(own.count))") }
      let hasValue = own.contains { if case .value = $0.expectation { true } else { false } }
      if !hasValue { missing.append("a case with a value") }
      if !own.contains(where: { $0.expectation == .gap }) { missing.append("a case with a gap") }
      let divided = Set(own.flatMap(\.breakdown.dimensions))
      for dimension in definition.dimensions where !divided.contains(dimension) {
        missing.append("a case broken down by '\(dimension)'")
      }
      return missing.map {
        .error(
          "case.untested", "'\(definition.id)' lacks \($0)", at: definition.location,
          suggestion: "Write it in cases/\(definition.id).yaml.")
      }
    }
  }
}
