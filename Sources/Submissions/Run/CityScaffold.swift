public import CityFiles
import DelimitedText
import Documents
import FileAccess
public import ReportingCore
import YAMLSource

/// Makes a new workspace: `city.yaml`, a list for sources, and for each module a sheet with every
/// figure it asks for, all of them stated as missing until somebody fills them in.
public struct CityScaffold {
  let folder: String
  let name: String
  let country: String
  let languages: [LanguageTag]
  let year: Period
  let currency: String?
  let configuration: Configuration

  /// A new workspace.
  public init(
    folder: String, name: String, country: String, languages: [LanguageTag], year: Period,
    currency: String?, configuration: Configuration
  ) {
    self.folder = FileAccess.withoutTrailingSlash(folder)
    self.name = name
    self.country = country
    self.languages = languages
    self.year = year
    self.currency = currency
    self.configuration = configuration
  }

  /// Writes the workspace and returns the paths of its files. Nothing is written when the folder
  /// already holds something, or a name is wrong; that is reported.
  public func write(into collector: DiagnosticCollector) -> [String] {
    let id = String(folder.split(separator: "/").last ?? "").lowercased()
      .split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.joined(separator: "-")
    guard id.contains(where: \.isLetter) else {
      report(
        "new.folder", "the folder's name gives no id for the city", collector,
        suggestion: "Give it a name with letters from a to z.")
      return []
    }
    if let entries = existingEntries(collector), !entries.isEmpty {
      report(
        "new.not-empty", "the folder is there and holds \(entries.count) files", collector,
        suggestion: "Choose a new folder: nothing is overwritten.")
    }
    if configuration.country(country) == nil {
      report(
        "city.country", "no country has the code '\(country)'", collector,
        suggestion: configuration.suggestion(forCountry: country))
    }
    checkLanguages(collector)
    if let currency, currency.count != 3 || !currency.allSatisfy({ $0.isASCII && $0.isUppercase }) {
      report(
        "city.currency", "'\(currency)' is not a currency code", collector,
        suggestion: "Write the three capital letters of ISO 4217, such as EUR.")
    }
    guard !collector.hasErrors else { return [] }

    var files = [("city.yaml", city(id)), ("sources.yaml", sources())]
    for module in configuration.modules {
      files.append(("data/\(module.manifest.id).csv", sheet(of: module.manifest)))
    }
    for language in languages {
      files.append(("answers/annual/\(language).md", answers(language)))
    }
    var write = AtomicWrite()
    do throws(FileAccessError) {
      for (path, text) in files { try write.stage(Array(text.utf8), at: "\(folder)/\(path)") }
      try write.commit()
    } catch {
      collector.report(
        .error(
          "output.unwritable", "nothing was written: \(error.message)",
          at: SourceLocation(path: error.path)))
      return []
    }
    return files.map { "\(folder)/\($0.0)" }
  }

  private func checkLanguages(_ collector: DiagnosticCollector) {
    let known = configuration.languages.map(\.tag.description)
    if languages.isEmpty {
      report(
        "new.language", "no language is named", collector,
        suggestion: "There are \(known.joined(separator: ", ")).")
    }
    for language in languages where !known.contains(language.description) {
      report(
        "language.unknown", "there is no language pack for '\(language)'", collector,
        suggestion: NearMiss.suggestion(for: language.description, among: known)
          ?? "There are \(known.joined(separator: ", ")).")
    }
  }

  private func existingEntries(_ collector: DiagnosticCollector) -> [FolderEntry]? {
    guard FileAccess.kind(of: folder) != nil else { return nil }
    do throws(FileAccessError) {
      return try FileAccess.list(folder)
    } catch {
      report("file.unreadable", error.message, collector)
      return nil
    }
  }

  private func report(
    _ id: String, _ message: String, _ collector: DiagnosticCollector, suggestion: String? = nil
  ) {
    collector.report(
      .error(id, message, at: SourceLocation(path: folder), suggestion: suggestion))
  }

  private func city(_ id: String) -> String {
    var members: [(String, YAMLValue)] = [
      ("id", .text(id)),
      ("name", .map(languages.map { ($0.description, .text(name)) })),
      ("country", .text(country)),
    ]
    if let currency { members.append(("currency", .text(currency))) }
    members += [
      ("languages", .list(languages.map { .text($0.description) })),
      ("modules", .list(configuration.modules.map { .text($0.manifest.id) })),
    ]
    return YAMLWriter().write(.map(members))
  }

  private func sources() -> String {
    """
    # Who published the figures. Each figure in data/ may name its source by id.
    # - id: transparency-report-2023
    #   title: {en: Transparency report 2023}
    #   publisher: {en: City of ...}
    #   address: https://...
    []

    """
  }

  /// Every input of a module for the year, with its unit and name, all missing.
  private func sheet(of module: ModuleManifest) -> String {
    var writer = DelimitedWriter()
    writer.append(texts: ["input", "period", "value", "unit", "status", "source", "note"])
    for input in module.inputs {
      writer.append(texts: [input.id, year.label, "", input.unit, "missing", "", ""])
    }
    return writer.text
  }

  /// The headings under which the city's own text of the annual report goes.
  private func answers(_ language: LanguageTag) -> String {
    guard let template = configuration.template("annual") else { return "" }
    return template.allSections.filter { section in
      section.content.contains { if case .narrative = $0 { true } else { false } }
    }.map { section in
      let title =
        section.title[language]
        ?? section.title.languages.first.flatMap {
          section.title[$0]
        }
      return "# \(section.id). \(title ?? "")\n\n"
    }.joined()
  }
}
