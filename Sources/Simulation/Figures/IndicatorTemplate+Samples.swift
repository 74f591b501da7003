import Digests
import ReportingCore
import Sealing

extension IndicatorTemplate {
  /// Fourteen indicators of the four modules, for tests and for whoever has no modules at hand. The
  /// digests of their methods are those of their ids, not those of the modules.
  public static let samples: [IndicatorTemplate] = [
    sample(
      "CS-02", "civic-space", "Information requests answered in time", "percent", .process,
      .higher, dimensions: ["district"]),
    sample(
      "CS-03", "civic-space", "Median time to answer a request", "days", .process, .lower,
      decimals: 0),
    sample(
      "CS-12", "civic-space", "Active associations", "per-1000-persons", .outcome, .context,
      decimals: 2),
    sample(
      "CS-13", "civic-space", "Victims of verified attacks", "persons", .outcome, .lower,
      counts: .victims, decimals: 0, dimensions: ["sex"], behaviour: .count(perResident: 0.000_03)),
    sample(
      "CS-14", "civic-space", "Reported incidents", "incidents", .outcome, .context,
      decimals: 0, behaviour: .count(perResident: 0.000_2)),
    sample(
      "PA-02", "participation", "External political efficacy", "percent", .outcome, .higher,
      dimensions: ["sex", "district"]),
    sample(
      "PA-03", "participation", "Representation in the council", "ratio", .outcome,
      .target(1), decimals: 2, behaviour: .level(typical: 0.8)),
    sample(
      "PA-05", "participation", "Turnout in the last local election", "percent", .outcome,
      .higher, dimensions: ["sex", "district"], behaviour: .share(typical: 58)),
    sample(
      "PA-10", "participation", "Participants in participatory processes", "percent", .outcome,
      .higher, dimensions: ["sex"], behaviour: .share(typical: 25)),
    sample("RS-01", "esc-resources", "Own-source revenue", "percent", .outcome, .higher),
    sample(
      "RS-04", "esc-resources", "Spending on economic, social and cultural rights",
      "local-currency-per-person", .process, .higher, decimals: 2),
    sample(
      "RS-10", "esc-resources", "Social rented dwellings", "percent", .outcome, .higher,
      dimensions: ["district"], behaviour: .share(typical: 30)),
    sample(
      "RS-12", "esc-resources", "Persons in temporary accommodation", "persons", .outcome,
      .lower, counts: .persons, decimals: 0, dimensions: ["sex", "district"],
      behaviour: .count(perResident: 0.002)),
    sample(
      "HD-10", "defenders", "Public acts of support to defenders", "acts", .process, .higher,
      decimals: 0, behaviour: .count(perResident: 0.000_04)),
  ]

  private static func sample(
    _ id: String, _ module: String, _ title: String, _ unit: String, _ type: IndicatorType,
    _ direction: IndicatorDirection, counts: CountedPopulation = .things, decimals: Int = 1,
    dimensions: [String] = [], behaviour: Behaviour? = nil
  ) -> IndicatorTemplate {
    let english = LanguageTag("en") ?? .undetermined
    return IndicatorTemplate(
      SealedIndicator(
        id: id, module: module, title: LocalizedText([english: title]),
        definition: LocalizedText([:]), unit: unit, type: type, direction: direction,
        counts: counts, method: SHA256Digest(of: "simulated method of \(id)")),
      decimals: decimals, dimensions: dimensions, behaviour: behaviour)
  }
}
