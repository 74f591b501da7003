import FileAccess
public import ReportingCore
import YAMLSource

/// Reads an installation.
public struct ConfigurationReader {
  let installation: Installation
  let swiftModules: [any ReportingModule.Type]
  let folder: FolderReader

  /// A reader of one installation.
  ///
  /// - Parameters:
  ///   - installation: Where to read.
  ///   - swiftModules: The modules whose Swift side is linked into the program.
  ///   - collector: Where findings go.
  public init(
    _ installation: Installation, swiftModules: [any ReportingModule.Type],
    into collector: DiagnosticCollector
  ) {
    self.installation = installation
    self.swiftModules = swiftModules
    folder = FolderReader(installation.root, into: collector)
  }

  /// Everything the installation offers. What has mistakes is left out; they are reported.
  public func read() -> Configuration {
    let units = UnitsReader(folder: folder).read("config/codes/units.csv")
    let codes = ControlledListReader(folder: folder)
    let frameworks = each(in: "config/frameworks", named: "id") {
      FrameworkReader(node: $0, collector: $1).read()
    }.sorted { $0.id < $1.id }
    let countries = CountriesReader(folder: folder).read("config/codes/countries.csv")
    let lists = RegisterCatalogueReader(folder: folder, countries: countries)
    let common = lists.read(
      each(in: "config/registers", named: "id") {
        RegisterDefinitionReader(node: $0, collector: $1).read()
      })
    let (modules, registers) = readModules(units: units, registers: common, lists: lists)
    let zones = TimeZonesReader(folder: folder).read("config/codes/time-zones.csv")
    let configuration = Configuration(
      installation: installation, units: units, countries: countries, timeZones: zones,
      identifierSchemes: codes.read("identifier-schemes"),
      instruments: codes.read("instruments"),
      attributes: codes.read("ohchr-attributes"),
      documents: DocumentSymbolRegisterReader(folder: folder).read(
        sessions: "config/codes/un-sessions.csv", documents: "config/codes/un-documents.csv"),
      wordings: WordingsReader(folder: folder).read("config/codes/wordings.csv"),
      frameworks: frameworks, registers: registers,
      languages: readLanguages(), modules: modules,
      templates: each(in: "config/reports", named: "id") {
        var reader = TemplateReader(node: $0, collector: $1, frameworks: frameworks)
        return reader.read()
      }
      .sorted { $0.id < $1.id },
      consultations: each(in: "config/consultations", named: "id") {
        ConsultationReader(node: $0, collector: $1, zones: zones).read()
      }.sorted { $0.id < $1.id })
    ConfigurationCheck(configuration: configuration, collector: folder.collector).check()
    return configuration
  }

  private func readLanguages() -> [LanguagePack] {
    each(in: "config/languages", named: "tag") {
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

  /// What the files of a folder hold; the key `key` in each must be the file's name, so that no two
  /// can hold the same.
  private func each<Value>(
    in path: String, named key: String, _ read: (YAMLNode, DiagnosticCollector) -> Value?
  ) -> [Value] {
    folder.files(under: path, ending: ".yaml").compactMap { file in
      guard let node = folder.yaml(file) else { return nil }
      let value = read(node, folder.collector)
      let name = String(file.split(separator: "/").last?.dropLast(5) ?? "")
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
