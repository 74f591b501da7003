public import ReportingCore

/// `answer.contradicted-figure`: a figure typed by hand says another value than the city's own
/// figures.
///
/// It is an error, so it is only said where nothing else can be meant:
/// - a sentence that names one year, one figure and all words of an indicator's title, and beside
///   them only words such as `in`, `the`, `was`: a target, a part, a change or `almost` needs others;
/// - a figure in brackets directly behind the reference to an indicator;
/// - a figure and its year that only words such as `after` and `in` part from such a reference.
///
/// What agrees when it is rounded as typed is right, and so is the value of any part of the whole.
public struct ContradictedFigure: TextRule {
  /// The rule's id.
  public let id = "answer.contradicted-figure"

  /// The rule.
  public init() {}

  /// Compares the numbers with units that are certainly meant for an indicator.
  public func check(_ text: ScannedText, in context: TextContext) -> [Diagnostic] {
    guard let figures = context.figures, let typed = text.typed else { return [] }
    let pack = typed.pack
    let reading = ContradictionReading(
      text: text, figures: figures, pack: pack, quotes: typed.quotes, numbers: typed.numbers)
    return typed.numbers.compactMap { number in
      guard let (entry, figure) = reading.meant(by: number),
        !entry.values.contains(where: {
          $0.period == figure.period && number.equals($0.value)
        })
      else { return nil }
      return .error(
        id,
        "'\(text.string(number.bytes))' is typed by hand, but \(figure.subject) is "
          + pack.figure(figure.value, decimals: figure.decimals, unit: entry.unit, in: .text),
        at: text.source.location,
        suggestion: "Write {{\(figure.reference)}} in its place, or say what else is meant.",
        notes: figure.locations.map { .init("the figure stands here", at: $0) })
    }
  }
}

/// One text, for finding out which figure a number is meant to be.
private struct ContradictionReading {
  let text: ScannedText
  let figures: FigureIndex
  let pack: LanguagePack
  let quotes: [TypedQuote]
  let numbers: [TypedNumber]
  let forms: UnitFormTable
  /// The quotes of indicators that have a value.
  private let quoted: [(quote: TypedQuote, entry: FigureIndex.Entry)]

  init(
    text: ScannedText, figures: FigureIndex, pack: LanguagePack, quotes: [TypedQuote],
    numbers: [TypedNumber]
  ) {
    self.text = text
    self.figures = figures
    self.pack = pack
    self.quotes = quotes
    self.numbers = numbers
    forms = UnitFormTable(pack: pack)
    quoted = quotes.compactMap { quote in
      quote.indicator.flatMap(figures.entry).map { (quote, $0) }
    }
  }

  /// Words that say nothing of what is measured, how or for whom.
  private static let fillers: WordSet = [
    "the", "of", "in", "was", "were", "is", "at", "stood", "year", "city", "for", "per", "cent",
    "percent", "and", "el", "la", "los", "las", "de", "del", "en", "fue", "fueron", "era", "es",
    "a", "al", "por", "ciento", "año", "ciudad", "un", "una", "le", "les", "des", "du", "d", "l",
    "était", "est", "été", "à", "au", "aux", "dans", "pour", "année", "ville", "une", "els",
    "dels", "va", "ser", "van", "per", "any", "ciutat", "i", "y", "et", "eur", "euros", "euro",
  ]
  /// Words for what is made of many cities' figures.
  private static let measures: WordSet = [
    "median", "mean", "average", "sum", "total", "over", "all", "cities", "typical", "mediana",
    "media", "promedio", "suma", "todas", "ciudades", "médiane", "moyenne", "somme", "toutes",
    "villes", "mitjana", "totes", "ciutats",
  ]
  /// Words that lead from one value to that of another year.
  private static let connectors: WordSet = [
    "after", "against", "from", "to", "in", "and", "compared", "with", "frente", "al", "a", "del",
    "de", "el", "en", "y", "tras", "contre", "à", "au", "après", "et", "davant", "i", "després",
    "the",
  ]
  /// Words before the first of two values.
  private static let origins: WordSet = ["from", "de", "del", "des"]

  func meant(by number: TypedNumber) -> (FigureIndex.Entry, FigureIndex.Figure)? {
    inBrackets(number) ?? besideQuote(number) ?? named(number)
  }

  // MARK: By its name

  private func named(_ number: TypedNumber) -> (FigureIndex.Entry, FigureIndex.Figure)? {
    let words = text.words.filter { $0.sentence == number.sentence }
    let years = words.years(outside: number.bytes)
    guard years.count == 1, let year = years.first,
      numbers.count(where: { $0.sentence == number.sentence && Double(year) != $0.value }) == 1,
      !quotes.contains(where: { quote in words.contains { quote.bytes.overlaps($0.bytes) } })
    else { return nil }
    let isOfMany = figures.isOfManyCities
    let others = words.filter {
      !$0.isNumber && !number.bytes.overlaps($0.bytes)
        && !ContradictionReading.fillers.contains($0)
        && !(isOfMany && ContradictionReading.measures.contains($0))
    }
    let names = Set(others.map(\.lower))
    // No title is longer; most sentences are.
    guard names.count <= 20 else { return nil }
    var found: [(FigureIndex.Entry, FigureIndex.Figure)] = []
    for entry in figures.entries {
      guard let figure = entry.value(of: year, in: .total),
        forms.forms(of: entry.unit).rest(behind: number) != nil
      else { continue }
      let title = Set(
        ScannedText(entry.definition.title[text.source.language] ?? "").words.filter {
          !ContradictionReading.fillers.contains($0)
            && !(isOfMany && ContradictionReading.measures.contains($0))
        }.map(\.lower))
      let unit = Set(
        ScannedText(entry.unit.title[text.source.language] ?? "").words.map(\.lower))
      guard title.count >= 2, names.subtracting(unit).union(title) == title,
        title.isSubset(of: names)
      else { continue }
      found.append((entry, figure))
    }
    return found.count == 1 ? found[0] : nil
  }

  // MARK: By a reference

  /// `{{indicator:PA-05 2019}} (61 per cent)`
  private func inBrackets(_ number: TypedNumber) -> (FigureIndex.Entry, FigureIndex.Figure)? {
    for (quote, entry) in quoted where quote.bytes.upperBound <= number.bytes.lowerBound {
      guard isBracket(quote.bytes.upperBound..<number.bytes.lowerBound),
        forms.forms(of: entry.unit).rest(behind: number)?.first == ")"
      else { continue }
      let figure =
        quote.year.flatMap { entry.value(of: $0, in: quote.breakdown) }
      return figure.map { (entry, $0) }
    }
    return nil
  }

  /// Whether nothing but an opening bracket and blanks stands there.
  private func isBracket(_ range: Range<Int>) -> Bool {
    // Mostly words stand there, of which the first letter tells; only what may be right is decoded.
    let first = text.bytes[range].first { $0 > 0x20 }
    guard first == UInt8(ascii: "(") || first ?? 0 >= 0x80 else { return false }
    let scalars = text.string(range).unicodeScalars.lazy.filter { !$0.isBlank }
    return scalars.elementsEqual(CollectionOfOne("("))
  }

  /// `{{indicator:PA-05 2019}}, after 61 per cent in 2015`, or `from 61 per cent in 2015 to ...`
  private func besideQuote(_ number: TypedNumber) -> (FigureIndex.Entry, FigureIndex.Figure)? {
    for (quote, entry) in quoted {
      guard let own = quote.year, let rest = forms.forms(of: entry.unit).rest(behind: number),
        let year = year(behind: rest), year != own,
        isConnected(quote, number, years: [own, year]),
        let figure = entry.value(of: year, in: quote.breakdown)
      else { continue }
      return (entry, figure)
    }
    return nil
  }

  /// The year that follows directly: ` in 2015`, ` (2015)`.
  private func year(behind rest: Substring) -> Int? {
    let words = ScannedText(String(rest.prefix(24))).words
    guard let place = words.firstIndex(where: { $0.isNumber }), place <= 2,
      words[..<place].allSatisfy({ ContradictionReading.connectors.contains($0) }),
      words[place].bytes.count == 4, words[place].sentence == 0, let year = Int(words[place].lower),
      (1900...2100).contains(year)
    else { return nil }
    return year
  }

  /// Whether nothing but years and words that lead from one value to the other stands between.
  private func isConnected(_ quote: TypedQuote, _ number: TypedNumber, years: [Int]) -> Bool {
    let isBehind = quote.bytes.upperBound <= number.bytes.lowerBound
    let range =
      isBehind
      ? quote.bytes.upperBound..<number.bytes.lowerBound
      : number.bytes.upperBound..<quote.bytes.lowerBound
    guard range.count <= 80 else { return false }
    let between = text.words.filter { range.contains($0.bytes.lowerBound) }
    guard let first = text.words.first(where: { $0.bytes.lowerBound >= quote.bytes.lowerBound }),
      between.allSatisfy({ $0.sentence == first.sentence }), number.sentence == first.sentence,
      !quotes.contains(where: { range.overlaps($0.bytes) }),
      !numbers.contains(where: {
        range.overlaps($0.bytes) && !years.map(Double.init).contains($0.value)
      })
    else { return false }
    let unit = Set(["per", "cent", "percent", "por", "ciento", "pour", "eur", "euros"])
    guard
      between.allSatisfy({ word in
        Int(word.lower).map(years.contains) ?? ContradictionReading.connectors.contains(word)
          || (!isBehind && unit.contains(word.lower))
      })
    else { return false }
    if isBehind { return true }
    guard let before = text.words.last(where: { $0.bytes.upperBound <= number.bytes.lowerBound })
    else { return false }
    return ContradictionReading.origins.contains(before)
  }
}
