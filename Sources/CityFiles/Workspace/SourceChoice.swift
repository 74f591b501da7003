import ReportingCore

/// Chooses between two sources that give one figure different values: the one that stands first
/// under `source-order` in `city.yaml`.
struct SourceChoice {
  /// The sources, the most trusted first.
  let order: [String]

  /// The observation that counts and what is said of the other, or nil when the order does not
  /// decide: then two values are a mistake.
  func choice(
    _ first: Observation, _ second: Observation
  ) -> (observation: Observation, finding: Diagnostic)? {
    guard let a = first.source, let b = second.source, a != b,
      let rankOfFirst = order.firstIndex(of: a), let rankOfSecond = order.firstIndex(of: b),
      let kept = rankOfFirst < rankOfSecond ? first.value : second.value
    else { return nil }
    let chosen = rankOfFirst < rankOfSecond ? first : second
    let other = rankOfFirst < rankOfSecond ? second : first
    let isSame = other.value?.forComputing == kept.forComputing
    let finding = Diagnostic.note(
      "data.conflicting-sources",
      isSame
        ? "two sources give '\(first.input)' for \(first.period.label) the same value; '\(chosen.source ?? "")' is named"
        : "two sources give '\(first.input)' for \(first.period.label) different values; that of '\(chosen.source ?? "")' counts, which stands before '\(other.source ?? "")' under 'source-order' in city.yaml",
      at: chosen.location,
      notes: [
        .init("'\(chosen.source ?? "")': \(shown(chosen)), used", at: chosen.location),
        .init("'\(other.source ?? "")': \(shown(other)), not used", at: other.location),
      ])
    return (chosen, finding)
  }

  /// Findings are for the city's own staff; a value above them is not named.
  private func shown(_ observation: Observation) -> String {
    guard let value = observation.value else { return "no value" }
    guard value.level <= .cityInternal else { return "(restricted)" }
    return DecimalRounding.digits(of: value.forComputing, decimals: observation.decimals)?
      .plainText ?? "\(value.forComputing)"
  }
}
