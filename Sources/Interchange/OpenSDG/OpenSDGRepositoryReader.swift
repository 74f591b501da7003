import Documents
import FileAccess
import ReportingCore

/// Reads the files of a repository one after the other.
struct OpenSDGRepositoryReader {
  /// How many files a folder may hold.
  static let mostEntries = 50_000

  let folder: String
  let options: OpenSDGRepository.Options
  let findings: OpenSDGFindings
  var repository: OpenSDGRepository
  var layout = OpenSDGLayout()
  var schema: Set<String> = []
  var hasConfiguration = false
  /// Where in the repository's data the figures of an indicator are.
  var dataByID: [String: Int] = [:]
  /// How many files have the line ends of Windows, and the first of them.
  var windowsFiles: (count: Int, first: String)?

  init(folder: String, options: OpenSDGRepository.Options, findings: OpenSDGFindings) {
    self.folder = FileAccess.withoutTrailingSlash(folder)
    self.options = options
    self.findings = findings
    repository = OpenSDGRepository(folder: self.folder)
  }

  /// The path that findings show.
  func shown(_ path: String) -> String { "\(folder)/\(path)" }

  mutating func read() -> OpenSDGRepository? {
    let listing: FolderTree
    do throws(FileAccessError) {
      listing = try FolderTree(
        folder, mostEntries: OpenSDGRepositoryReader.mostEntries, greatestDepth: 12
      ) { !$0.hasPrefix(".") && $0 != "node_modules" }
    } catch {
      findings.error(
        .folder, "the folder cannot be read: \(error.message)",
        at: SourceLocation(path: folder),
        suggestion: "Check the path; it must be the folder of an Open SDG data repository.")
      return nil
    }
    guard !listing.entries.isEmpty else {
      findings.error(
        .folder, "the folder is empty", at: SourceLocation(path: folder),
        suggestion: OpenSDGRepositoryReader.expected)
      return nil
    }
    if listing.isTruncated {
      findings.error(
        .tooManyFiles, "the folder holds more than \(OpenSDGRepositoryReader.mostEntries) files",
        at: SourceLocation(path: folder),
        suggestion: "Give the folder of the data repository alone; the rest was not read.")
    }
    readConfiguration(listing)
    guard isRepository(listing) else { return nil }

    var pages: [(entry: FolderTree.Entry, id: String, language: LanguageTag?)] = []
    var tables: [(entry: FolderTree.Entry, id: String, isOddName: Bool)] = []
    for entry in listing.entries {
      guard case .file = entry.kind else {
        recordSpecial(entry)
        continue
      }
      switch layout.place(of: entry.path) {
      case .data(let id, let isOddName): tables.append((entry, id, isOddName))
      case .page(let id, let language): pages.append((entry, id, language))
      case .words(let language, let group): readWords(entry, language: language, group: group)
      case .configuration:
        record(
          entry.path, .configuration, hasConfiguration ? .imported : .refused,
          hasConfiguration ? "" : "it could not be read")
      case .schema: readSchema(entry)
      case .nothing(let reason): record(entry.path, .other, .skipped, reason)
      }
    }
    for page in pages { readPage(page.entry, id: page.id, language: page.language) }
    for table in tables { readTable(table.entry, id: table.id, isOddName: table.isOddName) }
    settleLanguages()
    reportMarks()

    let ids = repository.metadata.keys.sorted()
    let checks = OpenSDGMetadataChecks(findings: findings, schema: schema)
    repository.ownFields = checks.check(ids.compactMap { repository.metadata[$0] })
    var matching = OpenSDGMatching(findings: findings, repository: repository)
    matching.check()
    repository = matching.repository
    OpenSDGSpellingChecks(findings: findings).check(repository.data)
    OpenSDGValueChecks(findings: findings, repository: repository).check()
    repository.files.sort { $0.path < $1.path }
    return repository
  }

  private static let expected =
    "Expected are data/*.csv (such as data/indicator_1-2-1.csv) and meta/*.md, or meta/*.yml with indicator-config/*.yml."

  /// Whether there is anything of an Open SDG repository.
  private func isRepository(_ listing: FolderTree) -> Bool {
    var dataFiles = 0
    var pages = 0
    for entry in listing.entries {
      switch layout.place(of: entry.path) {
      case .data: dataFiles += 1
      case .page(_, nil): pages += 1
      default: continue
      }
    }
    if dataFiles > 0 || pages > 0 { return true }
    let nested = listing.entries.lazy.compactMap { entry -> Substring? in
      guard let slash = entry.path.firstIndex(of: "/"),
        case .data(let id, isOddName: false) = layout.place(
          of: String(entry.path[entry.path.index(after: slash)...])),
        // Other folders have data as well; Open SDG's indicators have numbers.
        id.contains(where: \.isNumber)
      else { return nil }
      return entry.path[..<slash]
    }.first
    let isInside = listing.entries.contains {
      $0.path.hasPrefix("indicator_") && $0.path.hasSuffix(".csv")
    }
    var suggestion = OpenSDGRepositoryReader.expected
    if let nested { suggestion = "Did you mean '\(folder)/\(nested)'?" }
    if isInside { suggestion = "Give the folder above this one, which holds data/ and meta/." }
    findings.error(
      .notARepository,
      "this is no data repository of Open SDG: it has neither data nor descriptions",
      at: SourceLocation(path: folder), suggestion: suggestion)
    return false
  }

  /// The main language: the one asked for, the configuration's first, or the one that has words but
  /// no folder of descriptions.
  private mutating func settleLanguages() {
    var found = Set(repository.translations.languages)
    var withPages: Set<LanguageTag> = []
    for indicator in repository.metadata.values { withPages.formUnion(indicator.translations.keys) }
    found.formUnion(withPages)
    let configured = layout.languages
    let main =
      options.mainLanguage ?? configured.first
      ?? repository.translations.languages.first { !withPages.contains($0) && $0 == .english }
      ?? repository.translations.languages.first { !withPages.contains($0) } ?? .english
    // A language without any text would be missed in every indicator: it is told once.
    for language in configured where language != main && !found.contains(language) {
      findings.warning(
        .untranslated, "the language \(language) is listed, but nothing is written in it",
        at: layout.languageLocations[language] ?? SourceLocation(path: folder),
        suggestion: "Add meta/\(language)/ and translations/\(language)/, or remove the language.")
    }
    let others = configured.isEmpty ? found.sorted() : configured.filter(found.contains)
    repository.languages = [main] + others.filter { $0 != main }
    if options.mainLanguage == nil, configured.isEmpty {
      findings.note(
        .language,
        "the descriptions outside the languages' folders were taken to be in \(main)",
        at: SourceLocation(path: folder),
        suggestion: "List the languages in config_data.yml, the main one first.")
    }
  }

  private func reportMarks() {
    guard let (count, first) = windowsFiles else { return }
    let others = count == 1 ? "" : ", and \(count - 1) more files have"
    findings.note(
      .fileMarks, "the file has the line ends of Windows\(others); nothing need be done",
      at: SourceLocation(path: first))
  }
}
