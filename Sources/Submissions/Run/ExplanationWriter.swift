import Documents
import ReportingCore

/// Writes what an indicator means and how its value came about, for the terminal.
struct ExplanationWriter {
  let indicator: IndicatorDefinition
  let catalogue: Catalogue
  let pack: LanguagePack
  let figures: ReleasedFigures?
  let year: Period?

  func text() -> String {
    var lines = ["\(indicator.id)  \(text(indicator.title))", ""]
    func add(_ word: Word, _ value: String) {
      if !value.isEmpty { lines.append(pack.text(.labelled(pack[word], value))) }
    }
    add(.definition, text(indicator.definition))
    add(.limits, text(indicator.limits))
    add(.module, indicator.module)
    if let unit = catalogue.unit(indicator.unit) {
      add(.unit, "\(text(unit.title)) (\(unit.id))")
      add(.direction, pack.name(of: indicator.direction, unit: unit))
    }
    add(.type, pack.name(of: indicator.type))
    if let cadence = indicator.cadence { add(.cadence, pack.name(of: cadence)) }
    add(.attribute, indicator.attribute ?? "")
    for basis in indicator.bases {
      add(
        .basis,
        pack.text(
          .inBrackets(
            text(basis.reference), pack.withinSentence(pack.name(of: basis.confidence)))))
    }
    add(.rights, indicator.rights.joined(separator: ", "))
    add(
      .sustainableDevelopmentGoals, indicator.sustainableDevelopmentGoals.joined(separator: ", "))
    if let resemblance = indicator.resemblance {
      lines.append(
        pack.text(
          .resembles(resemblance.indicator, difference: text(resemblance.difference))))
    }
    lines += ["", pack[.inputs]]
    lines += indicator.inputs.map { id in
      let input = catalogue.input(id)
      return "  \(id)  \(input.map { text($0.title) } ?? "") [\(input?.unit ?? "")]"
    }
    lines += values()
    return lines.map { $0 + "\n" }.joined()
  }

  private func values() -> [String] {
    guard let figures else { return [] }
    let period = year ?? newest(in: figures)
    guard let period else { return ["", pack[.missing]] }
    let measurements = figures.breakdowns(of: indicator.id, over: period).compactMap {
      figures.measurement(indicator.id, over: period, in: $0)
    }
    guard !measurements.isEmpty else { return ["", "\(pack.period(period)): \(pack[.missing])"] }
    return measurements.flatMap { [""] + value($0) }
  }

  private func newest(in figures: ReleasedFigures) -> Period? {
    figures.periods(of: indicator.id).last {
      figures.measurement(indicator.id, over: $0)?.value != nil
    }
  }

  /// A value, how it was computed and from what.
  func value(_ measurement: ReleasedMeasurement) -> [String] {
    let part = measurement.breakdown.isTotal ? "" : " (\(measurement.breakdown))"
    var lines: [String] = []
    let heading = "\(pack.period(measurement.period))\(part)"
    if let value = measurement.value, let unit = catalogue.unit(indicator.unit) {
      let figure = pack.figure(value, decimals: measurement.decimals, unit: unit)
      lines.append(
        "\(heading): "
          + (unit.name(of: value).map { "\(text($0)) (\(figure))" }
            ?? (figure + (unit.symbol.isEmpty ? " \(text(unit.title))" : ""))))
      if let passes = pack.statement(ofPassing: measurement, indicator) {
        lines.append("  \(passes)")
      }
    } else {
      let reason =
        pack.explanation(of: measurement.outcome) { id in
          catalogue.input(id).map { text($0.title) } ?? id
        } ?? ""
      lines.append("\(heading): \(measurement.mark.map(pack.text(of:)) ?? "") \(reason)")
    }
    if let derivation = measurement.derivation {
      lines.append("  \(pack.text(.labelled(pack[.formula], derivation)))")
    }
    for input in measurement.inputs {
      let figure =
        input.value.map { pack.number($0, decimals: input.decimals) } ?? pack[.markSuppressed]
      var line = "  \(input.input) = \(figure)"
      if input.status != .final { line += ", \(pack.name(of: input.status))" }
      if let source = input.source { line += ", \(source)" }
      if let location = input.location { line += "  (\(location))" }
      lines.append(line)
      if let note = input.note?.inAnyCase(pack.tag) { lines.append("    \(note)") }
    }
    return lines
  }

  private func text(_ text: LocalizedText) -> String {
    text.inAnyCase(pack.tag) ?? ""
  }
}
