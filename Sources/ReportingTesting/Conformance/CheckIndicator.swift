public import ReportingCore

/// Holds an indicator against the promises of ``ReportingCore/Indicator``.
///
/// Looked at are, over every sample:
/// - the measurements returned: that of the whole first, each part once, of the indicator and the
///   period asked for, by dimensions that the definition names (`indicator-check.result`);
/// - repetition and order: measuring twice, and with the observations in another order, gives the
///   same (`indicator-check.repetition`, `indicator-check.order`);
/// - gaps: without one of its inputs, or with one stated to be missing, be it in a single cell, there
///   is a gap and no other value (`indicator-check.gap`);
/// - reading: inputs that are not declared change nothing and are not named
///   (`indicator-check.undeclared-input`);
/// - disclosure: a value that rests on a count of persons names a count in its components, and no
///   value travels further than what it was computed from (`indicator-check.components`,
///   `indicator-check.level`);
/// - the unit: it is known, and the value grows with its inputs as the unit's dimension says
///   (`indicator-check.unit`).
///
/// - Parameters:
///   - indicator: The indicator.
///   - catalogue: What its module, and those it uses, declare.
///   - samples: Observations with which it is tried, such as those of its cases. Others, made from
///     the definitions of its inputs with a fixed seed, are added.
/// - Returns: what does not hold, each kind once for each sample; empty for a sound indicator.
/// - Throws: what the indicator throws.
public func checkIndicator(
  _ indicator: any Indicator, catalogue: Catalogue, samples: [IndicatorSample] = []
) async throws -> [Diagnostic] {
  var findings = DefinitionConformance(
    definition: indicator.definition, catalogue: catalogue
  ).findings()
  let made = SampleMaker(definition: indicator.definition, catalogue: catalogue).samples()
  for sample in samples + made {
    findings += try await IndicatorConformance(
      indicator: indicator, catalogue: catalogue, sample: sample
    ).findings()
  }
  var seen: Set<Diagnostic> = []
  return findings.filter { seen.insert($0).inserted }
}
