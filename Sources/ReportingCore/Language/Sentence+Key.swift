extension Sentence {
  /// The name of a text with gaps. The raw values are the keys under `sentences:` in the files of
  /// language packs.
  public enum Key: String, Sendable, Hashable, CaseIterable {
    // Document.
    /// Heading of one annex of several: `Annex {number}`.
    case annexNumber = "annex-number"
    /// Heading of an answer: `Question {id}`.
    case questionNumber = "question-number"
    /// A label and what it is the label of: `{label}: {text}`.
    case labelled
    /// A text with an addition: `{text} ({addition})`.
    case inBrackets = "in-brackets"
    /// From the first to the last, of periods or of numbers: `{first} to {last}`.
    case span
    /// The periods of a table or chart, listed.
    case periodsListed = "periods-listed"
    /// The length of a text: `{count} words`.
    case wordCount = "word-count"
    /// Line of the cover: what is answered.
    case submissionTo = "submission-to"
    /// Line of the cover: who answers.
    case submittedBy = "submitted-by"
    case viewsAlsoSharedBy = "views-also-shared-by"
    /// Line of the cover: who issues the document.
    case issuedBy = "issued-by"
    /// Line of the cover: the year the report is about.
    case reportingYear = "reporting-year"
    /// Line of the cover: the symbol of the mandate, such as A/HRC/RES/57/12.
    case referenceSymbol = "reference-symbol"
    /// Line of the masthead: the item of the agenda.
    case agendaItem = "agenda-item"
    /// Line of the masthead: the language in which the document was written.
    case originalLanguage = "original-language"
    /// Line of the cover: until when the call is open.
    case deadline
    /// Message: what is sent, from whom and to which call.
    case messageContribution = "message-contribution"

    // Reminders.
    /// The subject of a reminder.
    case reminderSubject = "reminder-subject"
    /// Why it is written: to which call, to which city.
    case reminderIntro = "reminder-intro"
    /// A file was not signed by anybody known.
    case reminderUnsigned = "reminder-unsigned"
    /// A file was refused, with the reason.
    case reminderRefused = "reminder-refused"
    /// An answer is too long.
    case reminderWords = "reminder-words"
    /// All answers together are too long.
    case reminderWordsInAll = "reminder-words-in-all"
    /// The call does not take contributions in the language.
    case reminderLanguage = "reminder-language"
    /// Figures that are not put together with those of other cities.
    case reminderComparable = "reminder-comparable"
    /// The deadline on the city's own clocks.
    case reminderLocalTime = "reminder-local-time"
    /// How many days are left.
    case reminderDaysLeft = "reminder-days-left"
    /// How many days ago the deadline passed.
    case reminderPassed = "reminder-passed"

    // Absent figures.
    /// Reason: nothing is known of these inputs.
    case inputMissing = "input-missing"
    /// Reason: the city states that it has no value.
    case statedMissing = "stated-missing"
    /// Reason: the denominator is zero.
    case denominatorIsZero = "denominator-is-zero"
    /// Reason: a value lies outside what the indicator allows.
    case outOfRange = "out-of-range"
    /// Reason: an input has no value for one period or part.
    case cellMissing = "cell-missing"
    /// Reason: fewer answered than the method asks for.
    case tooFew = "too-few"
    /// Reason: fewer than the threshold are behind it.
    case smallCount = "small-count"
    /// Reason: it may not travel to this audience.
    case levelTooHigh = "level-too-high"
    /// An indicator and the periods for which it has no figure.
    case absentIn = "absent-in"

    // Indicators.
    /// The target an indicator is meant to reach.
    case directionTarget = "direction-target"
    /// Said of a value that exceeds the pass mark.
    case passes
    /// Said of a value that does not exceed the pass mark.
    case passesNot = "passes-not"
    /// What tells a local series from the standard indicator it resembles.
    case resembles
    /// A change: `{change}, from {from} to {to}`.
    case changeFromTo = "change-from-to"
    /// A change with its periods: `{change}, from {from} in {first} to {to} in {last}`.
    case changeBetween = "change-between"
    /// A value with its period: `{value} in {period}`.
    case valueIn = "value-in"
    /// What another source says of a figure: `{title} gives {value}; {text} stands before it in the
    /// city’s order of sources.`
    case otherSource = "other-source"
    /// A population: `{count} residents`.
    case residents
    /// A change in the middle of a sentence: `an increase of {value}`.
    case increase
    /// The same downwards.
    case decrease
    /// The difference of two percentages: `{count} percentage points`.
    case percentagePoints = "percentage-points"

    // Sources.
    /// A publication and its publisher.
    case publishedBy = "published-by"
    /// When it was published.
    case publishedOn = "published-on"
    /// When it was read.
    case accessedOn = "accessed-on"

    // Tables and charts.
    /// Begin of a line chart's alternative text.
    case lineChart = "line-chart"
    /// Begin of a column chart's alternative text.
    case columnChart = "column-chart"
    /// Begin of a bar chart's alternative text.
    case barChart = "bar-chart"
    /// What a series does in a chart: `{series}: from {from} to {to}.`
    case seriesFromTo = "series-from-to"
    /// A series or category with one value: `{series}: {value}.`
    case seriesValue = "series-value"
    /// A series without a value that may be shown.
    case seriesEmpty = "series-empty"
    /// What the rows and the columns of a table are, for readers who cannot see it.
    case tableSummary = "table-summary"
    /// Caption of a table of one indicator by a dimension.
    case breakdownBy = "breakdown-by"
    /// Said in place of a table of which every figure is withheld, with the reasons.
    case tableWithheld = "table-withheld"

    // Registers.
    /// How many records are not shown one by one.
    case recordsWithheld = "records-withheld"
    /// The same where the number itself would say too much.
    case fewRecordsWithheld = "few-records-withheld"
    /// Said where the city is among those whom a record is about.
    case conflictOfInterest = "conflict-of-interest"

    // Trends.
    /// The years over which a trend is read.
    case trendOver = "trend-over"

    // Method.
    /// How many indicators the report holds.
    case indicatorsMeasured = "indicators-measured"
    /// How many values are printed.
    case valuesReleased = "values-released"
    /// How many values are missing.
    case valuesMissing = "values-missing"
    /// How many values cannot be computed.
    case valuesNotComputable = "values-not-computable"
    /// How many values are suppressed.
    case valuesSuppressed = "values-suppressed"
    /// How many percentages could not be recomputed.
    case valuesUncheckedPercentages = "values-unchecked-percentages"
    /// How many sources the figures come from.
    case sourcesUsed = "sources-used"
    /// How many observations the figures are computed from.
    case observationsUsed = "observations-used"
    /// When small counts are suppressed, as sentences.
    case methodologySuppression = "methodology-suppression"
    /// How trends are read, as sentences.
    case methodologyTrend = "methodology-trend"

    // Of many cities.
    /// How many of how many: `{number} of {total}`.
    case numberOf = "n-of"
    /// How many of the cities that were asked answer a question.
    case citiesAnswer = "cities-answer"
    /// A figure over many cities, with its spread.
    case medianOverCities = "median-over-cities"
    /// Footnote to what a city says: the sealed package in which it stands.
    case packageNote = "package-note"
    /// Footnote to what a city says once more.
    case packageAgain = "package-again"
    /// Which answers found no room under a question.
    case statementsInAnnex = "statements-in-annex"
    /// Reason: too few cities report.
    case fewCities = "few-cities"
    /// Reason: cities mean several things by one indicator.
    case severalMeanings = "several-meanings"
    /// Cities that mean something else.
    case leftOutMeaning = "left-out-meaning"
    /// Cities that report for another period.
    case leftOutPeriod = "left-out-period"
    /// Cities that give two figures for one thing.
    case leftOutContradiction = "left-out-contradiction"
    /// Cities that give one figure twice.
    case countedOnce = "counted-once"
    /// Cities whose figures are not final.
    case notFinal = "not-final"

    /// The gaps the text must have, each at least once; a form for a single number may leave the
    /// count out.
    public var placeholders: [Placeholder] {
      switch self {
      case .annexNumber: [.number]
      case .questionNumber: [.id]
      case .labelled: [.label, .text]
      case .inBrackets: [.text, .addition]
      case .span: [.first, .last]
      case .periodsListed: [.periods]
      case .wordCount, .residents, .indicatorsMeasured, .valuesReleased, .valuesMissing,
        .valuesNotComputable, .valuesSuppressed, .valuesUncheckedPercentages, .sourcesUsed,
        .observationsUsed, .recordsWithheld, .percentagePoints:
        [.count]
      case .fewRecordsWithheld: [.threshold]
      case .conflictOfInterest: [.text]
      case .submissionTo: [.consultation]
      case .messageContribution: [.city, .title]
      case .submittedBy: [.city]
      case .viewsAlsoSharedBy: [.names]
      case .issuedBy: [.issuer]
      case .reportingYear: [.year]
      case .referenceSymbol: [.symbol]
      case .agendaItem: [.number]
      case .originalLanguage: [.label]
      case .deadline, .publishedOn, .accessedOn: [.date]
      case .inputMissing: [.inputs]
      case .statedMissing: [.input]
      case .denominatorIsZero: [.denominator]
      case .outOfRange: [.detail]
      case .cellMissing: [.input, .text]
      case .tooFew: [.number, .threshold]
      case .passes, .passesNot: [.threshold]
      case .smallCount: [.population, .threshold]
      case .levelTooHigh: [.level]
      case .absentIn: [.indicator, .periods]
      case .directionTarget: [.target]
      case .resembles: [.indicator, .difference]
      case .changeFromTo: [.change, .from, .to]
      case .changeBetween: [.change, .from, .first, .to, .last]
      case .valueIn: [.value, .period]
      case .otherSource: [.title, .value, .text]
      case .increase, .decrease: [.value]
      case .publishedBy: [.title, .publisher]
      case .lineChart, .columnChart: [.title, .first, .last]
      case .barChart: [.title, .count]
      case .seriesFromTo: [.series, .from, .to]
      case .seriesValue: [.series, .value]
      case .seriesEmpty: [.series]
      case .tableSummary: [.rows, .columns]
      case .breakdownBy: [.title, .dimension]
      case .tableWithheld: [.title, .text]
      case .methodologySuppression: [.text]
      case .trendOver: [.first, .last]
      case .methodologyTrend: [.number, .threshold, .change]
      case .reminderSubject, .reminderIntro: [.city, .title]
      case .reminderUnsigned: [.label]
      case .reminderRefused: [.label, .text]
      case .reminderWords: [.id, .label, .number, .threshold]
      case .reminderWordsInAll: [.label, .number, .threshold]
      case .reminderLanguage: [.label, .names]
      case .reminderComparable: [.names]
      case .reminderLocalTime: [.date]
      case .reminderDaysLeft, .reminderPassed: [.count]
      case .numberOf: [.number, .total]
      case .citiesAnswer: [.number, .total]
      case .medianOverCities: [.indicator, .period, .value, .from, .to, .number, .total]
      case .packageNote: [.title, .number, .date, .id]
      case .packageAgain: [.title, .id]
      case .statementsInAnnex: [.names]
      case .fewCities: [.threshold]
      case .severalMeanings: [.text]
      case .leftOutMeaning: [.names]
      case .leftOutPeriod: [.period, .names]
      case .leftOutContradiction: [.names]
      case .countedOnce: [.names]
      case .notFinal: [.label, .names]
      }
    }

    /// Whether the text has a form for each grammatical number, chosen by `{count}`.
    public var isCounted: Bool { placeholders.contains(.count) }
  }
}
