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
    let modules = readModules(units: units)
    return Configuration(
      installation: installation, units: units,
      countries: CountriesReader(folder: folder).read("config/codes/countries.csv"),
      languages: readLanguages(), modules: modules,
      templates: each(in: "config/reports") { TemplateReader(node: $0, collector: $1).read() }
        .sorted { $0.id < $1.id },
      consultations: each(in: "config/consultations") {
        ConsultationReader(node: $0, collector: $1).read()
      }.sorted { $0.id < $1.id })
  }

  private func readLanguages() -> [LanguagePack] {
    each(in: "config/languages") { LanguagePackReader(node: $0, collector: $1).read() }
      .sorted { $0.tag < $1.tag }
  }

  private func readModules(units: [MeasurementUnit]) -> [Module] {
    var modules: [Module] = []
    var reader = ModuleReader(folder: folder, units: units, swiftModules: swiftModules)
    for entry in folder.list("Plugins") where entry.kind == .folder {
      guard folder.kind("Plugins/\(entry.name)/module.yaml") == .file else { continue }
      guard let module = reader.read(folder: "Plugins/\(entry.name)") else { continue }
      reader.add(module)
      modules.append(module)
    }
    return modules.sorted { $0.manifest.id < $1.manifest.id }
  }

  private func each<Value>(
    in path: String, _ read: (YAMLNode, DiagnosticCollector) -> Value?
  ) -> [Value] {
    folder.files(under: path, ending: ".yaml").compactMap { file in
      folder.yaml(file).flatMap { read($0, folder.collector) }
    }
  }
}
