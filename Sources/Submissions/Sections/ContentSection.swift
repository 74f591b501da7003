import Documents
import ReportingCore

/// One item of a template's closed set of content, as a section.
struct ContentSection: ReportSection {
  let definition: SectionDefinition
  let content: SectionContent

  func blocks(in context: SectionContext) throws -> [Block] {
    switch content {
    case .text(let text):
      [.paragraph(Paragraph([.text(FigureWriter(context: context).text(text))]))]
    case .narrative:
      context.texts[definition.id].map { FigureQuotes(context: context).filled($0.content) } ?? []
    case .cityProfile: CityProfileWriter(context: context).blocks()
    case .indicatorTable(let selection, let periods):
      IndicatorOverview(context: context).blocks(selection, periods: periods)
    case .indicatorChart(let ids, let kind):
      IndicatorCharts(context: context)
        .chart(ids.compactMap { context.catalogue.indicator($0) }, kind: kind)
        .map { [.chart($0)] } ?? []
    case .breakdownTable(let id, let dimensions):
      context.catalogue.indicator(id)
        .map { BreakdownTables(context: context).blocks($0, by: dimensions) } ?? []
    case .indicatorProfiles(let selection):
      IndicatorProfiles(context: context).blocks(selection)
    case .methodology: MethodologyWriter(context: context).blocks()
    case .gaps(let all): GapsWriter(context: context).blocks(all: all)
    case .concordance: ConcordanceWriter(context: context).blocks()
    case .legend: LegendWriter(context: context).blocks()
    case .sources: SourcesWriter(context: context).blocks()
    case .registerTable(let register, let fields):
      RegisterTables(context: context).blocks(register, fields: fields)
    case .cityRegisters: RegisterTables(context: context).ofCityModules()
    case .recommendations: RecommendationsWriter(context: context).byLevel()
    case .followUp(let years): RecommendationsWriter(context: context).followUp(years: years)
    case .signatories(let document, let isGrouped):
      SignatoriesWriter(context: context, document: document).blocks(isGrouped: isGrouped)
    case .funnel(let id): FunnelWriter(context: context).blocks(id)
    case .goodPractices: PracticesWriter(context: context).blocks()
    case .messages: MessagesWriter(context: context).blocks()
    case .declarations: DeclarationsWriter(context: context).blocks()
    case .milestones: MilestonesWriter(context: context).blocks()
    case .trend(let selection, let rule):
      TrendsWriter(context: context).blocks(selection, by: rule)
    case .trendOverview: TrendsWriter(context: context).overview()
    case .missions: MissionsWriter(context: context).blocks()
    // The assembler puts these together: they make sections of their own.
    case .questionAndAnswer, .swift: []
    // Without the packages of cities there is nothing to say.
    case .jointAnswers, .jointSynthesis, .jointFigures, .jointMessages, .jointPractices,
      .regionalBalance, .contributingCities, .comparability:
      []
    }
  }
}
