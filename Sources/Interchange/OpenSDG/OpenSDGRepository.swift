import Documents
public import ReportingCore

/// A data repository of Open SDG, the platform on which many cities publish their figures for the
/// Sustainable Development Goals.
///
/// Both layouts are read: descriptions as YAML in front of Markdown (`meta/1-2-1.md`), or as YAML
/// files in `indicator-config` and `meta`; each with a folder a language beside them.
public struct OpenSDGRepository: Sendable {
  /// What the reader is told from outside.
  public struct Options: Sendable {
    /// The language of the descriptions that stand in no language's folder; nil to find out.
    public var mainLanguage: LanguageTag?
    /// The largest data file in bytes.
    public var largestDataFile: Int
    /// The largest description, translation or setting in bytes.
    public var largestText: Int

    /// Options; the limits suit the largest national repositories known.
    public init(
      mainLanguage: LanguageTag? = nil, largestDataFile: Int = 32 << 20,
      largestText: Int = 2 << 20
    ) {
      self.mainLanguage = mainLanguage
      self.largestDataFile = largestDataFile
      self.largestText = largestText
    }
  }

  /// The folder as given.
  public internal(set) var folder: String
  /// The languages, the main one first.
  public internal(set) var languages: [LanguageTag] = []
  /// Every file seen, in the order of their paths, and what became of it.
  public internal(set) var files: [OpenSDGFile] = []

  var metadata: [String: OpenSDGMetadata] = [:]
  var data: [OpenSDGData] = []
  var translations = OpenSDGTranslations()
  /// Fields of the city's own, by the number of descriptions that use them.
  var ownFields: [String: Int] = [:]

  init(folder: String) { self.folder = folder }

  /// Reads a repository.
  ///
  /// All mistakes of all files are reported in one run; what is sound is kept.
  ///
  /// - Parameters:
  ///   - folder: The repository's folder.
  ///   - options: What the reader is told from outside.
  ///   - collector: Where findings go.
  /// - Returns: The repository, or nil when the folder holds none; then there is an error.
  public static func read(
    _ folder: String, options: Options = Options(), into collector: DiagnosticCollector
  ) -> OpenSDGRepository? {
    let findings = OpenSDGFindings(collector)
    defer { findings.finish() }
    var reader = OpenSDGRepositoryReader(folder: folder, options: options, findings: findings)
    return reader.read()
  }

  /// The main language.
  var mainLanguage: LanguageTag? { languages.first }

  /// The record of a file.
  func file(at path: String) -> OpenSDGFile? { files.first { $0.path == path } }
}
