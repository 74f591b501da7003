public import Documents

/// Everything the program must know of a language to write a document in it: the contents of
/// `config/languages/TAG.yaml`. A pack that exists is complete; there is no language behind it to
/// borrow words from.
public struct LanguagePack: Sendable, Equatable {
  /// The language.
  public let tag: LanguageTag
  /// The language's own name for itself, such as `català`.
  public let name: String
  /// The direction of the script.
  public let direction: DocumentMetadata.Direction
  /// How numbers are written.
  public let numbers: NumberStyle
  /// How dates are written.
  public let dates: DateStyle
  /// How things are listed.
  public let lists: ListStyle
  /// What opens a quotation, with its space if it has one.
  public let openingQuote: String
  /// What closes a quotation.
  public let closingQuote: String
  /// How the form of a word beside a number is chosen.
  public let pluralRule: PluralRule
  /// The names of languages in this language, in lower case where the language writes them so.
  public let languageNames: [LanguageTag: String]
  private let words: [Word: String]
  private let sentences: [Sentence.Key: Phrase]

  /// Puts a pack together.
  ///
  /// - Throws: ``LanguagePackError`` with all mistakes: a word or a text that is not there, a form for
  ///   a number that is not there or too many, a gap that is not filled by the program or is missing,
  ///   a pattern without its places, a list of months that has not twelve, marks that are alike.
  public init(
    tag: LanguageTag, name: String, direction: DocumentMetadata.Direction, numbers: NumberStyle,
    dates: DateStyle, lists: ListStyle, openingQuote: String, closingQuote: String,
    pluralRule: PluralRule, languageNames: [LanguageTag: String] = [:], words: [Word: String],
    sentences: [Sentence.Key: Phrase]
  ) throws(LanguagePackError) {
    self.tag = tag
    self.name = name
    self.direction = direction
    self.numbers = numbers
    self.dates = dates
    self.lists = lists
    self.openingQuote = openingQuote
    self.closingQuote = closingQuote
    self.pluralRule = pluralRule
    self.languageNames = languageNames
    self.words = words
    self.sentences = sentences
    var check = LanguagePackCheck()
    if name.isEmpty { check.report(["name"], "the language's own name is empty") }
    check.numbers(numbers)
    check.dates(dates)
    check.lists(lists)
    check.words(words)
    check.sentences(sentences, rule: pluralRule)
    guard check.problems.isEmpty else { throw LanguagePackError(problems: check.problems) }
  }

  /// A word or a fixed sentence.
  public subscript(word: Word) -> String { words[word, default: word.rawValue] }

  /// A text with its gaps filled; numbers in it are written and inflected by the language's rules.
  public func text(_ sentence: Sentence) -> String {
    guard let phrase = sentences[sentence.key] else { return sentence.key.rawValue }
    var pattern = ""
    switch phrase {
    case .single(let text): pattern = text
    case .plural(let forms):
      var category = PluralCategory.other
      switch sentence.arguments[.count] {
      case .number(let count)?: category = pluralRule.category(for: Double(count))
      case .figure(let value, let decimals)?:
        category = pluralRule.category(for: value, decimals: decimals)
      case .text?, nil: break
      }
      pattern = forms[category] ?? forms[.other] ?? ""
    }
    guard let template = Template(pattern) else { return pattern }
    return template.filled { name in
      switch Sentence.Placeholder(rawValue: name).flatMap({ sentence.arguments[$0] }) {
      case .text(let text)?: text
      case .number(let number)?: integer(number)
      case .figure(let value, let decimals)?: number(value, decimals: decimals)
      case nil: nil
      }
    }
  }
}
