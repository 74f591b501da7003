/// A word, or several, beside a number, in the forms that the numbers of a language ask for:
/// `declaración`, `declaraciones`.
public struct CountedWord: Sendable, Equatable {
  /// One form as it was written.
  public struct Form: Sendable, Equatable {
    /// The word.
    public var text: String
    /// The form it was said to be; nil when its place says so.
    public var category: PluralCategory?

    /// A form.
    public init(_ text: String, _ category: PluralCategory? = nil) {
      self.text = text
      self.category = category
    }
  }

  private let forms: [PluralCategory: String]

  /// Puts the forms of a word together. Those without a name are taken in the order of
  /// ``PluralRule/formsOfNumbers(decimals:)`` for whole numbers: in Spanish the singular and the
  /// plural.
  ///
  /// - Parameter decimals: with how many the number is printed.
  /// - Throws: ``CountedWordError``: a form is missing, there twice, or one too many.
  public init(_ written: [Form], rule: PluralRule, decimals: Int = 0) throws(CountedWordError) {
    let order = rule.formsOfNumbers(decimals: 0)
    var forms: [PluralCategory: String] = [:]
    var place = 0
    for form in written {
      let category: PluralCategory
      if let named = form.category {
        guard rule.categories.contains(named) else { throw .unknown(named, known: rule.categories) }
        category = named
      } else {
        guard place < order.count else { throw .tooMany(form.text, known: order) }
        category = order[place]
        place += 1
      }
      guard forms.updateValue(form.text, forKey: category) == nil else { throw .twice(category) }
    }
    let missing = rule.formsOfNumbers(decimals: decimals).filter { forms[$0] == nil }
    guard missing.isEmpty else { throw .missing(missing) }
    self.forms = forms
  }

  /// The word beside a number of a form; the mark of an absent figure takes that of most numbers.
  /// Nil where the form is one that only rare numbers have, as whole millions in Spanish, and was not
  /// given.
  public subscript(category: PluralCategory?) -> String? {
    guard let category else {
      return forms[.other] ?? forms[.many] ?? forms[.few] ?? forms.values.min()
    }
    return forms[category]
  }
}
