import Documents
import Testing

@testable import ReportingCore

@Suite("Words and sentences") struct LanguageSentenceTests {
  /// One of every text with gaps.
  static let samples: [Sentence] = [
    .annexNumber(2), .questionNumber("1a"), .labelled("L", "T"), .inBrackets("T", "A"),
    .span(from: "F", to: "L"), .periodsListed("P"), .wordCount(3), .submissionTo("C"),
    .submittedBy("C"), .viewsAlsoSharedBy("N"), .issuedBy("I"), .reportingYear("2023"),
    .referenceSymbol("S"),
    .agendaItem(3), .originalLanguage("L"),
    .deadline("D"), .inputMissing("I"), .statedMissing("I"), .denominatorIsZero("D"),
    .outOfRange("D"), .cellMissing("I", part: "P"), .tooFew(1, of: 5), .passes(true, mark: "2.5"),
    .passes(false, mark: "2.5"), .smallCount(of: "P", below: 5), .levelTooHigh("L"),
    .recordsWithheld(3), .fewRecordsWithheld(below: 10), .conflictOfInterest(verifiedBy: "V"),
    .absentIn("I", in: "P"), .directionTarget("T"), .resembles("I", difference: "D"),
    .changeFromTo("C", from: "F", to: "T"),
    .changeBetween("C", from: "F", in: "I", to: "T", by: "B"), .valueIn("V", in: "P"),
    .otherSource("T", gives: "V", counting: "C"),
    .residents(3), .publishedBy("T", by: "P"), .publishedOn("D"), .accessedOn("D"),
    .lineChart("T", from: "F", to: "L"), .columnChart("T", from: "F", to: "L"),
    .barChart("T", categories: 3), .seriesFromTo("S", from: "F", to: "T"),
    .seriesValue("S", value: "V"), .seriesEmpty("S"), .tableSummary(rows: "R", columns: "C"),
    .breakdownBy("T", by: "D"), .indicatorsMeasured(3), .valuesReleased(3), .valuesMissing(3),
    .valuesNotComputable(3), .valuesSuppressed(3), .valuesUncheckedPercentages(3),
    .tableWithheld("T", because: "R"), .sourcesUsed(3), .observationsUsed(3),
    .methodologySuppression(below: "5 persons"),
    .increase(of: "V"), .decrease(of: "V"), .percentagePoints(3, decimals: 0),
    .messageContribution(of: "C", to: "T"),
    .reminderSubject("T", city: "C"), .reminderIntro("T", city: "C"), .reminderUnsigned("F"),
    .reminderRefused("F", reason: "R"),
    .reminderWords(question: "1", language: "L", words: 3, limit: 2),
    .reminderWordsInAll(language: "L", words: 3, limit: 2),
    .reminderLanguage("L", accepted: "A"), .reminderComparable("N"), .reminderLocalTime("D"),
    .reminderDaysLeft(2), .reminderPassed(2),
    .methodologyTrend(years: 5, leastValues: 4, change: "C"), .trendOver(from: "F", to: "L"),
    .numberOf(3, of: 7), .citiesAnswer(3, of: 7),
    .medianOverCities("I", in: "P", median: "V", from: "F", to: "T", cities: 3, of: 7),
    .packageAgain("P", identity: "0f"),
    .packageNote("T", revision: 1, date: "D", identity: "I"), .statementsInAnnex("N"),
    .fewCities(below: 3), .severalMeanings("T"), .leftOutMeaning("N"),
    .leftOutPeriod("P", names: "N"), .leftOutContradiction("N"), .countedOnce("N"),
    .notFinal("L", names: "N"),
  ]

  @Test(
    "Every text has a function that fills all of its gaps, in every language",
    arguments: LanguagePackFiles.tags)
  func filled(tag: String) throws {
    let pack = try LanguagePackFiles.pack(tag)
    #expect(Set(Self.samples.map(\.key)) == Set(Sentence.Key.allCases))
    for sentence in Self.samples {
      #expect(Set(sentence.arguments.keys) == Set(sentence.key.placeholders))
      let text = pack.text(sentence)
      #expect(!text.contains("{") && !text.contains("}"), "\(text)")
      for case .text(let argument) in sentence.arguments.values {
        #expect(text.contains(argument), "\(text)")
      }
    }
  }

  @Test(
    "Counts take the form of the language and are written by its rules",
    arguments: [
      (
        "en",
        ["0 residents", "1 resident", "2 residents", "1,660,122 residents", "2,000,000 residents"]
      ),
      (
        "es",
        [
          "0 habitantes", "1 habitante", "2 habitantes", "1 660 122 habitantes",
          "2 000 000 de habitantes",
        ]
      ),
      (
        "fr",
        [
          "0 habitant", "1 habitant", "2 habitants", "1 660 122 habitants",
          "2 000 000 d’habitants",
        ]
      ),
      (
        "ca",
        [
          "0 habitants", "1 habitant", "2 habitants", "1.660.122 habitants",
          "2.000.000 d’habitants",
        ]
      ),
    ])
  func counts(tag: String, expected: [String]) throws {
    let pack = try LanguagePackFiles.pack(tag)
    let written = [0, 1, 2, 1_660_122, 2_000_000].map {
      pack.text(.residents($0)).replacing("\u{202F}", with: " ")
    }
    #expect(written == expected)
  }

  @Test("Six forms are kept apart, as in Arabic")
  func arabic() throws {
    let pack = try LanguagePackFiles.changed(rule: .zeroOneTwoFewManyOther)
    let forms = [0, 1, 2, 3, 11, 100].map { pack.text(.residents($0)) }
    #expect(forms == ["zero 0", "one 1", "two 2", "few 3", "many 11", "other 100"])
  }

  @Test("What fills a gap is text and never read as a gap")
  func braces() throws {
    let pack = try LanguagePackFiles.pack("en")
    #expect(pack.text(.inBrackets("{addition}", "{text}")) == "{addition} ({text})")
  }

  @Test("Reasons are said in the document's language")
  func reasons() throws {
    let english = try LanguagePackFiles.pack("en")
    let spanish = try LanguagePackFiles.pack("es")
    let titles = ["a": "Requests due", "b": "Requests answered"]
    func title(_ id: String) -> String { titles[id] ?? id }
    #expect(
      english.explanation(of: .gap(.inputMissing(["a", "b"])), title: title)
        == "No data were supplied for this period: “Requests due” and “Requests answered”.")
    #expect(
      english.explanation(of: .suppressed(.smallCount(.defenders, threshold: 10)), title: title)
        == "Fewer than 10 human rights defenders; withheld so that nobody can be identified.")
    #expect(
      spanish.explanation(of: .suppressed(.smallCount(.victims, threshold: 10)), title: title)
        == "Menos de 10 víctimas; no se publica para que no pueda identificarse a nadie.")
    #expect(english.explanation(of: .value(3), title: title) == nil)
    #expect(
      english.text(.resembles("CS-04", difference: "Residents only."))
        == "This local series resembles CS-04 but is not the same. Residents only.")
  }

  @Test("A cell shows a number or one of the four marks, and zero is not a missing figure")
  func cells() throws {
    let pack = try LanguagePackFiles.pack("es")
    func cell(_ outcome: ReleasedOutcome, roundsToZero: Bool = false) throws -> String {
      pack.cell(
        ReleasedMeasurement(
          indicator: "x", period: try Period(parsing: "2023"), breakdown: .total,
          outcome: outcome, decimals: 1, roundsToZero: roundsToZero, inputs: [],
          derivation: nil))
    }
    let cells = [
      try cell(.value(0)), try cell(.gap(.inputMissing(["a"]))),
      try cell(.notComputable(.notFinite)), try cell(.suppressed(.complementary)),
      try cell(.value(0), roundsToZero: true), try cell(.value(-1234.56)),
    ]
    #expect(cells == ["-", ":", "n/a", "..", "0,0", "\u{2212}1234,6"])
  }

  @Test("The marks of the packs are the marks of the gate", arguments: LanguagePackFiles.tags)
  func marks(tag: String) throws {
    let pack = try LanguagePackFiles.pack(tag)
    for mark in OutcomeMark.allCases { #expect(pack.text(of: mark) == mark.rawValue) }
  }

  @Test("Names exist for everything that is named, and differ")
  func names() throws {
    let percent = MeasurementUnit(
      id: "percent", dimension: .one, scale: 0.01, decimals: 1, title: LocalizedText([:]),
      symbol: "%")
    for tag in LanguagePackFiles.tags {
      let pack = try LanguagePackFiles.pack(tag)
      #expect(
        Set(IndicatorType.allCases.map { pack.name(of: $0) }).count == IndicatorType.allCases.count)
      #expect(
        Set(IndicatorType.allCases.map { pack.explanation(of: $0) }).count
          == IndicatorType.allCases.count)
      #expect(Set(Observation.Status.allCases.map { pack.name(of: $0) }).count == 5)
      #expect(Set(Observation.Status.allCases.compactMap { pack.footnote(to: $0) }).count == 3)
      #expect(Set(Level.allCases.map { pack.name(of: $0) }).count == 4)
      #expect(Set(CountedPopulation.allCases.map { pack.name(of: $0) }).count == 5)
      #expect(Set(IndicatorBasis.Confidence.allCases.map { pack.name(of: $0) }).count == 3)
      let directions = [
        IndicatorDirection.higher, .lower, .context, .target(100), .target(2.5),
      ].map { pack.name(of: $0, unit: percent) }
      #expect(Set(directions).count == 5)
    }
    let english = try LanguagePackFiles.pack("en")
    #expect(english.name(of: .target(100), unit: percent) == "Target: 100%")
    #expect(english.name(of: .target(2.5), unit: percent) == "Target: 2.5%")
    let labels = english.documentLabels
    #expect(labels.contents == "Contents" && labels.draft == "Draft" && labels.page == "Page")
  }
}
