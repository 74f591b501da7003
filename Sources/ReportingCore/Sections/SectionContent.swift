public import Documents

/// The closed set of kinds of content with which a template fills a section.
public enum SectionContent: Sendable, Equatable {
  /// A text of the template.
  case text(LocalizedText)
  /// The city's own text for the section, from its `answers` folder.
  case narrative(required: Bool)
  /// The questions of the call that is answered, each with the city's answer. In a section without a
  /// title they stand in its place, otherwise as its parts.
  case questionAndAnswer
  /// Who the city is: country, residents, languages, legal basis, contact.
  case cityProfile
  /// Tables of indicators over the last periods, one for each group, and the charts that the
  /// indicators ask for.
  case indicatorTable(IndicatorSelection, periods: Int)
  /// A chart of indicators that share a unit.
  case indicatorChart([String], kind: Chart.Kind)
  /// Tables of one indicator by its breakdowns: one for each set of dimensions that occurs, or only
  /// that by these dimensions together.
  case breakdownTable(String, by: [String])
  /// Definition, formula, sources and limits of each indicator.
  case indicatorProfiles(IndicatorSelection)
  /// How the figures came about: sources, gaps, estimates, suppressions.
  case methodology
  /// The indicators without a value and the reasons: those that the document uses, or all of the
  /// modules in use.
  case gaps(all: Bool)
  /// Which section answers to which framework.
  case concordance
  /// What the marks in the tables mean.
  case legend
  /// The sources of the figures.
  case sources
  /// A table of a register's records, with these fields as columns.
  case registerTable(String, fields: [String])
  /// A table of each register that the city's own modules bring, with all fields that may be shown.
  case cityRegisters
  /// The recommendations, by the level of government to which they are addressed.
  case recommendations
  /// What has become of the recommendations, over so many years.
  case followUp(years: Int)
  /// Who signs a document (any, without an id), in order or by consultative status.
  case signatories(document: String?, isGrouped: Bool)
  /// The steps of a process, from the figures that an indicator is computed from.
  case funnel(String)
  /// The good practices that may be told.
  case goodPractices
  /// The key messages with what backs them, and those that nothing backs.
  case messages
  /// The declarations of the year with their texts and the councils that adopted them.
  case declarations
  /// The documents and events of a process, each draft with what it became.
  case milestones
  /// Missions, who carried them, and what they found.
  case missions
  /// What becomes of what these indicators are about, read from their series by a declared rule.
  case trend(IndicatorSelection, TrendRule)
  /// What the sections with a trend say, one line each.
  case trendOverview
  /// The answers of the cities of a joint submission: beside the questions as far as there is room,
  /// elsewhere those that found none.
  case jointAnswers
  /// Beside the questions: an outline of a synthesis where the secretariat has written none.
  case jointSynthesis
  /// Figures over the cities: beside the questions those of each question, elsewhere all.
  case jointFigures
  /// What the cities say on each key message.
  case jointMessages
  /// The good practices of the cities in full.
  case jointPractices
  /// How many cities of each region were asked and answered.
  case regionalBalance
  /// The cities whose sealed packages a joint submission rests on, who endorses it, and who is missing.
  case contributingCities
  /// What keeps figures of the cities from being put together.
  case comparability
  /// A section that a module computes in Swift, by its name.
  case swift(String)
}

extension SectionContent {
  /// Whether it stands under each question where it is named beside them.
  public var belongsToQuestions: Bool {
    switch self {
    case .jointAnswers, .jointSynthesis, .jointFigures: true
    default: false
    }
  }

  /// Whether only a joint submission has something to print for it.
  public var isOfManyCities: Bool {
    switch self {
    case .jointAnswers, .jointSynthesis, .jointFigures, .jointMessages, .jointPractices,
      .regionalBalance, .contributingCities, .comparability:
      true
    default: false
    }
  }
}
