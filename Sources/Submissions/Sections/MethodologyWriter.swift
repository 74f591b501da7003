import Documents
import ReportingCore

/// How the figures came about. It writes itself from the figures of the document.
struct MethodologyWriter {
  let context: SectionContext

  func blocks() -> [Block] {
    let pack = context.pack
    let counts = FigureCounts(context.figures, until: context.year.endYear)
    let printed = counts.indicators
    let indicators = context.catalogue.indicators.filter { printed.contains($0.id) }
    var paragraphs = [pack[.methodologyIntroduction]]
    if printsTypes(context.sections) {
      let isUnclassified = context.catalogue.indicators.contains { $0.type == .unclassified }
      paragraphs.append(
        isUnclassified
          ? "\(pack[.methodologyTypes]) \(pack[.methodologyUnclassified])"
          : pack[.methodologyTypes])
    }
    paragraphs += [text(of: counts), pack[.methodologyGaps], pack[.methodologyRounding]]
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

  private func text(of counts: FigureCounts) -> String {
    let pack = context.pack
    var sentences = [
      pack.text(.indicatorsMeasured(counts.measured.count)),
      pack.text(.valuesReleased(counts.released)),
    ]
    if counts.missing > 0 { sentences.append(pack.text(.valuesMissing(counts.missing))) }
    if counts.notComputable > 0 {
      sentences.append(pack.text(.valuesNotComputable(counts.notComputable)))
    }
    if counts.suppressed > 0 { sentences.append(pack.text(.valuesSuppressed(counts.suppressed))) }
    if context.uncheckedShares > 0 {
      sentences.append(pack.text(.valuesUncheckedPercentages(context.uncheckedShares)))
    }
    if !counts.sources.isEmpty { sentences.append(pack.text(.sourcesUsed(counts.sources.count))) }
    return sentences.joined(separator: " ")
  }
}

/// How many figures there are of each kind.
private struct FigureCounts {
  var indicators: Set<String> = []
  /// The indicators with at least one value.
  var measured: Set<String> = []
  var sources: Set<String> = []
  var released = 0
  var missing = 0
  var notComputable = 0
  var suppressed = 0

  init(_ figures: ReleasedFigures, until year: Int) {
    // The figures of an indicator follow each other.
    var last: (indicator: String?, measured: String?, source: String?)
    for figure in figures.all where figure.period.endYear <= year {
      if figure.indicator != last.indicator {
        indicators.insert(figure.indicator)
        last.indicator = figure.indicator
      }
      switch figure.outcome {
      case .value:
        released += 1
        if figure.indicator != last.measured {
          measured.insert(figure.indicator)
          last.measured = figure.indicator
        }
      case .gap: missing += 1
      case .notComputable: notComputable += 1
      case .suppressed: suppressed += 1
      }
      for input in figure.inputs where input.source != last.source {
        if let source = input.source { sources.insert(source) }
        last.source = input.source
      }
    }
  }
}
