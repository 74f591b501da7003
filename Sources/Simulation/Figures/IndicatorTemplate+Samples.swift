import Digests
import ReportingCore
import Sealing

extension IndicatorTemplate {
  /// Fourteen indicators of the four modules, for tests and for whoever has no modules at hand. Their
  /// titles are in English, Spanish, French and Catalan. The digests of their methods are those of
  /// their ids, not those of the modules.
  public static let samples: [IndicatorTemplate] = [
    sample(
      "CS-02", "civic-space",
      [
        "Information requests answered in time", "Solicitudes de información respondidas en plazo",
        "Demandes d’information ayant reçu une réponse dans les délais",
        "Sol·licituds d’informació respostes en termini",
      ], "percent", .process,
      .higher, dimensions: ["district"]),
    sample(
      "CS-03", "civic-space",
      [
        "Median time to answer an information request",
        "Mediana del tiempo de respuesta a las solicitudes de información",
        "Délai médian de réponse aux demandes d’information",
        "Mediana del temps de resposta a les sol·licituds d’informació",
      ], "days", .process, .lower,
      decimals: 0),
    sample(
      "CS-12", "civic-space",
      [
        "Active associations", "Asociaciones en activo", "Associations actives",
        "Associacions en actiu",
      ], "per-1000-persons", .outcome, .context,
      decimals: 2),
    sample(
      "CS-13", "civic-space",
      [
        "Victims of verified attacks on journalists, trade unionists and human rights defenders",
        "Víctimas de ataques verificados contra periodistas, sindicalistas y defensores de los derechos humanos",
        "Victimes d’attaques vérifiées contre des journalistes, syndicalistes et défenseurs des droits humains",
        "Víctimes d’atacs verificats contra periodistes, sindicalistes i defensors dels drets humans",
      ], "persons", .outcome, .lower,
      counts: .victims, decimals: 0, dimensions: ["sex"], behaviour: .count(perResident: 0.000_03)),
    sample(
      "CS-14", "civic-space",
      [
        "Reported incidents against journalists, trade unionists and human rights defenders",
        "Incidentes denunciados contra periodistas, sindicalistas y defensores de los derechos humanos",
        "Incidents signalés visant des journalistes, syndicalistes et défenseurs des droits humains",
        "Incidents denunciats contra periodistes, sindicalistes i defensors dels drets humans",
      ], "incidents", .outcome, .context,
      decimals: 0, behaviour: .count(perResident: 0.000_2)),
    sample(
      "PA-02", "participation",
      [
        "External political efficacy", "Eficacia política externa", "Efficacité politique externe",
        "Eficàcia política externa",
      ], "percent", .outcome, .higher,
      dimensions: ["sex", "district"]),
    sample(
      "PA-03", "participation",
      [
        "Representation in the council", "Representación en el pleno municipal",
        "Représentation au conseil municipal", "Representació en el ple municipal",
      ], "ratio", .outcome,
      .target(1), decimals: 2, behaviour: .level(typical: 0.8)),
    sample(
      "PA-05", "participation",
      [
        "Turnout in the last local election", "Participación en las últimas elecciones locales",
        "Taux de participation aux dernières élections locales",
        "Participació en les darreres eleccions locals",
      ], "percent", .outcome,
      .higher, dimensions: ["sex", "district"], behaviour: .share(typical: 58)),
    sample(
      "PA-10", "participation",
      [
        "Participants in participatory processes", "Participantes en procesos participativos",
        "Participants aux processus participatifs", "Participants en processos participatius",
      ], "percent", .outcome,
      .higher, dimensions: ["sex"], behaviour: .share(typical: 25)),
    sample(
      "RS-01", "esc-resources",
      ["Own-source revenue", "Ingresos propios", "Recettes propres", "Ingressos propis"], "percent",
      .outcome, .higher),
    sample(
      "RS-04", "esc-resources",
      [
        "Spending on economic, social and cultural rights per resident",
        "Gasto en derechos económicos, sociales y culturales por habitante",
        "Dépenses consacrées aux droits économiques, sociaux et culturels par habitant",
        "Despesa en drets econòmics, socials i culturals per habitant",
      ], "local-currency-per-person", .process, .higher, decimals: 2),
    sample(
      "RS-10", "esc-resources",
      [
        "Social rented dwellings", "Viviendas sociales en alquiler", "Logements locatifs sociaux",
        "Habitatges socials de lloguer",
      ], "percent", .outcome, .higher,
      dimensions: ["district"], behaviour: .share(typical: 30)),
    sample(
      "RS-12", "esc-resources",
      [
        "Persons in temporary accommodation", "Personas en alojamiento temporal",
        "Personnes en hébergement temporaire", "Persones en allotjament temporal",
      ], "persons", .outcome,
      .lower, counts: .persons, decimals: 0, dimensions: ["sex", "district"],
      behaviour: .count(perResident: 0.002)),
    sample(
      "HD-10", "defenders",
      [
        "Acts of public recognition", "Actos de reconocimiento público",
        "Actes de reconnaissance publique", "Actes de reconeixement públic",
      ], "acts", .process, .higher,
      decimals: 0, behaviour: .count(perResident: 0.000_04)),
  ]

  private static func sample(
    _ id: String, _ module: String, _ titles: [String], _ unit: String, _ type: IndicatorType,
    _ direction: IndicatorDirection, counts: CountedPopulation = .things, decimals: Int = 1,
    dimensions: [String] = [], behaviour: Behaviour? = nil
  ) -> IndicatorTemplate {
    let languages = ["en", "es", "fr", "ca"].compactMap { LanguageTag($0) }
    return IndicatorTemplate(
      SealedIndicator(
        id: id, module: module,
        title: LocalizedText(Dictionary(zip(languages, titles)) { first, _ in first }),
        definition: LocalizedText([:]), unit: unit, type: type, direction: direction,
        counts: counts, method: SHA256Digest(of: "simulated method of \(id)")),
      decimals: decimals, dimensions: dimensions, behaviour: behaviour)
  }
}
