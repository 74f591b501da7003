public import ReportingCore

/// A module's folder outside an installation, such as that of a package of one's own.
public struct ModuleFolder {
  private let path: String
  private let configuration: Configuration
  private let swiftModules: [any ReportingModule.Type]
  private let collector: DiagnosticCollector

  /// A module's folder.
  ///
  /// - Parameters:
  ///   - path: The folder with `module.yaml` in it.
  ///   - configuration: The installation whose units, and whose modules' inputs, it may use.
  ///   - swiftModules: The modules whose Swift side is linked into the program.
  ///   - collector: Where findings go.
  public init(
    _ path: String, configuration: Configuration, swiftModules: [any ReportingModule.Type] = [],
    into collector: DiagnosticCollector
  ) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    self.configuration = configuration
    self.swiftModules = swiftModules
    self.collector = collector
  }

  /// The module; nil when it lacks what it cannot do without. What is wrong is reported.
  public func read() -> Module? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let parent = parts.dropLast().joined(separator: "/")
    let folder = FolderReader(
      parts.count == 1 ? "." : (parent.isEmpty ? "/" : parent), into: collector)
    var reader = ModuleReader(
      folder: folder, units: configuration.units, swiftModules: swiftModules,
      registers: configuration.registers,
      lists: RegisterCatalogueReader(
        folder: FolderReader(configuration.installation.root, into: collector),
        countries: configuration.countries))
    for module in configuration.modules { reader.add(module) }
    return reader.read(folder: String(parts.last ?? ""))
  }
}
