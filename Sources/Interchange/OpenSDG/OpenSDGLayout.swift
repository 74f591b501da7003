import Documents
import ReportingCore

/// Where things are in a repository: Open SDG's own places unless its configuration says otherwise.
struct OpenSDGLayout {
  /// What a file is, as far as its path tells.
  enum Place: Equatable {
    case data(id: String, isOddName: Bool)
    case page(id: String, language: LanguageTag?)
    case words(language: LanguageTag, group: String)
    case configuration
    case schema
    /// Nothing that is read, and why.
    case nothing(String)
  }

  var dataFolder = "data"
  var metadataFolders = ["meta", "indicator-config"]
  var translationFolder = "translations"
  var schemaFile: String?
  /// The languages that the configuration lists, the main one first.
  var languages: [LanguageTag] = []
  /// Where the configuration lists them.
  var languageLocations: [LanguageTag: SourceLocation] = [:]

  /// The name of the file of settings.
  static let configurationFiles = ["config_data.yml", "config_data.yaml"]
  private static let schemaFiles = ["metadata_schema.yml", "_prose.yml"]

  /// What the file at a path is.
  func place(of path: String) -> Place {
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last else { return .nothing("it has no name") }
    let folder = parts.dropLast().joined(separator: "/")
    if name.hasPrefix(".") || name == "Thumbs.db" || name.hasPrefix("~$") {
      return .nothing("it is a hidden file")
    }
    if OpenSDGLayout.configurationFiles.contains(path) { return .configuration }
    if path == schemaFile || (folder.isEmpty && OpenSDGLayout.schemaFiles.contains(name)) {
      return .schema
    }
    let (stem, ending) = OpenSDGLayout.split(name)

    if folder == dataFolder { return dataPlace(stem: stem, ending: ending) }
    if folder.hasPrefix(dataFolder + "/") {
      return .nothing("Open SDG does not look into folders inside \(dataFolder)/")
    }
    for metadataFolder in metadataFolders {
      if folder == metadataFolder {
        return pagePlace(stem: stem, ending: ending, language: nil, folder: metadataFolder)
      }
      if folder.hasPrefix(metadataFolder + "/") {
        let subfolder = String(folder.dropFirst(metadataFolder.count + 1))
        guard let language = LanguageTag(subfolder) else {
          return .nothing("'\(subfolder)' is not a language")
        }
        return pagePlace(stem: stem, ending: ending, language: language, folder: metadataFolder)
      }
    }
    if folder == translationFolder || folder.hasPrefix(translationFolder + "/") {
      guard parts.count == translationFolder.split(separator: "/").count + 2,
        let language = LanguageTag(parts[parts.count - 2])
      else { return .nothing("words are read from \(translationFolder)/LANGUAGE/*.yml alone") }
      guard ["yml", "yaml"].contains(ending) else { return .nothing("it is not YAML") }
      return .words(language: language, group: stem)
    }
    switch parts.count > 1 ? parts[0] : "" {
    case "": return .nothing("the import does not need it")
    case "_site", "_build", "www", "docs": return .nothing("it was made by the site's build")
    case "data-schema":
      return .nothing("it orders the codes on the site; the order of the data is kept")
    case "scripts", "tests": return .nothing("it is a program of the site")
    case "data-wide", "data_wide": return .nothing("Open SDG reads the long form in \(dataFolder)/")
    default: return .nothing("Open SDG reads nothing in the folder \(parts[0])/")
    }
  }

  private func dataPlace(stem: String, ending: String) -> Place {
    guard ending == "csv" else {
      return .nothing(
        ["xlsx", "xls", "ods"].contains(ending)
          ? "it is a spreadsheet; Open SDG reads CSV" : "it is not CSV")
    }
    var id = stem
    if let range = id.firstRange(of: "indicator_") { id = String(id[range.upperBound...]) }
    guard id.contains("-") || id.contains(".") else {
      return .nothing("Open SDG reads only names with a hyphen, such as indicator_1-2-1.csv")
    }
    let plain = OpenSDGLayout.plainID(id)
    return .data(id: plain, isOddName: plain != id || stem.hasPrefix("indicator-"))
  }

  private func pagePlace(stem: String, ending: String, language: LanguageTag?, folder: String)
    -> Place
  {
    switch ending {
    case "md", "yml", "yaml": break
    case "csv" where stem.hasPrefix("indicator_"):
      return .nothing("figures belong in \(dataFolder)/")
    default: return .nothing("a description is YAML or Markdown")
    }
    guard stem.contains("-") || (stem.contains(".") && stem.contains(where: \.isNumber)) else {
      return .nothing("Open SDG reads only names with a hyphen, such as 1-2-1.\(ending)")
    }
    return .page(id: OpenSDGLayout.plainID(stem), language: language)
  }

  /// The id as Open SDG writes it: small letters, hyphens for stops.
  static func plainID(_ text: some StringProtocol) -> String {
    text.lowercased().replacing(".", with: "-").replacing(" ", with: "")
  }

  /// The name without its ending, and the ending in small letters.
  private static func split(_ name: String) -> (stem: String, ending: String) {
    guard let stop = name.lastIndex(of: "."), stop != name.startIndex else { return (name, "") }
    return (String(name[..<stop]), name[name.index(after: stop)...].lowercased())
  }
}
