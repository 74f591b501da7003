import FileAccess

/// The folder that holds `config/` and `Plugins/`: together with the program it is a whole
/// installation.
public struct Installation: Sendable, Equatable {
  /// The folder.
  public let root: String

  /// Why no installation was found.
  public struct NotFound: Error, Sendable, Equatable {
    /// The folders that were tried and how each came into question.
    public let tried: [String]

    /// What is wrong and what to do, for a person.
    public var message: String {
      """
      no configuration was found. A folder with 'config' and 'Plugins' in it was looked for in: \
      \(tried.joined(separator: ", ")). \
      Name it with --config FOLDER or in the environment variable CITYRIGHTS_CONFIG
      """
    }
  }

  /// Finds the installation: what the user named, what the environment names, `share/cityrights`
  /// beside the program's folder, the repository that a build folder stands in.
  ///
  /// - Throws: ``NotFound`` with all that was tried. A folder that the user or the environment
  ///   names and that is none is an error at once: nothing falls back silently.
  public static func find(
    named: String?, environment: String?, program: String
  ) throws(NotFound) -> Installation {
    if let named {
      guard isInstallation(named) else { throw NotFound(tried: ["\(named) (--config)"]) }
      return Installation(root: named)
    }
    if let environment, !environment.isEmpty {
      guard isInstallation(environment) else {
        throw NotFound(tried: ["\(environment) (CITYRIGHTS_CONFIG)"])
      }
      return Installation(root: environment)
    }
    var tried: [String] = []
    guard let resolved = FileAccess.resolved(program) else {
      throw NotFound(tried: ["\(program) (the program, which is not there)"])
    }
    var folder = parent(resolved)
    let share = parent(folder) + "/share/cityrights"
    if isInstallation(share) { return Installation(root: share) }
    tried.append("\(share) (beside the program)")
    // .build/debug and .build/release are links; behind them stand three folders.
    for _ in 0..<5 {
      if isInstallation(folder) { return Installation(root: folder) }
      tried.append("\(folder) (around the program)")
      if folder == "/" { break }
      folder = parent(folder)
    }
    throw NotFound(tried: tried)
  }

  private static func isInstallation(_ folder: String) -> Bool {
    FileAccess.kind(of: folder + "/config/languages") == .folder
      && FileAccess.kind(of: folder + "/Plugins") == .folder
  }

  private static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }
}
