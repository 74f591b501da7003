import Documents
import FileAccess
import Registers
public import ReportingCore
import YAMLSource

/// Reads a city's folder. Every mistake of every file is reported in one run.
public struct WorkspaceReader {
  let configuration: Configuration
  let collector: DiagnosticCollector
  let folder: FolderReader

  /// A reader of one workspace.
  public init(
    _ path: String, configuration: Configuration, into collector: DiagnosticCollector
  ) {
    self.configuration = configuration
    self.collector = collector
    folder = FolderReader(path, into: collector)
  }

  /// The calls and reports that a workspace seems to have texts for, before it is read.
  static func answered(in path: String) -> Set<String> {
    // What cannot be listed is reported when the workspace is read.
    let folder = FolderReader(path, into: DiagnosticCollector())
    let names = folder.list("answers").map(\.name)
    // An answer may be made after a template of its own.
    let templates = names.compactMap { name -> String? in
      let path = "answers/\(name)/contribution.yaml"
      guard folder.kind(path) == .file else { return nil }
      return folder.yaml(path)?["template"]?.text
    }
    return Set(names + templates)
  }

  /// What may stand at the top of a workspace.
  private static let known = [
    "city.yaml", "data", "sources.yaml", "sources", "answers", "modules", "registers",
    "consultations", "out", "import",
  ]

  /// The workspace; nil when it has no city that could be reported on.
  public func read() -> Workspace? {
    guard folder.exists else {
      collector.report(
        .error(
          "workspace.missing", "there is no folder here", at: SourceLocation(path: folder.root),
          suggestion: "Name the city's folder, or make one with 'cityrights new city FOLDER'."))
      return nil
    }
    guard folder.kind("city.yaml") == .file else {
      let nearest = NearMiss.bestMatch(
        for: "city.yaml", among: folder.list("").filter { $0.kind == .file }.map(\.name))
      collector.report(
        .error(
          "workspace.no-city", "the folder has no city.yaml", at: SourceLocation(path: folder.root),
          suggestion: nearest.map { "Is '\($0)' meant to be 'city.yaml'?" }
            ?? "Make a workspace with 'cityrights new city FOLDER'."))
      return nil
    }
    guard let node = folder.yaml("city.yaml"),
      let (city, population, modulePlaces) = CityReader(
        node: node, collector: collector, configuration: configuration
      ).read()
    else { return nil }
    folder.read("city.yaml", "the city")
    noteUnknownEntries()
    checkKinds()

    let (modules, own, definitions) = modules(of: city, at: modulePlaces)
    let calls = CityConsultationsReader(folder: folder, configuration: configuration)
    let complete = calls.read()
    let catalogue = Catalogue(
      modules: modules.map {
        $0.manifest.in(currency: city.currency, unnamed: configuration.unnamedCurrency)
      },
      units: configuration.units(in: city.currency))
    calls.check(complete, indicators: catalogue.indicators.map(\.id))
    var sources = SourcesReader(folder: folder)
    if folder.kind("sources.yaml") == .file { sources.read("sources.yaml") }
    for file in folder.files(under: "sources", ending: ".yaml") { sources.read(file) }
    checkSources(of: node, among: sources.sources)
    let lacksModules =
      modules.count < Set(city.modules + own).count || city.modules.isEmpty
    var reader = RegistersReader(
      folder: folder, configuration: complete, catalogue: definitions,
      sources: sources.sources, isComplete: !lacksModules && own.allSatisfy(hasNoErrors))
    let registers = reader.read()
    collector.report(
      RegisterCheck(
        registers, unread: reader.unread, catalogue: definitions, city: city,
        indicators: catalogue.indicators.map(\.id)
      ).findings()
        + PublicationCheck(registers, unread: reader.unread, catalogue: definitions).findings())
    var data = DataReader(
      folder: folder, catalogue: catalogue, sources: sources.sources, currency: city.currency,
      sourceOrder: city.sourceOrder, languages: complete.languages)
    for file in folder.files(under: "data", ending: ".csv") { data.read(file) }
    let counted = RegisterObservations(
      registers, definitions: definitions, catalogue: catalogue,
      observed: data.observations
    ).make()
    collector.report(counted.findings)
    var answers = AnswersReader(
      answerable: answerable(complete),
      known: (complete.consultationIDs + complete.templateIDs).sorted(),
      languages: city.languages, configuration: complete, folder: folder)
    answers.read()
    noteUnread()
    return Workspace(
      configuration: complete, city: city, catalogue: catalogue,
      indicators: modules.flatMap(\.indicators),
      cityModules: own, observations: population + data.observations + counted.observations,
      sources: sources.sources,
      registers: registers, unreadRegisters: reader.unread, registerCatalogue: definitions,
      answers: answers.answers,
      quotesByCall: answers.quotes,
      contributions: answers.contributions,
      followUps: FollowUpFindings(workspace: folder.root, lacksModules: lacksModules),
      inventory: folder.inventory.sorted())
  }

  /// Whether a module of the city's own is whole.
  private func hasNoErrors(ownModule id: String) -> Bool {
    let path = folder.path("modules/\(id).yaml")
    return !collector.diagnostics.contains { $0.severity == .error && $0.location?.path == path }
  }

  private func answerable(_ configuration: Configuration) -> [String: [String]] {
    var result: [String: [String]] = [:]
    // Only what has a place for the city's own text; elsewhere it would be lost.
    for template in configuration.templates where !template.hasQuestions {
      result[template.id] = template.narratives
    }
    for consultation in configuration.consultations {
      let templates = consultation.templates.compactMap { configuration.template($0) }
      let asksQuestions = templates.contains(where: \.hasQuestions)
      result[consultation.id] =
        (asksQuestions ? consultation.allQuestions.map(\.id) : [])
        + templates.flatMap(\.narratives)
    }
    return result
  }

  private func modules(
    of city: City, at places: [String: SourceLocation]
  ) -> (modules: [Module], own: [String], registers: RegisterCatalogue) {
    let files = folder.list("modules").filter { $0.name.hasSuffix(".yaml") }
      .map { String($0.name.dropLast(5)) }
    var modules: [Module] = []
    var own: [String] = []
    var reader = ModuleReader(
      folder: folder, units: configuration.units, swiftModules: [],
      registers: configuration.registers,
      lists: RegisterCatalogueReader(
        folder: FolderReader(configuration.installation.root, into: collector),
        countries: configuration.countries))
    // The city's own modules are used without being listed; listing them sets their order.
    for id in city.modules + files.filter({ !city.modules.contains($0) }) {
      if let module = configuration.module(id) {
        if files.contains(id) {
          collector.report(
            .error(
              "module.same-name", "the city's module '\(id)' has the name of a built-in one",
              at: folder.location("modules/\(id).yaml"), suggestion: "Give it another name."))
        }
        reader.add(module)
        modules.append(module)
      } else if files.contains(id) {
        own.append(id)
        if let module = reader.read(file: "modules/\(id).yaml", named: id) {
          modules.append(module)
        }
      } else {
        let known = configuration.modules.map(\.manifest.id) + files
        collector.report(
          .error(
            "city.unknown-module", "there is no module '\(id)'", at: places[id] ?? city.location,
            suggestion: NearMiss.suggestion(for: id, among: known)
              ?? "Known are \(known.joined(separator: ", "))."))
      }
    }
    return (modules, own, reader.registers)
  }

  /// The sources of the residents, which stand in another file.
  private func checkSources(of city: YAMLNode, among sources: [DataSource]) {
    let known = sources.map(\.id)
    for source in city["source-order"]?.elements.map({ $0 }) ?? []
    where source.kind == .scalar && !known.contains(source.text) {
      collector.report(
        .error(
          "city.unknown-source", "sources.yaml has no source '\(source.text)'",
          at: source.location,
          suggestion: NearMiss.suggestion(for: source.text, among: known.sorted())))
    }
    for entry in city["population"]?.elements.map({ $0 }) ?? [] {
      guard let source = entry["source"], source.kind == .scalar, !known.contains(source.text),
        !source.isEmptyText
      else { continue }
      collector.report(
        .error(
          "city.unknown-source", "sources.yaml has no source '\(source.text)'",
          at: source.location,
          suggestion: NearMiss.suggestion(for: source.text, among: known.sorted())
            ?? "Add it there: who published the figure, and when."))
    }
  }

  /// Names that nothing reads, with what they may be meant to be.
  private func noteUnknownEntries() {
    for entry in folder.list("") where !WorkspaceReader.known.contains(entry.name) {
      if entry.name.lowercased().hasPrefix("readme") {
        folder.skip(entry.name, "it is for people")
        continue
      }
      if entry.name == "network" {
        folder.skip(entry.name, "the secretariat keeps there what it knows of its cities")
        continue
      }
      let suggestion = NearMiss.suggestion(for: entry.name, among: WorkspaceReader.known)
      collector.report(
        .warning(
          "workspace.unknown-entry", "nothing reads this", at: folder.location(entry.name),
          suggestion: suggestion ?? "Move it out of the workspace if it is not needed."))
      folder.skip(entry.name, "nothing reads it")
    }
  }

  /// Folders where files are wanted, and the other way round: they would be passed over.
  private func checkKinds() {
    let wanted: [(name: String, kind: FolderEntry.Kind)] = [
      ("data", .folder), ("answers", .folder), ("modules", .folder), ("sources", .folder),
      ("registers", .folder), ("consultations", .folder), ("sources.yaml", .file),
    ]
    for (name, kind) in wanted {
      let isLink = folder.list("").contains { $0.name == name && $0.kind == .link }
      guard let found = folder.kind(name) ?? (isLink ? .link : nil), found != kind else { continue }
      folder.refuse(name, kind == .folder ? "this must be a folder" : "this must be a file")
    }
  }

  private func noteUnread() {
    for entry in folder.list("modules") where !entry.name.hasSuffix(".yaml") {
      folder.skipUnread("modules/\(entry.name)", ending: ".yaml")
    }
  }
}

extension ReportTemplate {
  /// The ids of the sections that print a text of the city's own.
  var narratives: [String] {
    allSections.filter { section in
      section.content.contains { if case .narrative = $0 { true } else { false } }
    }.map(\.id)
  }
}

extension ModuleManifest {
  /// The same with the city's currency in the units that the module declares.
  fileprivate func `in`(currency: String?, unnamed: LocalizedText) -> ModuleManifest {
    var manifest = self
    manifest.units = units.map { $0.in(currency: currency, unnamed: unnamed) }
    return manifest
  }
}
