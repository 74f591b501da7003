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
  let lists: RegisterCatalogueReader
  /// The registers that are known, with those of the modules read so far.
  var registers: RegisterCatalogue
  private var lookup: IndicatorLookup
  private var inputPlaces: [String: SourceLocation] = [:]
  private var indicatorPlaces: [String: SourceLocation] = [:]
  private var dimensions: [String: Dimension] = [:]
  private var commonUnits: Set<String>
  private var moduleIDs: Set<String> = []

  var collector: DiagnosticCollector { folder.collector }

  init(
    folder: FolderReader, units: [MeasurementUnit], swiftModules: [any ReportingModule.Type],
    registers: RegisterCatalogue, lists: RegisterCatalogueReader
  ) {
    self.folder = folder
    self.registers = registers
    self.lists = lists
    self.swiftModules = swiftModules
    lookup = IndicatorLookup(inputs: [Catalogue.population], units: units)
    commonUnits = Set(units.map(\.id))
  }

  /// Lets later modules use what this one declares.
  mutating func add(_ module: Module) {
    moduleIDs.insert(module.manifest.id)
    for unit in module.manifest.units { lookup.units[unit.id] = unit }
    commonUnits.formUnion(module.manifest.units.map(\.id))
    for dimension in module.manifest.dimensions where dimensions[dimension.id] == nil {
      dimensions[dimension.id] = dimension
      lookup.dimensions[dimension.id] = dimension
    }
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
    let registers = folder.files(under: "\(path)/registers", ending: ".yaml").compactMap(register)
    let files = folder.files(under: "\(path)/indicators", ending: ".yaml")
    let nodes = files.compactMap { file -> (YAMLNode, String)? in
      let name = String(file.split(separator: "/").last?.dropLast(5) ?? "")
      return folder.yaml(file).map { ($0, name) }
    }
    return read(
      node, indicators: nodes, registers: registers, named: nil,
      cases: folder.files(under: "\(path)/cases", ending: ".yaml").map(folder.path))
  }

  /// Reads the one file of a city's own module.
  mutating func read(file relative: String, named name: String) -> Module? {
    guard let node = folder.yaml(relative) else { return nil }
    guard let module = read(node, indicators: nil, registers: nil, named: name, cases: []) else {
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
    _ node: YAMLNode, indicators files: [(YAMLNode, String)]?, registers registerFiles: [YAMLNode]?,
    named name: String?,
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
    reportRepeated(reader, units: units, dimensions: dimensions, groups: groups)
    for unit in units where lookup.units[unit.id] == nil { lookup.units[unit.id] = unit }
    for dimension in dimensions { lookup.dimensions[dimension.id] = dimension }
    let own = ownRegisters(
      registerFiles ?? reader.nodes("registers").map(Array.init) ?? [], of: id)
    let inputs = inputs(reader, dimensions: dimensions)
    let inline = files == nil ? (reader.nodes("indicators").map(Array.init) ?? []) : []
    reader.finish()
    if let name, let id, id != name {
      reader.report(
        "module.name", "the file '\(name).yaml' holds the module '\(id)'", at: "id",
        suggestion: "Write 'id: \(name)', or rename the file.")
    }
    if let id, moduleIDs.contains(id) {
      reader.report(
        "module.same-name", "there is another module '\(id)'", at: "id",
        suggestion: "Give it another id.")
      return nil
    }
    // Where something else is missing, which is an error, the mistakes further down are found in the
    // same run.
    guard let id else { return nil }
    let declared = DeclaredIndicators(
      module: id, dimensions: Set(dimensions.map(\.id)), groups: groups.map(\.id),
      collector: collector)
    let drafts = (files ?? inline.map { ($0, nil) }).compactMap { node, name in
      declared.read(node, named: name)
    }
    let made = make(drafts)
    return Module(
      manifest: ModuleManifest(
        id: id, version: version ?? 1, title: title ?? LocalizedText([:]),
        description: description ?? LocalizedText([:]), units: units,
        dimensions: dimensions, registers: own, inputs: inputs, indicators: made.map(\.definition),
        groups: groups, location: node.location),
      indicators: made, caseFiles: cases)
  }

  /// Declarations that disagree with one that is already there: of two, only one could hold.
  private func reportRepeated(
    _ reader: MappingReader, units: [MeasurementUnit], dimensions: [Dimension],
    groups: [ModuleGroup]
  ) {
    func report(_ id: String, _ message: String, _ list: String, _ entry: String, _ advice: String)
    {
      let entries = reader.node[list]?.elements.filter { $0["id"]?.text == entry } ?? []
      collector.report(
        .error(
          id, message, at: entries.last?["id"]?.location ?? reader.location, suggestion: advice))
    }
    var seen = commonUnits
    for unit in units where !seen.insert(unit.id).inserted {
      report(
        "module.duplicate-unit", "there is a unit '\(unit.id)' already", "units", unit.id,
        "Use the one that is there, or give this one another id.")
    }
    for dimension in dimensions {
      guard let known = self.dimensions[dimension.id], !known.isAlike(dimension) else { continue }
      report(
        "module.other-dimension",
        "another module declares the dimension '\(dimension.id)' with other codes or texts",
        "dimensions", dimension.id,
        "Declare it exactly as there, or give this one another id.")
    }
    var groupIDs: Set<String> = []
    for group in groups where !groupIDs.insert(group.id).inserted {
      report(
        "module.duplicate-group", "the group '\(group.id)' is declared twice", "groups", group.id,
        "Take one of them out.")
    }
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
      let verification = entry.choice("verification", of: VerificationStatus.self)
      let checks = FigureChecksReader(entry: entry, dimensions: names).read()
      let count = entry.mapping("from", as: "a count").flatMap {
        RegisterCountReader(
          registers: registers, dimensions: dimensions.filter { names.contains($0.id) },
          overlapping: checks.overlapping, collector: collector
        ).read($0)
      }
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
        verification: verification, count: count, checks: checks,
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

extension Dimension {
  /// Whether two declarations say the same, wherever they stand.
  fileprivate func isAlike(_ other: Dimension) -> Bool {
    func texts(_ text: LocalizedText) -> [String?] {
      text.languages.flatMap { [$0.description, text[$0]] }
    }
    return isOpen == other.isOpen && codes.map(\.id) == other.codes.map(\.id)
      && texts(title) == texts(other.title)
      && zip(codes, other.codes).allSatisfy { texts($0.title) == texts($1.title) }
  }
}
