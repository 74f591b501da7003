import CityFiles
import Disclosure
import ReportingCore

/// The indicators that a document uses: those that its sections choose, those that its texts quote,
/// and those by which its records are backed.
struct DocumentIndicators {
  let context: SectionContext

  func ids() -> Set<String> {
    var found: Set<String> = []
    for content in context.sections.flatMap(contents) { found.formUnion(indicators(of: content)) }
    for answer in context.texts.values {
      let text = DocumentText.text(of: answer.content) + DocumentText.text(of: answer.subsections)
      for reference in FigureReference.references(in: text) where reference.kind != .aggregate {
        found.formUnion(
          reference.indicators(in: context.catalogue, cityModules: context.cityModules).map(\.id))
      }
    }
    return found
  }

  private func contents(of section: SectionDefinition) -> [SectionContent] {
    section.content + section.subsections.flatMap(contents)
  }

  private func indicators(of content: SectionContent) -> [String] {
    switch content {
    case .indicatorTable, .trend, .indicatorChart, .breakdownTable, .funnel:
      content.figures(in: context.catalogue, cityModules: context.cityModules)
    case .indicatorProfiles(let selection):
      selection.indicators(in: context.catalogue, cityModules: context.cityModules).map(\.id)
    case .messages: evidence(in: "key-messages")
    case .goodPractices: evidence(in: "good-practices")
    case .followUp, .recommendations: evidence(in: "recommendations")
    case .cityRegisters:
      RegisterTables(context: context).cityRegisters.flatMap { evidence(in: $0.id) }
    case .registerTable(let register, let fields): evidence(in: register, fields: fields)
    case .text, .narrative, .questionAndAnswer, .cityProfile, .methodology, .gaps, .concordance,
      .legend, .sources,
      .signatories, .declarations, .milestones, .missions, .trendOverview, .swift,
      .jointAnswers, .jointSynthesis, .jointFigures, .jointMessages, .jointPractices,
      .regionalBalance, .contributingCities, .comparability:
      []
    }
  }

  /// The indicators that the records of a register name.
  private func evidence(in register: String, fields: [String]? = nil) -> [String] {
    guard let definition = context.registerCatalogue.definition(register) else { return [] }
    let records = context.register(register)?.records ?? []
    return definition.fields.filter { fields?.contains($0.id) ?? true }.flatMap { field in
      records.compactMap { $0.value(field.id) }.flatMap { value -> [String] in
        if field.kind == .indicator { return value.texts }
        let parts = field.parts.filter { $0.kind == .indicator }.map(\.id)
        return value.entries.flatMap { entry in parts.flatMap { entry.values[$0]?.texts ?? [] } }
      }
    }
  }
}
