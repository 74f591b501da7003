import Documents
import ReportingCore
import YAMLSource

/// Reads the definitions of a module's indicators and what their kinds need.
struct DeclaredIndicators {
  let module: String
  let dimensions: Set<String>
  let groups: [String]
  let collector: DiagnosticCollector

  private enum ChartKind: String, CaseIterable { case lines, columns, bars }

  /// One indicator; nil when something it cannot do without is missing.
  func read(_ node: YAMLNode, named name: String?) -> IndicatorDraft? {
    guard let reader = MappingReader(node, as: "an indicator", into: collector) else { return nil }
    let id = reader.id("id", .required, form: .indicator)
    let title = reader.localizedText("title", .required)
    let text = reader.localizedText("definition", .required)
    let limits = reader.localizedText("limits")
    let unit = reader.text("unit", .required)
    let decimals = reader.integer("decimals", in: 0...9)
    let type = reader.choice("type", .required, of: IndicatorType.self)
    let direction = direction(reader)
    let names = reader.ids("dimensions") ?? []
    let rights = reader.texts("rights") ?? []
    let goals = reader.texts("sdg") ?? []
    let bases = bases(reader)
    let level = reader.choice("level", of: Level.self) ?? .public
    let group = reader.id("group")
    let chart = reader.choice("chart", of: ChartKind.self)
    let cadence = reader.choice("cadence", of: Cadence.self)
    let attribute = reader.id("attribute")
    let resemblance = resemblance(reader)
    let method = IndicatorMethodReader(reader: reader).read()
    reader.finish()
    if let name, let id, name != id {
      reader.report(
        "module.indicator-name", "the file '\(name).yaml' holds the indicator '\(id)'", at: "id",
        suggestion: "Write 'id: \(name)', or rename the file.")
    }
    for name in names where !dimensions.contains(name) {
      reader.report(
        "module.unknown-dimension", "the module has no dimension '\(name)'", at: "dimensions",
        suggestion: NearMiss.suggestion(for: name, among: dimensions.sorted())
          ?? "Declare it under 'dimensions' of the module.")
    }
    if let group, !groups.contains(group) {
      reader.report(
        "module.unknown-group", "the module has no group '\(group)'", at: "group",
        suggestion: NearMiss.suggestion(for: group, among: groups)
          ?? "Declare it under 'groups' of the module.")
    }
    guard let id, let title, let text, let unit, let type, let direction, let method else {
      return nil
    }
    var definition = IndicatorDefinition(
      id: id, module: module, title: title, definition: text,
      limits: limits ?? LocalizedText([:]), unit: unit, decimals: decimals, type: type,
      direction: direction, inputs: method.inputs, dimensions: names, rights: rights,
      sustainableDevelopmentGoals: goals, bases: bases, level: level, resemblance: resemblance,
      group: group, chart: chart.flatMap { Chart.Kind(rawValue: $0.rawValue) },
      cadence: cadence, attribute: attribute, location: reader.location(of: "id"))
    definition.method = MethodText.text(of: node)
    return IndicatorDraft(definition: definition, method: method, reader: reader)
  }

  private func direction(_ reader: MappingReader) -> IndicatorDirection? {
    guard let node = reader.node("direction", .required) else { return nil }
    if node.kind == .mapping {
      guard let map = MappingReader(node, as: "a direction", into: collector) else { return nil }
      defer { map.finish() }
      return map.number("target", .required).map { .target($0) }
    }
    let words = ["higher", "lower", "context"]
    switch node.readChoice(as: "'direction'", among: words, into: collector) {
    case "higher": return .higher
    case "lower": return .lower
    case "context": return .context
    default: return nil
    }
  }

  private func bases(_ reader: MappingReader) -> [IndicatorBasis] {
    (reader.mappings("basis", as: "a basis") ?? []).compactMap { basis in
      defer { basis.finish() }
      let confidence = basis.choice(
        "confidence", .required, of: IndicatorBasis.Confidence.self)
      let reference =
        basis.node["reference"]?.kind == .mapping
        ? basis.localizedText("reference")
        : basis.text("reference", .required).map { LocalizedText([.undetermined: $0]) }
      guard let confidence, let reference else { return nil }
      return IndicatorBasis(confidence: confidence, reference: reference)
    }
  }

  private func resemblance(_ reader: MappingReader) -> Resemblance? {
    guard let map = reader.mapping("resembles", as: "a resemblance") else { return nil }
    defer { map.finish() }
    let indicator = map.id("indicator", .required, form: .indicator)
    let difference = map.localizedText("difference", .required)
    guard let indicator, let difference else { return nil }
    return Resemblance(indicator: indicator, difference: difference)
  }
}
