public import Disclosure
public import ReportingCore

/// What the rules over texts know beside the text.
public struct TextContext: Sendable {
  /// The sessions and adopted texts of the United Nations.
  public var documents: DocumentSymbolRegister
  /// The texts that nobody outside may read, such as names in restricted registers.
  public var restricted: RestrictedTerms?
  /// E-mail addresses that are meant to be read, in small letters.
  public var publicAddresses: Set<String>
  /// The released figures, for what is typed by hand; nil while nothing is released.
  public var figures: FigureIndex?
  private var packs: [LanguageTag: LanguagePack]
  private var months: [LanguageTag: [String: Int]]
  private var wordings: [(language: LanguageTag, tables: [Wording.Kind: WordingTable])]

  struct Entry: Sendable, Equatable {
    var wording: Wording
    /// The words behind the first, in small letters.
    var rest: [String]
  }

  /// The wordings of a language by their first word, and those of every language.
  typealias WordingTable = WordTable<[Entry]>

  /// What the rules know.
  ///
  /// - Parameter languages: The language packs, for the names of the months.
  public init(
    documents: DocumentSymbolRegister = DocumentSymbolRegister(), wordings: [Wording] = [],
    languages: [LanguagePack] = [], restricted: RestrictedTerms? = nil,
    publicAddresses: Set<String> = []
  ) {
    self.documents = documents
    self.restricted = restricted
    self.publicAddresses = publicAddresses
    packs = Dictionary(languages.map { ($0.tag, $0) }, uniquingKeysWith: { first, _ in first })
    months = [:]
    for pack in languages {
      var names: [String: Int] = [:]
      for (index, name) in pack.dates.months.enumerated() { names[name.lowercased()] = index + 1 }
      for (index, name) in pack.dates.monthsInDates.enumerated() {
        // `d’octubre` is the word `octubre` behind an elided preposition.
        names[ScannedText(name).words.last?.lower ?? name] = index + 1
      }
      months[pack.tag] = names
    }
    typealias Entries = [Wording.Kind: [String: [Entry]]]
    var entries: [LanguageTag: Entries] = [:]
    for wording in wordings {
      let words = ScannedText(wording.written).words.map(\.lower)
      guard let first = words.first else { continue }
      entries[wording.language ?? .undetermined, default: [:]][wording.kind, default: [:]][
        first, default: []
      ].append(Entry(wording: wording, rest: Array(words.dropFirst())))
    }
    let common = entries[.undetermined] ?? [:]
    for language in entries.keys where language != .undetermined {
      entries[language]?.merge(common) { $0.merging($1) { $0 + $1 } }
    }
    self.wordings = entries.map { ($0, $1.mapValues { WordingTable($0) }) }
  }

  /// What is known of a language, or nil.
  func pack(of language: LanguageTag) -> LanguagePack? { packs[language] }

  /// The month that a word names in a language, 1 to 12.
  func month(_ word: String, in language: LanguageTag) -> Int? { months[language]?[word] }

  /// A day as it is written in a language, or nil when there is no pack for it.
  func written(_ day: CalendarDate, in language: LanguageTag) -> String? {
    packs[language]?.date(day)
  }

  /// The wordings of a kind in a language by their first word.
  func wordings(_ kind: Wording.Kind, in language: LanguageTag) -> WordingTable? {
    // So few languages that a search is cheaper than a hash.
    let found =
      wordings.first { $0.language == language }
      ?? wordings.first { $0.language == .undetermined }
    return found?.tables[kind]
  }
}
