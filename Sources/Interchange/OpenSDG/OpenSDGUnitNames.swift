import ReportingCore

/// What cities call units in their own languages, by the units' ids in `config/codes/units.csv`.
enum OpenSDGUnitNames {
  /// One line a unit: its id, then names as ``Spelling/folded(_:)`` leaves them.
  private static let table = """
    percent|percentage|percent|per cent|percentatge|porcentaje|por ciento|pourcentage|pour cent|porcentagem|prozent|percentuale|procent|pct|%|percentage (%)|percent (%)|proportion (%)|percentage %
    percentage-points|percentage points|percentage point|puntos porcentuales|punts percentuals|points de pourcentage
    per-mille|per mille|per mil|por mil|pour mille|‰
    number|number|total number|count|total|numero|numero total|nombre|nombre total|anzahl|cantidad|conteo|quantity|units|unidades|unitats
    persons|persons|people|person|personas|persones|personnes|inhabitants|habitantes|habitants|number of people|number of persons|numero de personas|nombre de persones|nombre de personnes|individuals
    thousand-persons|thousand persons|thousands of people|thousand people|miles de personas|milers de persones
    households|households|hogares|llars|menages|number of households
    per-1000|rate per 1000|per 1000|tasa por 1000|taxa per 1000|taux pour 1000|rate per mil|tasa por mil|taxa per mil
    per-10000|rate per 10000|per 10000|tasa por 10000|taxa per 10000|taux pour 10000
    per-100000|rate per 100000|per 100000|tasa por 100000|taxa per 100000|taux pour 100000
    per-1000-persons|per 1000 inhabitants|per 1000 population|rate per 1000 inhabitants|rate per 1000 population|total number per 1000 inhabitants|por 1000 habitantes|numero total por 1000 habitantes|per 1000 habitants|nombre total per 1000 habitants|pour 1000 habitants
    per-10000-persons|per 10000 inhabitants|per 10000 population|rate per 10000 inhabitants|total number per 10000 inhabitants|por 10000 habitantes|per 10000 habitants|pour 10000 habitants
    per-100000-persons|per 100000 inhabitants|per 100000 population|rate per 100000 inhabitants|rate per 100000 population|total number per 100000 inhabitants|por 100000 habitantes|numero total por 100000 habitantes|per 100000 habitants|nombre total per 100000 habitants|pour 100000 habitants
    EUR|euros|euro|eur|€
    thousand-EUR|thousand euros|thousands of euros|miles de euros|milers d'euros|milliers d'euros
    million-EUR|million euros|millions of euros|milion euros|millones de euros|milions d'euros|millions d'euros|m€
    EUR-per-person|euros per inhabitant|euros per capita|euros per resident|euros por habitante|euros per habitant|euros par habitant|eur per capita
    USD|us dollars|dollars|us$|usd|united states dollars|dolares|$
    million-USD|million us dollars|million dollars|millions of us dollars|us$ million
    GBP|pounds|pounds sterling|gbp|£
    million-GBP|million pounds|£ million|millions of pounds
    ZAR|rand|rands|zar|south african rand
    days|days|number of days|dias|dies|jours|average days|numero de dias|nombre de dies
    years|years|anos|anys|ans|number of years
    hours|hours|horas|hores|heures
    minutes|minutes|minutos|minuts
    m|metres|meters|metros
    km|km|kilometres|kilometers|kilometros|quilometres
    m2|m2|m²|square metres|square meters|metros cuadrados|metres quadrats
    km2|km2|km²|square kilometres|square kilometers|kilometros cuadrados
    ha|ha|hectares|hectareas|hectarees
    m2-per-person|m2 per inhabitant|m2 per habitant|m2 por habitante|m2/inhabitant|m²/inhabitant
    m3|m3|m³|cubic metres|cubic meters|metros cubicos
    hm3|hm3|hm³|cubic hectometres|million cubic metres|million cubic meters|million cubic meter|milion cubic meter|million m3|millones de metros cubicos|milions de metres cubics
    litres|litres|liters|litros
    litres-per-person-day|litres/inhabitant/day|litres per inhabitant and day|liters per person per day|litros/habitante/dia|litres/habitant/dia
    kg|kg|kilograms|kilogramos|quilograms
    tonnes|tonnes|tons|metric tons|toneladas|tones
    thousand-tonnes|thousand tonnes|thousands of tonnes|miles de toneladas|milers de tones
    kg-per-person-day|kg/inhabitant/day|kg/habitante/dia|kg/habitant/dia|kg per inhabitant and day
    kg-per-person|kg per inhabitant|kg/inhabitant|kg per capita
    tonnes-per-person|tonnes per inhabitant|tonnes per capita|tons per capita
    micrograms-per-m3|ug/m3|µg/m3|μg/m3|µg/m³|μg/m³|micrograms per cubic metre|micrograms per cubic meter
    kWh|kwh|kilowatt hours
    MWh|mwh|megawatt hours
    GWh|gwh|gigawatt hours
    index|index|indice|indices|composite index
    ratio|ratio|ratios
    score|score|puntuacion|puntuacio
    """

  private static let idByName: [String: String] = {
    var ids: [String: String] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: "|").map(String.init)
      guard let id = parts.first else { continue }
      for name in parts.dropFirst() where ids[Spelling.folded(name)] == nil {
        ids[Spelling.folded(name)] = id
      }
    }
    return ids
  }()

  /// The id of the unit that a text names, or nil when no list knows it. `Percentage of dwellings`
  /// is a percentage too, though it says more.
  static func id(for text: String) -> String? {
    let folded = Spelling.folded(text)
    if let id = idByName[folded] { return id }
    return shares.contains { folded.hasPrefix($0) } ? "percent" : nil
  }

  private static let shares = [
    "percentage of ", "percent of ", "per cent of ", "% of ", "porcentaje de ", "porcentaje sobre ",
    "percentatge de ", "percentatge d'", "percentatge sobre ", "pourcentage de ", "pourcentage d'",
    "% de ",
  ]

  /// What two names of one unit have in common.
  static func common(_ text: String) -> String {
    let folded = Spelling.folded(text)
    return idByName[folded] ?? folded
  }

  /// The units in a text that names several, such as `Euros and Percentage`.
  static func parts(of text: String) -> [String] {
    if idByName[Spelling.folded(text)] != nil { return [text] }
    var parts = [text]
    for separator in [" and ", " y ", " i ", " et ", " e ", " und ", "; ", ", ", " / "] {
      parts = parts.flatMap { part in
        part.split(separator: separator).map(String.init)
      }
    }
    return parts
  }

  /// Whether a figure in this unit tells how something changed, so that it may be negative or
  /// greater than the whole.
  static func isChange(_ text: String) -> Bool {
    let folded = " " + Spelling.folded(text)
    // `Increase the area of parks` names what is wanted; its figures are areas.
    let isAim = folded.hasPrefix(" increase ") && !folded.hasPrefix(" increase in ")
    return [
      "variation", "variacion", "variacio", "change", "growth", "crecimiento", "creixement",
      "increase", "croissance", "differential", "difference", "gap", "bretxa", "brecha", "evolucio",
      "rate of return", "balance", "saldo", "taux de croissance", "inflation", "ecart",
    ].contains { folded.contains(" " + $0) && !(isAim && $0 == "increase") }
  }

  /// Whether a unit counts whole things.
  static func isCount(_ text: String) -> Bool {
    guard let id = id(for: text) else {
      let folded = Spelling.folded(text)
      return folded.hasPrefix("number of ") || folded.hasPrefix("numero de ")
        || folded.hasPrefix("nombre de ") || folded.hasPrefix("nombre d'")
    }
    return ["number", "persons", "households"].contains(id)
  }
}
