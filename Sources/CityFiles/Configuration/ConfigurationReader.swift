import FileAccess
public import ReportingCore
import YAMLSource

/// Reads an installation.
public struct ConfigurationReader {
  let installation: Installation
  let swiftModules: [any ReportingModule.Type]
  let scope: ConfigurationScope
  let folder: FolderReader

  /// A reader of one installation.
  ///
  /// - Parameters:
  ///   - installation: Where to read.
  ///   - swiftModules: The modules whose Swift side is linked into the program.
  ///   - scope: How much to read.
  ///   - collector: Where findings go.
  public init(
    _ installation: Installation, swiftModules: [any ReportingModule.Type],
    scope: ConfigurationScope = .everything, into collector: DiagnosticCollector
  ) {
    self.installation = installation
    self.swiftModules = swiftModules
    self.scope = scope
    folder = FolderReader(installation.root, into: collector)
  }

  /// What the installation offers, as far as the scope wants it. What has mistakes is left out;
  /// they are reported.
  public func read() -> Configuration {
    let found = DiagnosticCollector()
    let configuration = ConfigurationReader(
      installation, swiftModules: swiftModules, scope: scope, into: found
    ).readAll()
    folder.collector.report(
      FollowUpFindings(installation: folder.root).removed(from: found.diagnostics))
    return configuration
  }

  private func readAll() -> Configuration {
    if scope.isOfCallsAlone { return readCallsAlone() }
    let units = UnitsReader(folder: folder).read("config/codes/units.csv")
    let codes = ControlledListReader(folder: folder)
    let frameworks = scope.includesFrameworks ? readFrameworks() : nil
    let reports = files("config/reports")
    let calls = files("config/consultations")
    let countries = CountriesReader(folder: folder).read("config/codes/countries.csv")
    let lists = RegisterCatalogueReader(folder: folder, countries: countries)
    let common = lists.read(
      each(files("config/registers"), named: "id") {
        RegisterDefinitionReader(node: $0, collector: $1).read()
      })
    let (modules, registers) = readModules(units: units, registers: common, lists: lists)
    let zones = readTimeZones()
    let consultations = readConsultations(calls, zones: zones)
    // A call is answered after a template of its own.
    let forCalls = Set(consultations.flatMap(\.templates))
    let templates = readTemplates(
      reports.filter { isWanted($0) || forCalls.contains(name(of: $0)) }, frameworks: frameworks)
    let printsFrameworks = templates.contains {
      forCalls.contains($0.id) && $0.printsFrameworks
    }
    let configuration = Configuration(
      installation: installation, scope: scope, units: units, countries: countries,
      timeZones: zones,
      identifierSchemes: codes.read("identifier-schemes"),
      instruments: codes.read("instruments"),
      attributes: codes.read("ohchr-attributes"),
      documents: DocumentSymbolRegisterReader(folder: folder).read(
        sessions: "config/codes/un-sessions.csv", documents: "config/codes/un-documents.csv"),
      wordings: WordingsReader(folder: folder).read("config/codes/wordings.csv"),
      frameworks: frameworks ?? (printsFrameworks ? readFrameworks() : []), registers: registers,
      languages: readLanguages(), modules: modules,
      templates: templates,
      templateIDs: reports.map(name(of:)).sorted(),
      consultations: consultations, consultationIDs: calls.map(name(of:)).sorted())
    if scope == .everything {
      ConfigurationCheck(configuration: configuration, collector: folder.collector).check()
    }
    return configuration
  }

  /// The calls of the scope, with empty lists of everything else.
  private func readCallsAlone() -> Configuration {
    let calls = files("config/consultations")
    let zones = readTimeZones()
    let none = ControlledList(id: "", entries: [])
    return Configuration(
      installation: installation, scope: scope, units: [], countries: [], timeZones: zones,
      identifierSchemes: none, instruments: none, attributes: none,
      documents: DocumentSymbolRegister(), wordings: [], frameworks: [],
      registers: RegisterCatalogue(), languages: [], modules: [], templates: [],
      templateIDs: files("config/reports").map(name(of:)).sorted(),
      consultations: readConsultations(calls, zones: zones),
      consultationIDs: calls.map(name(of:)).sorted())
  }

  private func readTimeZones() -> [CivilTimeZone] {
    var reader = TimeZonesReader(folder: folder)
    return reader.read("config/codes/time-zones.csv")
  }

  private func readConsultations(_ files: [String], zones: [CivilTimeZone]) -> [Consultation] {
    each(files.filter(isWanted), named: "id") {
      ConsultationReader(node: $0, collector: $1, zones: zones).read()
    }.sorted { $0.id < $1.id }
  }

  /// The report templates of files, by id.
  func readTemplates(_ files: [String], frameworks: [Framework]?) -> [ReportTemplate] {
    each(files, named: "id") {
      var reader = TemplateReader(node: $0, collector: $1, frameworks: frameworks)
      return reader.read()
    }.sorted { $0.id < $1.id }
  }

  func readFrameworks() -> [Framework] {
    each(files("config/frameworks"), named: "id") {
      FrameworkReader(node: $0, collector: $1).read()
    }.sorted { $0.id < $1.id }
  }

  private func readLanguages() -> [LanguagePack] {
    each(files("config/languages"), named: "tag") {
      LanguagePackReader(node: $0, collector: $1).read()
    }
    .sorted { $0.tag < $1.tag }
  }

  private func readModules(
    units: [MeasurementUnit], registers: RegisterCatalogue, lists: RegisterCatalogueReader
  ) -> (modules: [Module], registers: RegisterCatalogue) {
    var modules: [Module] = []
    var reader = ModuleReader(
      folder: folder, units: units, swiftModules: swiftModules, registers: registers,
      lists: lists)
    for entry in folder.list("Plugins") where entry.kind == .folder {
      guard folder.kind("Plugins/\(entry.name)/module.yaml") == .file else { continue }
      guard let module = reader.read(folder: "Plugins/\(entry.name)") else { continue }
      reader.add(module)
      modules.append(module)
    }
    return (modules.sorted { $0.manifest.id < $1.manifest.id }, reader.registers)
  }

  func files(_ path: String) -> [String] { folder.files(under: path, ending: ".yaml") }

  /// A file's name without its ending, which is the id of what it holds.
  func name(of file: String) -> String {
    let start = file.utf8.lastIndex(of: UInt8(ascii: "/")).map { file.utf8.index(after: $0) }
    return String(file[(start ?? file.startIndex)...].dropLast(5))
  }

  private func isWanted(_ file: String) -> Bool { scope.includes(document: name(of: file)) }

  /// What files hold; the key `key` in each must be the file's name, so that no two can hold the
  /// same.
  func each<Value>(
    _ files: [String], named key: String, _ read: (YAMLNode, DiagnosticCollector) -> Value?
  ) -> [Value] {
    files.compactMap { file in
      guard let node = folder.yaml(file) else { return nil }
      let value = read(node, folder.collector)
      let name = name(of: file)
      if let id = node[key], id.kind == .scalar, id.text != name {
        folder.collector.report(
          .error(
            "configuration.name", "the file '\(name).yaml' holds '\(id.text)'", at: id.location,
            suggestion: "Write '\(key): \(name)', or rename the file."))
        return nil
      }
      return value
    }
  }
}

extension ReportTemplate {
  /// Whether it prints how sections answer to the frameworks.
  var printsFrameworks: Bool { allSections.contains { $0.content.contains(.concordance) } }
}
