import ReportingCore
import Sealing

/// The released figures of a document as rows and definitions of a package.
struct SealedFigures {
  let figures: ReleasedFigures
  let catalogue: Catalogue
  let year: Period

  /// One row for each released measurement up to the year.
  var observations: [SealedObservation] {
    figures.all.compactMap { figure in
      guard figure.period.endYear <= year.endYear,
        let indicator = catalogue.indicator(figure.indicator)
      else { return nil }
      let outcome: SealedObservation.Outcome =
        switch figure.outcome {
        case .value(let value): .value(value)
        case .gap: .missing
        case .notComputable: .notComputable
        case .suppressed: .suppressed
        }
      return SealedObservation(
        indicator: figure.indicator, period: figure.period, breakdown: figure.breakdown,
        outcome: outcome, unit: indicator.unit, status: status(of: figure),
        sources: Set(figure.inputs.compactMap(\.source)).sorted())
    }
  }

  /// How firm a figure is: as firm as the least firm of what it rests on.
  private func status(of figure: ReleasedMeasurement) -> Observation.Status {
    if case .gap = figure.outcome { return .missing }
    let order: [Observation.Status] = [.final, .provisional, .estimated, .imputed]
    return figure.inputs.map(\.status).filter { $0 != .missing }
      .max { (order.firstIndex(of: $0) ?? 0) < (order.firstIndex(of: $1) ?? 0) } ?? .final
  }

  /// The definitions of the indicators of these rows, in printing order.
  func indicators(of observations: [SealedObservation]) -> [SealedIndicator] {
    let used = Set(observations.map(\.indicator))
    let digests = MethodDigest(catalogue: catalogue)
    return catalogue.indicators.filter { used.contains($0.id) }.map { indicator in
      let inputs = indicator.inputs.compactMap { catalogue.input($0) }
      let verifications = inputs.compactMap(\.verification)
      return SealedIndicator(
        id: indicator.id, module: indicator.module, title: indicator.title,
        definition: indicator.definition, unit: indicator.unit, type: indicator.type,
        direction: indicator.direction, counts: inputs.map(\.counts).max() ?? .things,
        // A figure with something that nobody verified is not verified.
        verification: verifications.contains(.reported) ? .reported : verifications.first,
        method: digests.digest(of: indicator), resembles: indicator.resemblance)
    }
  }
}
