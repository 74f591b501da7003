import Documents
public import ReportingCore

/// Holds the rules of language, symbols and protection of persons against a city's texts.
public struct TextLinter: Sendable {
  /// The rules, in the order in which they are checked.
  public let rules: [any TextRule]

  /// A linter with the given rules.
  public init(rules: [any TextRule] = TextLinter.standardRules) { self.rules = rules }

  /// All rules that this program knows.
  public static let standardRules: [any TextRule] = [
    SymbolForm(), SymbolDraft(), SymbolDate(), AgencyName(), RestrictedName(), EmailAddress(),
    PhoneNumber(), NumberPlate(), DateAndPlace(), TextLanguage(), Attribution(), DefenderName(),
    DateWording(), StateName(), Misspelling(), PlainSentence(), PlainWord(),
  ]

  /// The rules that hold what is typed by hand against the released figures. They need
  /// ``TextContext/figures``.
  public static let figureRules: [any TextRule] = [ContradictedFigure(), TypedFigure()]

  /// Everything that breaks a rule, sorted by place. A note is said once of a file, at the first
  /// place.
  public func check(_ texts: [LintedText], in context: TextContext) -> [Diagnostic] {
    struct Said: Hashable {
      var id: String
      var path: String
      var message: String
    }
    var findings: [Diagnostic] = []
    for text in texts {
      let scanned = ScannedText(text, in: context)
      for index in rules.indices {
        let found = rules[index].check(scanned, in: context)
        if !found.isEmpty { findings += found }
      }
    }
    var said: Set<Said> = []
    return findings.sorted().filter {
      $0.severity != .note
        || said.insert(Said(id: $0.id, path: $0.location?.path ?? "", message: $0.message)).inserted
    }
  }
}
