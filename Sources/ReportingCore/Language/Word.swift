/// A word or a fixed sentence that the program prints in documents. Every language pack has all of
/// them; texts with gaps are ``Sentence``s. The raw values are the keys under `words:` in the files.
///
/// Words are written as they begin a heading or a cell, unless their remark says otherwise.
public enum Word: String, Sendable, Equatable, CaseIterable {
  // Document.
  /// Heading of the table of contents.
  case contents
  /// Caption word for tables.
  case table
  /// Caption word for charts.
  case figure
  /// Heading of gathered footnotes.
  case footnotes
  /// Word before a source, and its heading in tables.
  case source
  /// Word before a note, and its heading in tables.
  case note
  /// Link that leads past the navigation.
  case skipToContent = "skip-to-content"
  /// Heading of the table that holds a chart's data.
  case chartData = "chart-data"
  /// Link that leads from a footnote back to its mark.
  case backToText = "back-to-text"
  /// Page word.
  case page
  /// Word before the date of issue.
  case issued
  /// How a message begins.
  case messageGreeting = "message-greeting"
  /// How a message ends.
  case messageClosing = "message-closing"
  /// What a message asks for when a contribution is not to be published.
  case messageConfidential = "message-confidential"
  /// What stands above the list of a message's attachments.
  case messageAttachments = "message-attachments"
  /// Reminder: nothing came yet.
  case reminderNothing = "reminder-nothing"
  /// Reminder: what stands above the unanswered questions.
  case reminderUnanswered = "reminder-unanswered"
  /// Reminder: the deadline is today.
  case reminderLastDay = "reminder-last-day"
  /// Reminder: the deadline could not be verified.
  case reminderUnconfirmed = "reminder-unconfirmed"
  /// Reminder: what to do.
  case reminderSend = "reminder-send"
  /// Mark of a draft, on every page.
  case draft
  /// Heading of an example that breaks a rule.
  case ruleWrong = "rule-wrong"
  /// Heading of the same example, mended.
  case ruleMended = "rule-mended"
  /// Notice on the cover of a draft.
  case draftNotice = "draft-notice"
  /// Heading of the only annex.
  case annex
  /// Heading over several annexes.
  case annexes
  /// Heading of the explained terms.
  case glossary
  /// Said of an empty list.
  case none
  /// Yes.
  case yes
  /// No.
  case no

  // Marks in place of a figure.
  /// Heading of the legend.
  case marks
  /// Column of the marks in the legend.
  case mark
  /// Column of their meaning in the legend.
  case meaning
  /// The mark of a suppressed figure. The four marks differ.
  case markSuppressed = "mark-suppressed"
  /// The mark of a figure that is exactly zero.
  case markZero = "mark-zero"
  /// The mark of a figure that cannot be computed.
  case markNotComputable = "mark-not-computable"
  /// The mark of a missing figure.
  case markMissing = "mark-missing"
  /// Name of the suppressed mark.
  case suppressed
  /// What the suppressed mark means, as a sentence.
  case suppressedExplanation = "suppressed-explanation"
  /// Name of the zero mark.
  case zero
  /// What the zero mark means, as a sentence.
  case zeroExplanation = "zero-explanation"
  /// Name of the mark for what cannot be computed.
  case notComputable = "not-computable"
  /// What that mark means, as a sentence.
  case notComputableExplanation = "not-computable-explanation"
  /// Name of the mark for what is missing.
  case missing
  /// What that mark means, as a sentence.
  case missingExplanation = "missing-explanation"

  // Reasons.
  /// Column of the reasons why a figure is absent.
  case reason
  /// Reason: half of the cases or more are still open. A sentence.
  case medianNotReached = "median-not-reached"
  /// Reason: the result is not a finite number. A sentence.
  case notFinite = "not-finite"
  /// Reason: withheld so that another cannot be computed. A sentence.
  case complementarySuppression = "complementary-suppression"
  /// Heading of the list of absent figures.
  case gaps
  /// What the list of absent figures is for, as sentences.
  case gapsIntroduction = "gaps-introduction"
  /// Said when no figure is absent. A sentence.
  case noGaps = "no-gaps"
  /// Caption of the indicators for which there are no data at all.
  case neverMeasured = "never-measured"
  /// Caption of the indicators that have values, but none for the reporting year.
  case withoutValueInYear = "without-value-in-year"
  /// Label of indicators without a value, listed under a table.
  case indicatorsWithoutValue = "indicators-without-value"
  /// Column of the figures that an indicator lacks.
  case missingInputs = "missing-inputs"
  /// Reason: nothing was supplied for the reporting year. A sentence.
  case notSupplied = "not-supplied"
  /// Reason: the city states that it has no figure. A sentence.
  case statedAsMissing = "stated-as-missing"

  /// Things or cases, in lower case, behind `fewer than 5`.
  case countedThings = "counted-things"
  /// Persons, likewise.
  case countedPersons = "counted-persons"
  /// Children, likewise.
  case countedChildren = "counted-children"
  /// Victims, likewise.
  case countedVictims = "counted-victims"
  /// Human rights defenders, likewise.
  case countedDefenders = "counted-defenders"

  // Levels.
  /// Heading of the level of confidentiality.
  case level
  /// Anybody may read it.
  case levelPublic = "level-public"
  /// It may go to a United Nations body as confidential.
  case levelUnConfidential = "level-un-confidential"
  /// It stays inside the city's administration.
  case levelCityInternal = "level-city-internal"
  /// Only those who keep the register may read it.
  case levelRestricted = "level-restricted"

  // Headings of tables and of fact sheets.
  /// Indicator.
  case indicator
  /// Indicators.
  case indicators
  /// The module that declares an indicator.
  case module
  /// The id of an indicator or source.
  case identifier
  /// Unit of measurement.
  case unit
  /// The currency of the city's accounts where it is not known, in lower case.
  case localCurrency = "local-currency"
  /// Period.
  case period
  /// Year.
  case year
  /// Value.
  case value
  /// The newest value.
  case latestValue = "latest-value"
  /// Change between two periods.
  case change
  /// Said in the middle of a sentence of what has not changed.
  case noChange = "no-change"
  /// Heading of the inventory of figures that texts quote.
  case quotedFigures = "quoted-figures"
  /// What stands in a text for a figure, as its author wrote it.
  case quotation
  /// What is printed in its place.
  case asPrinted = "as-printed"
  /// Breakdown by a dimension.
  case breakdown
  /// The whole of what is broken down.
  case total
  /// Type of an indicator.
  case type
  /// Which way an indicator is meant to move.
  case direction
  /// Definition.
  case definition
  /// What the figure cannot say.
  case limits
  /// The rights it is about.
  case rights
  /// Targets of the Sustainable Development Goals.
  case sustainableDevelopmentGoals = "sustainable-development-goals"
  /// What a definition rests on.
  case basis
  /// How it is computed.
  case formula
  /// The figures it is computed from.
  case inputs
  /// One of the figures it is computed from.
  case input
  /// How firm a value is.
  case status
  /// Heading of the list of sources.
  case sources
  /// Caption of the table of sources.
  case sourcesOfFigures = "sources-of-figures"
  /// Title of a publication.
  case title
  /// Who published.
  case publisher
  /// Address of a page.
  case address
  /// Licence.
  case licence
  /// Said of what a publisher does not state, such as the licence.
  case notStated = "not-stated"
  /// When it was published.
  case published
  /// When it was read.
  case accessed
  /// Said when a figure has no source.
  case sourceNotStated = "source-not-stated"

  // How firm a value is.
  /// Final.
  case statusFinal = "status-final"
  /// Provisional.
  case statusProvisional = "status-provisional"
  /// Estimated.
  case statusEstimated = "status-estimated"
  /// Imputed.
  case statusImputed = "status-imputed"
  /// Missing.
  case statusMissing = "status-missing"
  /// Footnote to a provisional value, as a sentence.
  case provisionalNote = "provisional-note"
  /// Footnote to an estimated value, as a sentence.
  case estimatedNote = "estimated-note"
  /// Footnote to an imputed value, as a sentence.
  case imputedNote = "imputed-note"

  // Indicators.
  /// Structural indicator (HR/PUB/12/5).
  case typeStructural = "type-structural"
  /// Process indicator.
  case typeProcess = "type-process"
  /// Outcome indicator.
  case typeOutcome = "type-outcome"
  /// Nobody has said which type it is.
  case typeUnclassified = "type-unclassified"
  /// What structural indicators show, as a sentence.
  case typeStructuralExplanation = "type-structural-explanation"
  /// What process indicators show, as a sentence.
  case typeProcessExplanation = "type-process-explanation"
  /// What outcome indicators show, as a sentence.
  case typeOutcomeExplanation = "type-outcome-explanation"
  /// What unclassified indicators are, as a sentence.
  case typeUnclassifiedExplanation = "type-unclassified-explanation"
  /// How often an indicator is collected.
  case cadence
  /// Collected every month.
  case cadenceMonth = "cadence-month"
  /// Collected every quarter.
  case cadenceQuarter = "cadence-quarter"
  /// Collected every half-year.
  case cadenceHalfYear = "cadence-half-year"
  /// Collected every year.
  case cadenceYear = "cadence-year"
  /// Collected every second year.
  case cadenceTwoYears = "cadence-two-years"
  /// Collected once in each term of the council.
  case cadenceTerm = "cadence-term"
  /// The attribute of a right.
  case attribute
  /// More is better.
  case directionHigher = "direction-higher"
  /// Less is better.
  case directionLower = "direction-lower"
  /// It gives context and is not judged.
  case directionContext = "direction-context"
  /// The definition was read in the source named.
  case basisVerified = "basis-verified"
  /// The definition was not confirmed in its source.
  case basisUnverified = "basis-unverified"
  /// The definition is proposed by this project.
  case basisProject = "basis-project"
  /// Said of the city's own indicators.
  case localIndicator = "local-indicator"
  /// A rise between two periods, as a noun.
  case rise
  /// A fall between two periods, as a noun.
  case fall
  /// No change between two periods.
  case unchanged
  /// The unit of the difference of two percentages.
  case percentagePoints = "percentage-points"

  // Method.
  /// Heading of the part about method.
  case methodology
  /// How figures come about, as sentences.
  case methodologyIntroduction = "methodology-introduction"
  /// What happens to missing figures, as sentences.
  case methodologyGaps = "methodology-gaps"
  /// How figures are rounded, as sentences.
  case methodologyRounding = "methodology-rounding"
  /// What becomes of series that resemble an indicator, as sentences.
  case methodologyResemblance = "methodology-resemblance"
  /// What becomes of figures taken over as published, as sentences.
  case methodologyImported = "methodology-imported"
  /// The three types of indicator and where they come from, as sentences.
  case methodologyTypes = "methodology-types"
  /// What becomes of indicators that nobody has classified, as a sentence.
  case methodologyUnclassified = "methodology-unclassified"

  // The city.
  /// City, as a heading of tables.
  case city
  /// Heading of the table about the city.
  case cityProfile = "city-profile"
  /// Name.
  case name
  /// Country.
  case country
  /// Population.
  case population
  /// Languages.
  case languages
  /// The law the city acts under.
  case legalBasis = "legal-basis"
  /// Identifiers in other schemes.
  case identifiers
  /// Who answers questions about the report.
  case contact
  /// Electronic mail address.
  case email
  /// The modules that a city uses.
  case modules

  /// Said under a table whose parts overlap. A sentence.
  case overlappingParts = "overlapping-parts"

  // Registers.
  /// Said where countries, rights or days are given more broadly. A sentence.
  case broaderValues = "broader-values"
  /// Label of what backs a statement.
  case evidence
  /// Label of the key messages that nothing backs.
  case messagesWithoutEvidence = "messages-without-evidence"
  /// The document that a draft became.
  case finalDocument = "final-document"
  /// Number of records, as a heading of tables.
  case number
  /// A step of a process, as a heading of tables.
  case step

  // Trends.
  /// Trend, as a heading of tables.
  case trend
  /// Caption of the table of what becomes of each dimension.
  case trendsByDimension = "trends-by-dimension"
  /// What the numbers in that table are, as a sentence.
  case trendsByDimensionNote = "trends-by-dimension-note"
  /// Dimension of civic space, as a heading of tables.
  case trendDimension = "trend-dimension"
  /// Civic space opens.
  case trendOpening = "trend-opening"
  /// It stays as it is.
  case trendStable = "trend-stable"
  /// It narrows.
  case trendNarrowing = "trend-narrowing"
  /// Nothing can be said.
  case trendNotEnoughData = "trend-not-enough-data"
  /// The indicator gives context and is not judged.
  case trendNotJudged = "trend-not-judged"
  /// The first value of the years looked at.
  case trendFirst = "trend-first"
  /// The last value of the years looked at.
  case trendLast = "trend-last"
  /// How many values a trend is read from.
  case trendValues = "trend-values"

  // Questions and answers.
  /// Question, as a heading of tables.
  case question
  /// Answer, as a heading of tables.
  case answer
  /// Said under a question without an answer. A sentence.
  case notAnswered = "not-answered"
  /// Said of a question that is not given in the words of the call. A sentence.
  case questionParaphrased = "question-paraphrased"
  /// State of a question with an answer.
  case answered
  /// State of a question without an answer.
  case unanswered
  /// Caption of the table of figures under an answer.
  case figuresForQuestion = "figures-for-question"
  /// Said where the city gives no text for a section. A sentence.
  case noNarrative = "no-narrative"
  /// Heading of the table from questions or provisions to sections.
  case concordance
  /// Section, as a heading of tables.
  case section
  /// Provision of a framework, as a heading of tables.
  case provision
  /// Framework, such as a charter, as a heading of tables.
  case framework
  /// Said where a section answers to a framework as a whole.
  case wholeFramework = "whole-framework"
  /// Label of the frameworks whose provisions were not confirmed in their text.
  case provisionsUnverified = "provisions-unverified"
  /// Said of a provision that no section covers.
  case notCovered = "not-covered"

  // Of many cities.
  /// Said above an outline of a synthesis. A sentence.
  case outlineNotice = "outline-notice"
  /// Heading of the answers of the cities.
  case cityStatements = "city-statements"
  /// Caption of the figures over many cities.
  case figuresOverCities = "figures-over-cities"
  /// Median, as a heading of tables.
  case median
  /// From the lower to the upper quartile, as a heading of tables.
  case middleHalf = "middle-half"
  /// Mean over the cities, as a heading of tables.
  case meanOverCities = "mean-over-cities"
  /// Mean weighted by residents, as a heading of tables.
  case weightedMean = "weighted-mean"
  /// Sum over the cities, as a heading of tables.
  case sumOverCities = "sum-over-cities"
  /// Change over the cities that report both periods, as a heading of tables.
  case matchedChange = "matched-change"
  /// How many cities report, as a heading of tables.
  case citiesReporting = "cities-reporting"
  /// All cities, beside those of a region.
  case allCities = "all-cities"
  /// Region of the world, as a heading of tables.
  case region
  /// How many cities were asked, as a heading of tables.
  case citiesAsked = "cities-asked"
  /// How many cities answered, as a heading of tables.
  case citiesAnswered = "cities-answered"
  /// Caption of the table of regions.
  case regionalBalance = "regional-balance"
  /// Caption of the table of cities.
  case contributingCities = "contributing-cities"
  /// Sealed package, as a heading of tables.
  case sealedPackage = "sealed-package"
  /// Revision, as a heading of tables.
  case revision
  /// Label of the cities without an answer.
  case citiesMissing = "cities-missing"
  /// Said of a city that answers without being asked. A sentence.
  case notAsked = "not-asked"
  /// Caption of the table of what cannot be put together.
  case comparability
  /// Label of those who sign the answers of the cities.
  case endorsements
  /// Label of the cities that back a key message.
  case withEvidence = "with-evidence"
  /// Label of the cities that only say it.
  case withoutEvidence = "without-evidence"
  /// Heading of the good practices without a theme.
  case otherThemes = "other-themes"
  /// Reason: the amounts are in the money of different countries. A sentence.
  case differentMoney = "different-money"
  /// Said of regions that a table leaves out. A sentence.
  case regionsLeftOut = "regions-left-out"
  /// Label of themes.
  case themes
  /// Label of good practices.
  case goodPractices = "good-practices"
  /// Reason: a figure given in confidence could be deduced. A sentence.
  case withheldConfidential = "withheld-confidential"
  /// Reason: another withheld figure could be deduced. A sentence.
  case withheldComplementary = "withheld-complementary"
  /// How figures over many cities come about. Sentences.
  case methodologyJoint = "methodology-joint"
}
