import Documents
public import ReportingCore

/// Tells mistakes from what only follows of them. Where a file that declares names could not be read
/// whole, nobody can say of a name in another file that nothing knows it: the cause is said once,
/// and the names are held against the file when it is mended.
public struct FollowUpFindings: Sendable {
  /// Files that declare names, and the findings about a name that none of them declares.
  struct Family: Sendable {
    /// Folders, ending in `/`, and files, relative to the root.
    var places: [String]
    /// The rules about names that are not known.
    var followUps: Set<String>
    /// Whether only a file that cannot be taken apart counts: of one that can, all names are known.
    var onlyUnreadable = false
  }

  private let root: String
  private let families: [Family]
  /// Families of which names are known to be lacking for another reason.
  private let lacking: [Family]

  /// For a city's folder.
  ///
  /// - Parameters:
  ///   - root: The folder, as it stands in findings.
  ///   - lacksModules: Whether a module that the city names could not be found.
  public init(workspace root: String, lacksModules: Bool = false) {
    self.root = root
    families = [Self.sources, Self.modules]
    lacking = lacksModules ? [Self.modules] : []
  }

  /// For an installation.
  init(installation root: String) {
    self.root = root
    families = [Self.builtIn, Self.frameworks, Self.definitions, Self.templates, Self.codes]
    lacking = []
  }

  private static let sources = Family(
    places: ["sources.yaml", "sources/"],
    followUps: ["city.unknown-source", "csv.unknown-source", "register.unknown-source"],
    onlyUnreadable: true)
  private static let moduleNames: Set<String> = [
    "formula.unknown-name", "indicator.unknown-input", "module.unknown-input",
    "module.unknown-resemblance", "configuration.unknown-indicator", "register.unknown-indicator",
  ]
  private static let modules = Family(
    places: ["modules/"],
    followUps: moduleNames.union([
      "answers.unknown-dimension", "answers.unknown-group", "answers.unknown-indicator",
      "answers.unknown-register", "csv.unknown-column", "csv.unknown-input", "data.unused",
      "module.unknown-register",
    ]))
  private static let builtIn = Family(
    places: ["Plugins/"],
    followUps: moduleNames.union([
      "configuration.unknown-dimension", "configuration.unknown-module",
    ]))
  private static let frameworks = Family(
    places: ["config/frameworks/"],
    followUps: ["template.unknown-framework", "template.unknown-provision"])
  private static let definitions = Family(
    places: ["config/registers/"],
    followUps: [
      "configuration.unknown-field", "configuration.unknown-register", "module.unknown-field",
      "module.unknown-register", "register.unknown-register",
    ])
  private static let templates = Family(
    places: ["config/reports/"], followUps: ["consultation.template"])
  private static let codes = Family(
    places: ["config/codes/"],
    followUps: [
      "codes.unknown-zone", "configuration.unknown-attribute", "consultation.unknown-name",
      "countries.region", "formula.unknown-name", "indicator.unit", "module.unknown-unit",
      "module.no-rank", "module.overlapping-parts", "register.unknown-list", "yaml.unknown-value",
    ],
    onlyUnreadable: true)

  /// The findings without those that follow of others, and without repetitions, as of a file that is
  /// read for two purposes. An error is never taken out unless another one, the cause of it, stays.
  public func removed(from findings: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    var result = findings.filter { seen.insert($0).inserted }
    for family in families {
      let causes = causes(of: family, in: findings)
      guard !causes.isEmpty || lacking.contains(where: { $0.places == family.places }) else {
        continue
      }
      result.removeAll { family.followUps.contains($0.id) && !causes.contains(path($0)) }
    }
    return result
  }

  /// The files of a family that have mistakes of their own. Where there are none but names that they
  /// do not find in one another, these are the mistakes.
  private func causes(of family: Family, in findings: [Diagnostic]) -> Set<String> {
    let wrong = findings.filter { finding in
      guard finding.severity == .error else { return false }
      let path = path(finding)
      guard family.places.contains(where: { $0.hasSuffix("/") ? path.hasPrefix($0) : path == $0 })
      else { return false }
      return !family.onlyUnreadable || Self.makesUnreadable(finding.id)
    }
    let own = wrong.filter { !family.followUps.contains($0.id) }
    return Set((own.isEmpty ? wrong : own).map(path))
  }

  private static func makesUnreadable(_ id: String) -> Bool {
    ["yaml.", "file.", "csv."].contains { id.hasPrefix($0) } || id == "sources.kind"
  }

  /// Where a finding stands, relative to the root; empty when it is about the run as a whole.
  private func path(_ finding: Diagnostic) -> String {
    guard let path = finding.location?.path, path.hasPrefix(root + "/") else { return "" }
    return String(path.dropFirst(root.utf8.count + 1))
  }
}
