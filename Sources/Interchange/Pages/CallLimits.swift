import Documents
import ReportingCore

/// Limits of length.
struct CallLimits {
  /// A limit.
  struct Limit: Equatable {
    /// The most.
    var most: Int
    /// The least; nil when there is none.
    var least: Int?
    /// What counts; nil when the page does not say.
    var counts: [DocumentPart]?
    /// For which contributions; nil for all.
    var kind: ContributionKind?
    /// The line of the file.
    var line: Int
    /// Whether the page names another limit for the same.
    var isContradicted = false
  }

  /// Limits in words for the whole text.
  var words: [Limit] = []
  /// Limits in words for each answer.
  var wordsEach: [Limit] = []
  /// Limits in pages.
  var pages: [Limit] = []
  /// What was read but is no limit that a profile can hold, as sentences.
  var remarks: [String] = []

  private static let cues = PageText.phrases(
    """
    maximum|max|limit|limited|limits|exceed|exceeding|exceeds|up to|no more than|not more than|\
    longer than|more than|at most|within|not be longer|maximo|maxima|limite|limita|limitarse|\
    exceder|excedan|exceda|superar|superen|supere|sobrepasar|sobrepasen|hasta|mas de|mas largo|\
    depasser|depassent|depasse|exceder|au plus|limitees|limites|plus de|no longer than|between|\
    entre
    """)
  private static let approximations = PageText.phrases(
    "approx|approximately|about|around|roughly|aproximadamente|unas|environ|approximativement")
  private static let each = PageText.phrases(
    """
    per question|per answer|each question|each answer|each response|per response|por pregunta|\
    por respuesta|cada pregunta|cada respuesta|par question|par reponse|chaque question|\
    chaque reponse
    """)
  private static let ofOtherThings = PageText.phrases(
    """
    summary|abstract|executive summary|biography|resumen|sintesis|resume|synthese
    """)
  private static let joint = PageText.phrases(
    "joint|coalition|coalitions|conjunta|conjuntas|conjointe|conjointes|conjoint|conjoints")
  private static let individual = PageText.phrases(
    "individual|individually|individuales|individuelle|individuelles|individuel|individuels")
  private static let units: [(unit: String, names: Set<String>)] = [
    ("words", ["words", "word", "palabras", "mots"]),
    ("pages", ["pages", "page", "paginas"]),
    ("characters", ["characters", "caracteres", "signes"]),
  ]
  private static let numbers: [String: Int] = {
    var table: [String: Int] = [:]
    let rows = [
      "one two three four five six seven eight nine ten eleven twelve",
      "uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
      "un deux trois quatre cinq six sept huit neuf dix onze douze",
    ]
    for row in rows {
      for (index, word) in row.split(separator: " ").enumerated() {
        table[String(word)] = index + 1
      }
    }
    table["fifteen"] = 15
    table["quince"] = 15
    table["quinze"] = 15
    table["twenty"] = 20
    return table
  }()

  /// The limits in all parts outside of the questions.
  init(_ parts: [CallPart]) {
    for part in parts where !part.isTitle {
      read(part.text, line: part.block.line, isLabelled: part.label == .length && part.isValue)
    }
    words = CallLimits.distinct(words)
    pages = CallLimits.distinct(pages)
    wordsEach = CallLimits.distinct(wordsEach)
  }

  /// The limit in words that a question names for its answer.
  static func limit(inQuestion text: String, line: Int) -> Limit? {
    var reader = CallLimits([])
    reader.read(PageText(text), line: line, isLabelled: false)
    return (reader.words + reader.wordsEach).first
  }

  private static func distinct(_ limits: [Limit]) -> [Limit] {
    var found: [Limit] = []
    for limit in limits
    where !found.contains(where: { $0.most == limit.most && $0.kind == limit.kind }) {
      found.append(limit)
    }
    return found
  }

  private mutating func read(_ text: PageText, line: Int, isLabelled: Bool) {
    let sentences = text.sentences
    for sentence in sentences {
      for place in sentence where words.count + pages.count + remarks.count < 50 {
        guard
          let unit = CallLimits.units.first(where: { $0.names.contains(text.words[place].folded) }),
          let (most, start) = CallLimits.number(
            text.words, before: place, from: sentence.lowerBound)
        else { continue }
        let least = CallLimits.least(text.words, before: start, from: sentence.lowerBound)
        // Of several limits in one sentence each has its own clause.
        let clause = CallLimits.clause(around: start..<place, of: sentence, in: text)
        let isLimit =
          isLabelled || text.has(CallLimits.cues, in: sentence) || least != nil
        let isAbout = text.has(
          CallLimits.approximations, in: max(sentence.lowerBound, start - 3)..<start)
        guard isLimit else { continue }
        let what = text.text(of: start..<(place + 1))
        if isAbout {
          remarks.append(
            "The page takes a length of about \(what) for a measure (line \(line)); it is no limit of its own."
          )
        } else if text.has(CallLimits.ofOtherThings, in: clause) {
          remarks.append(
            "The page limits a summary or the like to \(what) (line \(line)); a profile cannot hold that."
          )
        } else if unit.unit == "characters" {
          remarks.append(
            "The page sets a limit of \(what) (line \(line)); a profile cannot hold limits in characters."
          )
        } else if most >= 1, most <= (unit.unit == "pages" ? 10_000 : 1_000_000) {
          let isJoint = text.has(CallLimits.joint, in: clause)
          let isIndividual = text.has(CallLimits.individual, in: clause)
          let limit = Limit(
            most: most, least: least.flatMap { $0 < most ? $0 : nil },
            counts: unit.unit == "words" ? CallLimits.counts(text) : nil,
            kind: isJoint == isIndividual ? nil : isJoint ? .joint : .individual, line: line)
          if unit.unit == "pages" {
            pages.append(limit)
          } else if text.has(CallLimits.each, in: sentence) {
            wordsEach.append(limit)
          } else {
            words.append(limit)
          }
        }
      }
    }
  }

  private static func clause(
    around place: Range<Int>, of sentence: Range<Int>, in text: PageText
  ) -> Range<Int> {
    let ends: Set<String> = [",", ";", "and", "y", "et", "while", "mientras", "or", "o", "ou", ")"]
    var start = place.lowerBound
    while start > sentence.lowerBound, !ends.contains(text.words[start - 1].folded) { start -= 1 }
    var end = place.upperBound
    while end < sentence.upperBound, !ends.contains(text.words[end].folded) { end += 1 }
    return start..<end
  }

  /// The number right before a word, with the word's place where it begins: `2,815`, `2 815`, `five`.
  private static func number(
    _ words: [PageText.Word], before place: Int, from first: Int
  ) -> (Int, Int)? {
    var start = place - 1
    // `500-word`, `(500) words`
    while start >= first, ["-", ")"].contains(words[start].folded) { start -= 1 }
    guard start >= first else { return nil }
    if let number = numbers[words[start].folded] { return (number, start) }
    guard var number = words[start].number, words[start].folded.count <= 7 else { return nil }
    if words[start].folded.count == 3 {
      let separator = start - 1
      if separator - 1 >= first, [",", ".", "'"].contains(words[separator].folded),
        !words[start].isApart, let thousands = words[separator - 1].number,
        words[separator - 1].folded.count <= 3, !words[separator].isApart
      {
        number += thousands * 1_000
        start -= 2
      } else if separator >= first, words[start].isApart, let thousands = words[separator].number,
        words[separator].folded.count <= 3
      {
        number += thousands * 1_000
        start -= 1
      }
    }
    return (number, start)
  }

  /// `600 to 800`, `between 600 and 800`, `600-800`.
  private static func least(_ words: [PageText.Word], before start: Int, from first: Int) -> Int? {
    let joint = start - 1
    guard joint > first, ["to", "and", "-", "a", "y", "et"].contains(words[joint].folded) else {
      return nil
    }
    if ["and", "y", "et"].contains(words[joint].folded) {
      let lead = words[max(first, joint - 5)..<joint].map(\.folded)
      guard lead.contains("between") || lead.contains("entre") else { return nil }
    }
    return number(words, before: joint, from: first)?.0
  }

  /// What counts, where the page says so.
  private static func counts(_ text: PageText) -> [DocumentPart]? {
    let excluding = PageText.phrases(
      """
      excluding|not including|without counting|not counting|exclusive of|do not count|not counted|\
      are not included|sin incluir|sin contar|excluyendo|excluidas|excluidos|no incluye|\
      non compris|non comprises|a l'exclusion|sans compter|hors|hormis
      """)
    let including = PageText.phrases(
      """
      including|inclusive of|incluidas|incluidos|incluyendo|y compris|comprenant|
      """)
    let parts: [(part: DocumentPart, names: [[String]])] = [
      (.footnotes, PageText.phrases("footnotes|endnotes|references|notas|referencias|notes")),
      (.annexes, PageText.phrases("annexes|annex|appendices|anexos|annexes")),
      (.tables, PageText.phrases("tables|tablas|cuadros|tableaux")),
      (.headings, PageText.phrases("headings|titulos|titres")),
    ]
    for sentence in text.sentences {
      let named = parts.filter { text.has($0.names, in: sentence) }.map(\.part)
      guard !named.isEmpty else { continue }
      if text.has(excluding, in: sentence) {
        return DocumentPart.allCases.filter { !named.contains($0) }
      }
      if text.has(including, in: sentence) { return DocumentPart.allCases }
    }
    return nil
  }
}
