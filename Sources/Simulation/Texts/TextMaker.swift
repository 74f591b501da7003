import Documents
import ReportingCore
import Sealing

/// Makes the texts of a submission: answers, practices, key messages and signatories. Every text
/// begins with the mark that says that it is an example.
struct TextMaker {
  let city: SimulatedCity
  let call: SimulatedCall
  let language: LanguageTag
  var numbers: SimulationNumbers

  private var patterns: TextPatterns { TextPatterns.patterns(language) }

  /// The answers to all questions but one that stays without.
  mutating func answers(quoting series: [FigureSeries], without unanswered: String?)
    -> [SealedAnswer]
  {
    var answers: [SealedAnswer] = []
    for question in call.questions where question != unanswered {
      var sentences = [patterns.mark, filled(numbers.pick(patterns.actions))]
      var figures: [String] = []
      if let (text, indicator) = figure(from: series) {
        sentences.append(text)
        figures.append(indicator)
      }
      sentences.append(filled(numbers.pick(patterns.results)))
      sentences.append(filled(numbers.pick(patterns.difficulties)))
      let text = sentences.joined(separator: " ") + "\n"
      answers.append(
        SealedAnswer(
          question: question, language: language, words: WordCount.words(in: text), text: text,
          figures: figures))
    }
    return answers
  }

  /// A practice of half of the cities.
  mutating func practices(_ indicators: [String]) -> [SealedPractice] {
    guard numbers.happens(0.5) else { return [] }
    let kind = numbers.pick(Array(patterns.practices.indices))
    let texts = patterns.practices[kind].map { localized($0) }
    var practice = SealedPractice(id: "practice-\(city.number)")
    practice.title = texts[0]
    practice.problem = texts[1]
    practice.measure = texts[2]
    practice.result = texts[3]
    practice.transfer = texts[4]
    practice.since = "\(call.year - numbers.below(8))"
    practice.budget = Double(numbers.number(in: 10...900)) * 1_000
    practice.function = numbers.pick(["06", "09", "10"])
    practice.rights = ["ICESCR 11"]
    practice.themes = [TextPatterns.themesOfPractices[kind]]
    practice.message = numbers.pick(patterns.messages).code
    practice.indicators = Array(indicators.prefix(1))
    return [practice]
  }

  /// Some of the key messages, with and without what backs them.
  mutating func messages(_ indicators: [String], practices: [SealedPractice]) -> [SealedMessage] {
    var messages: [SealedMessage] = []
    for (code, text) in patterns.messages where numbers.happens(0.6) {
      let backing = indicators.isEmpty || numbers.happens(0.3) ? [] : [numbers.pick(indicators)]
      messages.append(
        SealedMessage(
          message: code, text: localized(text), indicators: backing,
          practices: practices.filter { $0.message == code }.map(\.id)))
    }
    return messages
  }

  /// The city, and organizations that sign with several cities.
  mutating func signatories() -> [SealedSignatory] {
    let others = [
      "Simulated Federation of Neighbourhood Associations", "Simulated Network of Rights Cities",
      "Simulated Union of Municipal Workers", "Simulated Coalition for Housing",
    ]
    var result = [
      SealedSignatory(name: city.latinName, status: "local-government", signature: "signed")
    ]
    for name in others where numbers.happens(0.2) {
      result.append(
        SealedSignatory(
          name: name, status: numbers.pick(["special", "none", "not-stated"]),
          signature: numbers.pick(["signed", "signed", "agreed", "invited"])))
    }
    return result
  }

  /// The answers as a document in Markdown.
  func document(_ answers: [SealedAnswer]) -> [UInt8] {
    var text = "# \(patterns.heading.replacing("{0}", with: city.latinName))\n"
    for answer in answers { text += "\n## \(answer.question)\n\n\(answer.text)" }
    return Array(text.utf8)
  }

  // MARK: Filling patterns

  private mutating func filled(_ pattern: String) -> String {
    pattern.replacing("{0}", with: city.latinName)
      .replacing("{1}", with: "\(call.year - 1 - numbers.below(8))")
      .replacing("{2}", with: "\(20 + numbers.below(800))")
  }

  private mutating func localized(_ pattern: String) -> LocalizedText {
    LocalizedText([language: "\(patterns.mark) \(filled(pattern))"])
  }

  /// The newest figure of an indicator that is not a count, whose numbers need no separators.
  private mutating func figure(from series: [FigureSeries]) -> (text: String, indicator: String)? {
    let fit = series.filter { one in
      if case .count = one.template.behaviour { return false }
      return one.isDefined && !one.values.isEmpty && patterns.units[one.definition.unit] != nil
    }
    guard !fit.isEmpty else { return nil }
    let one = numbers.pick(fit)
    guard let place = one.values.last, let value = one.cells[place].value,
      let title = one.definition.title.inAnyCase(language),
      let written = patterns.units[one.definition.unit]
    else { return nil }
    var digits = DecimalDigits(value).shortest
    if language.description != "en" { digits = digits.replacing(".", with: ",") }
    let text = patterns.figure.replacing("{0}", with: title)
      .replacing("{1}", with: one.cells[place].period.label)
      .replacing("{2}", with: written.replacing("{2}", with: digits))
    return (text, one.id)
  }
}
