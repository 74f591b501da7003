import Documents
import ReportingCore

/// How the figures came about. It writes itself from the figures of the document.
struct MethodologyWriter {
  let context: SectionContext

  func blocks() -> [Block] {
    let pack = context.pack
    let figures = context.figures.all.filter { $0.period.endYear <= context.year.endYear }
    var paragraphs = [
      pack[.methodologyIntroduction], pack[.methodologyTypes], counts(of: figures),
      pack[.methodologyGaps], pack[.methodologyRounding],
    ]
    if context.catalogue.indicators.contains(where: { $0.resemblance != nil }) {
      paragraphs.append(pack[.methodologyResemblance])
    }
    if !context.cityModules.isEmpty { paragraphs.append(pack[.methodologyImported]) }
    let thresholds = CountedPopulation.allCases.compactMap { population in
      context.thresholds[population].map { "\(pack.integer($0)) \(pack.name(of: population))" }
    }
    if !thresholds.isEmpty {
      paragraphs.append(pack.text(.methodologySuppression(below: pack.list(thresholds))))
    }
    return paragraphs.map { .paragraph(Paragraph([.text($0)])) }
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
    if context.uncheckedPercentages > 0 {
      sentences.append(pack.text(.valuesUncheckedPercentages(context.uncheckedPercentages)))
    }
    if sources > 0 { sentences.append(pack.text(.sourcesUsed(sources))) }
    return sentences.joined(separator: " ")
  }
}
