import Documents
import FileAccess
import Indicators
import ReportingCore
import YAMLSource

/// Reads modules: the folder of a built-in one, or the one file of a city's own.
///
/// Modules are read one after the other; a later one may use the inputs and indicators of those
/// before it.
struct ModuleReader {
  let folder: FolderReader
  let swiftModules: [any ReportingModule.Type]
  private var lookup: IndicatorLookup
  private var inputPlaces: [String: SourceLocation] = [:]
  private var indicatorPlaces: [String: SourceLocation] = [:]

  private var collector: DiagnosticCollector { folder.collector }

  init(
    folder: FolderReader, units: [MeasurementUnit], swiftModules: [any ReportingModule.Type]
  ) {
    self.folder = folder
    self.swiftModules = swiftModules
    lookup = IndicatorLookup(inputs: [Catalogue.population], units: units)
  }

  /// Lets later modules use what this one declares.
  mutating func add(_ module: Module) {
    for unit in module.manifest.units { lookup.units[unit.id] = unit }
    for input in module.manifest.inputs {
      lookup.inputs[input.id] = input
      inputPlaces[input.id] = input.location
    }
    for indicator in module.indicators {
      lookup.indicators[indicator.definition.id] = indicator
      indicatorPlaces[indicator.definition.id] = indicator.definition.location
    }
  }

  /// Reads a module's folder: `module.yaml`, `indicators/*.yaml`; `cases/*.yaml` are noted.
  mutating func read(folder path: String) -> Module? {
    guard let node = folder.yaml("\(path)/module.yaml") else { return nil }
    let files = folder.files(under: "\(path)/indicators", ending: ".yaml")
    let nodes = files.compactMap { file -> (YAMLNode, String)? in
      let name = String(file.split(separator: "/").last?.dropLast(5) ?? "")
      return folder.yaml(file).map { ($0, name) }
    }
    return read(
      node, indicators: nodes, named: nil,
      cases: folder.files(under: "\(path)/cases", ending: ".yaml"))
  }

  /// Reads the one file of a city's own module.
  mutating func read(file relative: String, named name: String) -> Module? {
    guard let node = folder.yaml(relative) else { return nil }
    guard let module = read(node, indicators: nil, named: name, cases: []) else {
      folder.noteRefused(relative, "it has mistakes")
      return nil
    }
    folder.read(
      relative,
      FolderReader.counted(module.manifest.inputs.count, "input") + ", "
        + FolderReader.counted(module.indicators.count, "indicator"))
    return module
  }

  private mutating func read(
    _ node: YAMLNode, indicators files: [(YAMLNode, String)]?, named name: String?,
    cases: [String]
  ) -> Module? {
    guard let reader = MappingReader(node, as: "a module", into: collector) else { return nil }
    let id = reader.id("id", .required)
    let version = reader.integer("version", .required, in: 1...1_000_000)
    let title = reader.localizedText("title", .required)
    let description = reader.localizedText("description", .required)
    let units = ModuleParts(collector: collector).units(reader)
    let dimensions = ModuleParts(collector: collector).dimensions(reader)
    let groups = ModuleParts(collector: collector).groups(reader)
    for unit in units { lookup.units[unit.id] = unit }
    let inputs = inputs(reader, dimensions: dimensions)
    let inline = files == nil ? (reader.nodes("indicators").map(Array.init) ?? []) : []
    reader.finish()
    if let name, let id, id != name {
      reader.report(
        "module.name", "the file '\(name).yaml' holds the module '\(id)'", at: "id",
        suggestion: "Write 'id: \(name)', or rename the file.")
    }
    guard let id, let version, let title, let description else { return nil }
    let declared = DeclaredIndicators(
      module: id, dimensions: Set(dimensions.map(\.id)), groups: groups.map(\.id),
      collector: collector)
    let drafts = (files ?? inline.map { ($0, nil) }).compactMap { node, name in
      declared.read(node, named: name)
    }
    let made = make(drafts)
    return Module(
      manifest: ModuleManifest(
        id: id, version: version, title: title, description: description, units: units,
        dimensions: dimensions, inputs: inputs, indicators: made.map(\.definition),
        groups: groups, location: node.location),
      indicators: made, caseFiles: cases)
  }

  private mutating func inputs(
    _ reader: MappingReader, dimensions: [Dimension]
  ) -> [InputDefinition] {
    (reader.mappings("inputs", as: "an input") ?? []).compactMap { entry in
      let id = entry.id("id", .required)
      let title = entry.localizedText("title", .required)
      let unit = entry.text("unit", .required)
      let names = entry.ids("dimensions") ?? []
      let level = entry.choice("level", of: Level.self) ?? .public
      let counts = entry.choice("counts", .required, of: CountedPopulation.self)
      entry.finish()
      if let unit, lookup.units[unit] == nil {
        entry.report(
          "module.unknown-unit", "there is no unit '\(unit)'", at: "unit",
          suggestion: NearMiss.suggestion(for: unit, among: lookup.units.keys.sorted())
            ?? "Declare it under 'units' of the module.")
        return nil
      }
      for name in names where !dimensions.contains(where: { $0.id == name }) {
        entry.report(
          "module.unknown-dimension", "the module has no dimension '\(name)'", at: "dimensions",
          suggestion: NearMiss.suggestion(for: name, among: dimensions.map(\.id))
            ?? "Declare it under 'dimensions' of the module.")
      }
      guard let id, let title, let unit, let counts else { return nil }
      if let first = inputPlaces[id] ?? (id == Catalogue.population.id ? entry.location : nil) {
        entry.report(
          "module.duplicate-input", "the input '\(id)' is declared twice", at: "id",
          suggestion: "Declare it once; all modules may use it.",
          notes: [Diagnostic.Note("the first stands here", at: first)])
        return nil
      }
      inputPlaces[id] = entry.location(of: "id")
      let input = InputDefinition(
        id: id, title: title, unit: unit, dimensions: names, level: level, counts: counts,
        location: entry.location(of: "id"))
      lookup.inputs[id] = input
      return input
    }
  }

  /// Makes the indicators in the order in which they rest on one another, and returns those that
  /// could be made in the order in which they were declared.
  private mutating func make(_ drafts: [IndicatorDraft]) -> [any Indicator] {
    var byID: [String: IndicatorDraft] = [:]
    for draft in drafts {
      let id = draft.definition.id
      if let first = indicatorPlaces[id] {
        collector.report(
          .error(
            "module.duplicate-indicator", "the indicator '\(id)' is declared twice",
            at: draft.definition.location,
            notes: [Diagnostic.Note("the first stands here", at: first)]))
        continue
      }
      indicatorPlaces[id] = draft.definition.location
      byID[id] = draft
    }
    // A name that is an input's is read as the input, also where an indicator has the same.
    let order = DependencyOrder(
      byID.mapValues { draft in draft.references.filter { lookup.inputs[$0] == nil } })
    for cycle in order.cycles {
      guard let first = cycle.path.first else { continue }
      collector.report(
        .error(
          "indicator.cycle", "the formulas go round in a circle: \(cycle)",
          at: byID[first]?.definition.location,
          suggestion: "Let one of them rest on inputs alone."))
    }
    var made: [String: any Indicator] = [:]
    for id in order.order {
      guard let draft = byID[id],
        let indicator = draft.make(
          with: lookup, swiftModules: swiftModules, collector: collector)
      else { continue }
      made[id] = indicator
      lookup.indicators[id] = indicator
    }
    return drafts.compactMap { made[$0.definition.id] }
  }
}
