public import CityFiles
public import ReportingCore

/// The table of a module's indicators for its README, in Markdown.
///
/// It stands between the lines `<!-- indicators -->` and `<!-- end of indicators -->`, and a test
/// that compares it with the module keeps it true:
///
/// ```swift
/// let table = ModuleTable(module)
/// #expect(table.replaced(in: readme) == readme)
/// ```
public struct ModuleTable: Sendable {
  /// The line before the table.
  public static let start = "<!-- indicators -->"
  /// The line behind it.
  public static let end = "<!-- end of indicators -->"

  private let module: Module
  private let language: LanguageTag

  /// The table of a module.
  ///
  /// - Parameter language: the language of the titles.
  public init(_ module: Module, in language: LanguageTag) {
    self.module = module
    self.language = language
  }

  /// The table, a line for each indicator, in the order in which they are printed.
  public var markdown: String {
    var lines = [
      "| id | indicator | type | unit | better | by | collected | computed |",
      "|---|---|---|---|---|---|---|---|",
    ]
    for indicator in module.indicators {
      let definition = indicator.definition
      let cells = [
        definition.id, definition.title[language] ?? "", definition.type.rawValue,
        definition.unit, ModuleTable.words(for: definition.direction),
        definition.dimensions.isEmpty ? "–" : definition.dimensions.joined(separator: ", "),
        definition.cadence?.rawValue ?? "–", ModuleTable.method(of: indicator),
      ]
      lines.append(
        "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n")
  }

  /// A README with the table in its place; nil when it has no place for it.
  public func replaced(in readme: String) -> String? {
    guard let start = readme.firstRange(of: ModuleTable.start),
      let end = readme[start.upperBound...].firstRange(of: ModuleTable.end)
    else { return nil }
    return readme[..<start.upperBound] + "\n" + markdown + "\n" + readme[end.lowerBound...]
  }

  private static func words(for direction: IndicatorDirection) -> String {
    switch direction {
    case .higher: "more"
    case .lower: "less"
    case .context: "context"
    case .target(let target):
      target == target.rounded() ? "\(Int(target)) is the target" : "\(target) is the target"
    }
  }

  /// `RealChangeIndicator` is `real-change`; what is of another name is a module's own Swift.
  private static func method(of indicator: any Indicator) -> String {
    let name = String(describing: type(of: indicator))
    guard name.hasSuffix("Indicator") else { return "Swift" }
    var words = ""
    for character in name.dropLast("Indicator".count) {
      if character.isUppercase, !words.isEmpty { words += "-" }
      words += character.lowercased()
    }
    return "`\(words)`"
  }
}
