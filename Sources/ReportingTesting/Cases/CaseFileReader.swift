import CityFiles
import Documents
import ReportingCore
import YAMLSource

/// Reads one file of test cases. A mistake is reported where it stands, and the rest is read all
/// the same.
struct CaseFileReader {
  let module: Module
  let catalogue: Catalogue
  let collector: DiagnosticCollector

  /// How far a result may lie from the value expected, as a part of it, where a case says nothing:
  /// what the rounding of binary numbers takes or adds.
  static let tolerance = 1e-9

  func read(_ node: YAMLNode, path: String) -> [IndicatorCase] {
    guard let reader = MappingReader(node, as: "a file of cases", into: collector) else {
      return []
    }
    let indicator = indicator(reader, path: path)
    let entries = reader.mappings("cases", .required, as: "a case") ?? []
    if let list = reader.node["cases"], list.kind == .sequence, list.elements.isEmpty {
      reader.report("case.none", "there are no cases", at: "cases")
    }
    reader.finish()
    var names: [String: SourceLocation] = [:]
    return entries.compactMap { entry in
      let found = testCase(entry, of: indicator)
      if let name = entry.node["name"], !name.text.isEmpty {
        if let first = names[name.text] {
          entry.report(
            "case.same-name", "two cases are named '\(name.text)'", at: "name",
            suggestion: "Say in the name how they differ.",
            notes: [Diagnostic.Note("the first stands here", at: first)])
        }
        names[name.text] = name.location
      }
      return found
    }
  }

  private func indicator(_ reader: MappingReader, path: String) -> (any Indicator)? {
    guard let id = reader.id("indicator", .required, form: .indicator) else { return nil }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if name != "\(id).yaml" {
      reader.report(
        "case.file-name", "the file '\(name)' holds the cases of '\(id)'", at: "indicator",
        suggestion: "Name it '\(id).yaml', or write the indicator it is named after.")
    }
    let ids = module.indicators.map(\.definition.id)
    guard let indicator = module.indicators.first(where: { $0.definition.id == id }) else {
      reader.report(
        "case.unknown-indicator", "the module '\(module.manifest.id)' has no indicator '\(id)'",
        at: "indicator",
        suggestion: NearMiss.suggestion(for: id, among: ids)
          ?? "They are \(ids.joined(separator: ", ")).")
      return nil
    }
    return indicator
  }

  private func testCase(
    _ entry: MappingReader, of indicator: (any Indicator)?
  ) -> IndicatorCase? {
    let name = entry.text("name", .required)
    let period = entry.period("period", .required)
    let errors = collector.diagnostics.count
    let inputs = (entry.mappings("inputs", .required, as: "an input of a case") ?? []).map {
      CaseInputReader(
        entry: $0, indicator: indicator?.definition, catalogue: catalogue, period: period
      ).read()
    }
    reportRepeated(inputs.compactMap { $0 })
    let isComplete = !collector.diagnostics.dropFirst(errors).contains { $0.severity == .error }
    let breakdown = breakdown(entry, of: indicator?.definition)
    let tolerance = entry.number("tolerance")
    let expectation = expectation(entry, tolerance: tolerance)
    entry.finish()
    if let tolerance, !(tolerance >= 0) {
      entry.report("case.tolerance", "a tolerance cannot be negative", at: "tolerance")
    }
    guard let indicator, let name, let period, let breakdown, let expectation, isComplete else {
      return nil
    }
    return IndicatorCase(
      indicator: indicator.definition.id, name: name, period: period,
      observations: inputs.compactMap { $0 }, breakdown: breakdown, expectation: expectation,
      location: entry.location, measured: indicator)
  }

  private func breakdown(
    _ entry: MappingReader, of definition: IndicatorDefinition?
  ) -> Breakdown? {
    guard entry.has("breakdown") else { return .total }
    guard let map = entry.mapping("breakdown", as: "a breakdown") else { return nil }
    guard let definition else {
      _ = map.otherEntries()
      return nil
    }
    return BreakdownEntries(
      map: map, what: "'\(definition.id)'", dimensions: definition.dimensions, catalogue: catalogue
    ).read()
  }

  private func expectation(
    _ entry: MappingReader, tolerance: Double?
  ) -> IndicatorCase.Expectation? {
    guard let node = entry.node("expect", .required) else { return nil }
    switch node.text {
    case "gap": return .gap
    case "not-computable": return .notComputable
    default: break
    }
    let looksLikeNumber = node.text.first.map { $0.isNumber || "-+.,−".contains($0) } ?? false
    guard node.kind != .scalar || looksLikeNumber || node.isNull else {
      node.reportUnknownValue(
        as: "'expect'", among: ["gap", "not-computable", "a number"], into: collector)
      return nil
    }
    return node.readNumber(as: "'expect'", into: collector).map {
      .value($0, tolerance: tolerance ?? max($0.magnitude, 1) * CaseFileReader.tolerance)
    }
  }

  private func reportRepeated(_ observations: [Observation]) {
    var seen: [Observation] = []
    for observation in observations {
      let first = seen.first {
        $0.input == observation.input && $0.breakdown == observation.breakdown
          && $0.period.withoutNote == observation.period.withoutNote
      }
      if let first {
        collector.report(
          .error(
            "case.repeated-input", "'\(observation.input)' is given twice for the same part",
            at: observation.location, suggestion: "Take one of them out.",
            notes: [Diagnostic.Note("the first stands here", at: first.location)]))
      }
      seen.append(observation)
    }
  }
}
