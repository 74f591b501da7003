public import ReportingCore

/// What became of every file and line of a repository.
public struct ImportReport: Sendable, Equatable {
  /// How complete a language is.
  public struct Language: Sendable, Equatable {
    /// The language.
    public var language: LanguageTag
    /// Indicators that were imported with their name in this language.
    public var names: Int
    /// Codes and columns with a name in this language.
    public var words: Int
  }

  /// A unit of the repository and what it became.
  public struct Unit: Sendable, Equatable {
    /// The text in the data or the description; empty when none was stated.
    public var text: String
    /// The unit's id in the workspace.
    public var id: String
    /// Whether the module had to declare it.
    public var isDeclared: Bool
    /// How many series are in it.
    public var series: Int
  }

  /// Something that the repository does not say and that was assumed.
  public struct Assumption: Sendable, Equatable {
    /// What was assumed, as a sentence.
    public var text: String
    /// The ids it is about.
    public var ids: [String]
  }

  /// Every file seen, in the order of their paths.
  public var files: [OpenSDGFile]
  /// The languages, the main one first.
  public var languages: [Language]
  /// All columns and codes.
  public var words: Int
  /// The units.
  public var units: [Unit]
  /// What was assumed.
  public var assumptions: [Assumption]
  /// The ids of the indicators made.
  public var indicators: [String]
  /// Fields that are the city's own and were not imported, by the number of descriptions.
  public var ownFields: [String: Int]

  /// The report in a few lines, for a terminal.
  public var summary: [String] {
    let data = dataFiles
    func count(_ status: OpenSDGFile.Status) -> Int { data.count { $0.status == status } }
    var lines = [
      "\(data.count) data files: \(count(.imported)) imported whole, \(count(.partly)) in part, \(count(.refused)) refused",
      "\(rows) lines: \(values) values, \(missing) stated to be missing, \(repeated) repeated, \(refused) refused",
      "\(indicators.count) indicators in \(languages.map(\.language.description).joined(separator: ", "))",
    ]
    for file in data where file.status == .partly || file.status == .refused {
      lines.append("\(file.path): \(file.status.rawValue), \(file.reason)")
    }
    return lines
  }

  /// The data files.
  public var dataFiles: [OpenSDGFile] { files.filter { $0.role == .data } }
  /// All lines of data seen.
  public var rows: Int { dataFiles.reduce(0) { $0 + $1.rows } }
  /// Lines that became values.
  public var values: Int { dataFiles.reduce(0) { $0 + $1.values } }
  /// Lines that became missing values.
  public var missing: Int { dataFiles.reduce(0) { $0 + $1.missing } }
  /// Lines that repeat another.
  public var repeated: Int { dataFiles.reduce(0) { $0 + $1.repeated } }
  /// Lines that were refused.
  public var refused: Int { dataFiles.reduce(0) { $0 + $1.refused } }
}
