import Documents
import ReportingCore

/// How the figures came about. It writes itself from the figures of the document.
struct MethodologyWriter {
  let context: SectionContext

  func blocks() -> [Block] {
    let pack = context.pack
    let figures = context.figures.all.filter { $0.period.endYear <= context.year.endYear }
    let printed = Set(figures.map(\.indicator))
    let indicators = context.catalogue.indicators.filter { printed.contains($0.id) }
    var paragraphs = [pack[.methodologyIntroduction]]
    if printsTypes(context.sections) {
      let isUnclassified = context.catalogue.indicators.contains { $0.type == .unclassified }
      paragraphs.append(
        isUnclassified
          ? "\(pack[.methodologyTypes]) \(pack[.methodologyUnclassified])"
          : pack[.methodologyTypes])
    }
    paragraphs += [counts(of: figures), pack[.methodologyGaps], pack[.methodologyRounding]]
    if indicators.contains(where: { $0.resemblance != nil }) {
      paragraphs.append(pack[.methodologyResemblance])
    }
    if indicators.contains(where: { context.cityModules.contains($0.module) }) {
      paragraphs.append(pack[.methodologyImported])
    }
    paragraphs += TrendsWriter(context: context).rules()
    let thresholds = CountedPopulation.allCases.compactMap { population in
      context.thresholds[population].map { "\(pack.integer($0)) \(pack.name(of: population))" }
    }
    if !thresholds.isEmpty {
      paragraphs.append(pack.text(.methodologySuppression(below: pack.list(thresholds))))
    }
    return paragraphs.map { .paragraph(Paragraph([.text($0)])) }
  }

  /// Whether the document says of what type its indicators are.
  private func printsTypes(_ sections: [SectionDefinition]) -> Bool {
    sections.contains { section in
      section.content.contains { if case .indicatorProfiles = $0 { true } else { false } }
        || printsTypes(section.subsections)
    }
  }

  private func counts(of figures: [ReleasedMeasurement]) -> String {
    let pack = context.pack
    var released = 0
    var missing = 0
    var notComputable = 0
    var suppressed = 0
    for figure in figures {
      switch figure.outcome {
      case .value: released += 1
      case .gap: missing += 1
      case .notComputable: notComputable += 1
      case .suppressed: suppressed += 1
      }
    }
    let measured = Set(figures.filter { $0.value != nil }.map(\.indicator)).count
    let sources = Set(figures.flatMap { $0.inputs.compactMap(\.source) }).count
    var sentences = [
      pack.text(.indicatorsMeasured(measured)), pack.text(.valuesReleased(released)),
    ]
    if missing > 0 { sentences.append(pack.text(.valuesMissing(missing))) }
    if notComputable > 0 { sentences.append(pack.text(.valuesNotComputable(notComputable))) }
    if suppressed > 0 { sentences.append(pack.text(.valuesSuppressed(suppressed))) }
    if context.uncheckedShares > 0 {
      sentences.append(pack.text(.valuesUncheckedPercentages(context.uncheckedShares)))
    }
    if sources > 0 { sentences.append(pack.text(.sourcesUsed(sources))) }
    return sentences.joined(separator: " ")
  }
}
