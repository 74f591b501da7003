import ReportingCore

/// Chooses between two sources that give one figure different values: the one that stands first
/// under `source-order` in `city.yaml`.
struct SourceChoice {
  /// The sources, the most trusted first.
  let order: [String]
  let sources: [DataSource]
  let languages: [LanguagePack]

  /// The observation that counts and what is said of the other, or nil when the order does not
  /// decide: then two values are a mistake.
  func choice(
    _ first: Observation, _ second: Observation
  ) -> (observation: Observation, other: Observation, finding: Diagnostic)? {
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
    return (isSame ? chosen : remarked(chosen, on: other), other, finding)
  }

  /// The figure that counts with a remark, in every language, on what the other source says, so that
  /// readers see both. The remark travels no further than the figure and the two sources.
  private func remarked(_ chosen: Observation, on other: Observation) -> Observation {
    guard let value = other.value, let used = source(chosen), let left = source(other) else {
      return chosen
    }
    let own = chosen.note?.forComputing ?? LocalizedText([:])
    var remarks: [LanguageTag: String] = [:]
    for pack in languages {
      let remark = pack.text(
        .otherSource(
          left.title.inAnyCase(pack.tag) ?? left.id,
          gives: pack.number(value.forComputing, decimals: other.decimals),
          counting: used.title.inAnyCase(pack.tag) ?? used.id))
      let before = own[pack.tag] ?? own[.undetermined]
      remarks[pack.tag] = before.map { "\($0) \(remark)" } ?? remark
    }
    for language in own.languages where remarks[language] == nil && language != .undetermined {
      remarks[language] = own[language]
    }
    var observation = chosen
    observation.note = Undisclosed(
      LocalizedText(remarks),
      level: max(value.level, chosen.note?.level ?? .public, used.level, left.level))
    return observation
  }

  private func source(_ observation: Observation) -> DataSource? {
    sources.first { $0.id == observation.source }
  }

  /// Findings are for the city's own staff; a value above them is not named.
  private func shown(_ observation: Observation) -> String {
    guard let value = observation.value else { return "no value" }
    guard value.level <= .cityInternal else { return "(restricted)" }
    return DecimalRounding.digits(of: value.forComputing, decimals: observation.decimals)?
      .plainText ?? "\(value.forComputing)"
  }
}
