import Documents
public import ReportingCore

/// `symbol.date`: the year or day that a text gives a resolution is one of its session.
public struct SymbolDate: TextRule {
  /// The rule's id.
  public let id = "symbol.date"

  /// The rule.
  public init() {}

  /// Words that say of a day that a text was adopted on it.
  private static let adopting: Set<String> = [
    "adopted", "adopts", "approved", "adoptada", "adoptó", "aprobada", "aprobó", "adoptée",
    "adopté", "approuvée", "aprovada", "aprovà", "based",
  ]
  /// Words that stand between a resolution and its day: `of the General Assembly of`.
  private static let joining: Set<String> = [
    "of", "the", "united", "nations", "general", "assembly", "human", "rights", "council", "on",
    "de", "del", "la", "las", "el", "naciones", "unidas", "asamblea", "consejo", "derechos",
    "humanos", "du", "des", "l", "d", "le", "les", "unies", "assemblée", "générale", "conseil",
    "droits", "homme", "dels", "nacions", "unides", "assemblea", "consell", "drets", "humans",
  ]

  /// What may stand between a symbol and a year in brackets: `A/HRC/39/L.8 Resolution (2018)`.
  private static let kinds: Set<String> = [
    "resolution", "resolución", "résolution", "resolució", "decision", "decisión", "décision",
    "decisió",
  ]

  /// Whether a document is one that is adopted or tabled in a session.
  static func isOfSession(_ symbol: DocumentSymbol) -> Bool {
    [.resolution, .decision, .presidentialStatement, .draft].contains(symbol.nature)
  }

  /// Compares what stands in brackets behind a symbol, and the one full date of its sentence, with
  /// the known days.
  public func check(_ text: ScannedText, in context: TextContext) -> [Diagnostic] {
    let symbols = text.symbols
    guard !symbols.isEmpty else { return [] }
    let dates = DateSearch.dates(in: text, context)
    return symbols.compactMap { found in
      guard let symbol = found.symbol, SymbolDate.isOfSession(symbol) else { return nil }
      // Behind a mere number the year is often that of a call or of a report.
      if !found.isNumberOnly, let year = yearInBrackets(behind: found, in: text) {
        return check(found, symbol, year: year, text, context)
      }
      guard let date = date(of: found, among: dates, symbols, in: text) else { return nil }
      return check(
        found.written, symbol, day: date, isQuoted: text.source.isQuoted, at: text.source.location,
        context.documents)
    }
  }

  private func yearInBrackets(behind found: SymbolSearch.Found, in text: ScannedText) -> Int? {
    var place = found.bytes.upperBound
    guard let next = text.words.firstIndex(where: { $0.bytes.lowerBound >= place }) else {
      return nil
    }
    var word = text.words[next]
    if SymbolDate.kinds.contains(word.lower), next + 1 < text.words.count {
      place = word.bytes.upperBound
      word = text.words[next + 1]
    }
    guard word.isNumber, word.bytes.count == 4, let year = Int(word.lower), year >= 1945,
      text.string(place..<word.bytes.lowerBound).drop(while: { $0 == " " }) == "(",
      word.bytes.upperBound < text.bytes.count,
      text.bytes[word.bytes.upperBound] == UInt8(ascii: ")")
    else { return nil }
    return year
  }

  private func date(
    of found: SymbolSearch.Found, among dates: [DateSearch.Found],
    _ symbols: [SymbolSearch.Found], in text: ScannedText
  ) -> CalendarDate? {
    let words = text.words
    guard let word = words.firstIndex(where: { $0.bytes.lowerBound >= found.bytes.lowerBound })
    else { return nil }
    let sentence = words[word].sentence
    let beside = dates.filter { words[$0.words.lowerBound].sentence == sentence }
    let others = symbols.filter { other in
      words.contains { $0.bytes.lowerBound == other.bytes.lowerBound && $0.sentence == sentence }
    }
    guard beside.count == 1, others.count == 1, let date = beside[0].date else { return nil }
    // The date is the resolution's only where the words between them say so.
    let range =
      beside[0].words.lowerBound > word
      ? word..<beside[0].words.lowerBound : beside[0].words.lowerBound..<word
    let between = words[range].filter {
      $0.bytes.lowerBound >= found.bytes.upperBound
        || $0.bytes.upperBound <= found.bytes.lowerBound
    }
    let isJoined =
      beside[0].words.lowerBound > word
      && between.allSatisfy { SymbolDate.joining.contains($0.lower) }
    let isAdoption =
      between.count <= 14 && between.contains { SymbolDate.adopting.contains($0.lower) }
    return isJoined || isAdoption ? date : nil
  }

  private func check(
    _ found: SymbolSearch.Found, _ symbol: DocumentSymbol, year: Int, _ text: ScannedText,
    _ context: TextContext
  ) -> Diagnostic? {
    if let adoption = context.documents.adoption(of: symbol), let date = adoption.date {
      guard date.year != year else { return nil }
      return finding(
        found.written, "is given the year \(year); it was adopted on \(date)", adoption.basis,
        adoption.source, isQuoted: text.source.isQuoted, at: text.source.location)
    }
    guard let session = context.documents.session(of: symbol),
      let last = session.end ?? session.start
    else { return nil }
    let first = session.start ?? last
    guard year < first.year || year > last.year else { return nil }
    return finding(
      found.written,
      "is given the year \(year); session \(session.session) was held in \(first.year == last.year ? "\(first.year)" : "\(first.year) and \(last.year)")",
      session.basis, session.source, isQuoted: text.source.isQuoted, at: text.source.location)
  }

  /// What is wrong with the day that a resolution, decision or draft is given, or nil.
  func check(
    _ written: String, _ symbol: DocumentSymbol, day: CalendarDate, isQuoted: Bool = false,
    at place: SourceLocation?, _ documents: DocumentSymbolRegister
  ) -> Diagnostic? {
    if let adoption = documents.adoption(of: symbol), let date = adoption.date {
      guard date != day else { return nil }
      return finding(
        written, "is given the day \(day); it was adopted on \(date)", adoption.basis,
        adoption.source, isQuoted: isQuoted, at: place)
    }
    guard let session = documents.session(of: symbol), !session.includes(day) else {
      return nil
    }
    let span =
      "\(session.start.map { "from \($0) " } ?? "")\(session.end.map { "to \($0)" } ?? "on")"
    return finding(
      written, "is given the day \(day); session \(session.session) was held \(span)",
      session.basis, session.source, isQuoted: isQuoted, at: place)
  }

  private func finding(
    _ written: String, _ message: String, _ basis: RuleBasis, _ source: String, isQuoted: Bool,
    at place: SourceLocation?
  ) -> Diagnostic {
    let isSure = basis == .verified && !isQuoted
    return Diagnostic(
      isSure ? .warning : .note, id, "'\(written)' \(message)", at: place,
      suggestion: isSure
        ? "Correct the date or the symbol."
        : "Confirm the date: the list it was held against is not.",
      notes: [.init("source: \(source)")])
  }
}
