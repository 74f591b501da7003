import ReportingCore

/// Words that the import itself puts into a workspace.
enum OpenSDGWords {
  /// A text from language tags.
  static func localized(_ texts: [String: String]) -> LocalizedText {
    var entries: [LanguageTag: String] = [:]
    for (tag, text) in texts {
      if let language = LanguageTag(tag) { entries[language] = text }
    }
    return LocalizedText(entries)
  }

  /// The text in the languages wanted, or in English when it has none of them.
  static func localized(_ texts: [String: String], in languages: [LanguageTag]) -> LocalizedText {
    let wanted = texts.filter { entry in languages.contains { $0.description == entry.key } }
    return localized(wanted.isEmpty ? texts.filter { $0.key == "en" } : wanted)
  }

  /// The title of the module.
  static let moduleTitle = [
    "en": "City indicators published with Open SDG",
    "es": "Indicadores de la ciudad publicados con Open SDG",
    "fr": "Indicateurs de la ville publiés avec Open SDG",
    "ca": "Indicadors de la ciutat publicats amb Open SDG",
  ]

  /// What the module is about.
  static let moduleDescription = [
    "en":
      "Series that the city publishes for the Sustainable Development Goals. They are the city's own: a number like that of a global indicator does not make them that indicator.",
    "es":
      "Series que la ciudad publica para los Objetivos de Desarrollo Sostenible. Son propias de la ciudad: un número igual al de un indicador mundial no las convierte en ese indicador.",
    "fr":
      "Séries que la ville publie pour les objectifs de développement durable. Elles lui sont propres : un numéro identique à celui d’un indicateur mondial n’en fait pas cet indicateur.",
    "ca":
      "Sèries que la ciutat publica per als Objectius de Desenvolupament Sostenible. Són pròpies de la ciutat: un número igual al d’un indicador mundial no les converteix en aquest indicador.",
  ]

  /// What stands for a definition that the city did not write.
  static func definition(number: String) -> [String: String] {
    [
      "en":
        "As published by the city under the number \(number); its description gives no definition.",
      "es":
        "Según lo publica la ciudad con el número \(number); su descripción no da ninguna definición.",
      "fr":
        "Tel que publié par la ville sous le numéro \(number) ; sa description ne donne pas de définition.",
      "ca":
        "Tal com el publica la ciutat amb el número \(number); la descripció no en dona cap definició.",
    ]
  }

  /// The title of an indicator whose name nobody gave.
  static func title(number: String) -> [String: String] {
    [
      "en": "Indicator \(number)", "es": "Indicador \(number)", "fr": "Indicateur \(number)",
      "ca": "Indicador \(number)",
    ]
  }

  /// The heading of a Sustainable Development Goal: the short titles of the United Nations.
  static func goal(_ number: Int) -> [String: String]? {
    guard (1...goals.count).contains(number) else { return nil }
    let titles = goals[number - 1].split(separator: "|").map(String.init)
    var texts: [String: String] = [:]
    for (language, words) in zip(
      [("en", "Goal"), ("es", "Objetivo"), ("fr", "Objectif"), ("ca", "Objectiu")], titles)
    {
      texts[language.0] = "\(language.1) \(number). \(words)"
    }
    return texts
  }

  private static let goals = [
    "No poverty|Fin de la pobreza|Pas de pauvreté|Fi de la pobresa",
    "Zero hunger|Hambre cero|Faim « zéro »|Fam zero",
    "Good health and well-being|Salud y bienestar|Bonne santé et bien-être|Salut i benestar",
    "Quality education|Educación de calidad|Éducation de qualité|Educació de qualitat",
    "Gender equality|Igualdad de género|Égalité entre les sexes|Igualtat de gènere",
    "Clean water and sanitation|Agua limpia y saneamiento|Eau propre et assainissement|Aigua neta i sanejament",
    "Affordable and clean energy|Energía asequible y no contaminante|Énergie propre et d’un coût abordable|Energia neta i assequible",
    "Decent work and economic growth|Trabajo decente y crecimiento económico|Travail décent et croissance économique|Treball digne i creixement econòmic",
    "Industry, innovation and infrastructure|Industria, innovación e infraestructura|Industrie, innovation et infrastructure|Indústria, innovació i infraestructures",
    "Reduced inequalities|Reducción de las desigualdades|Inégalités réduites|Reducció de les desigualtats",
    "Sustainable cities and communities|Ciudades y comunidades sostenibles|Villes et communautés durables|Ciutats i comunitats sostenibles",
    "Responsible consumption and production|Producción y consumo responsables|Consommation et production responsables|Consum i producció responsables",
    "Climate action|Acción por el clima|Mesures relatives à la lutte contre les changements climatiques|Acció climàtica",
    "Life below water|Vida submarina|Vie aquatique|Vida submarina",
    "Life on land|Vida de ecosistemas terrestres|Vie terrestre|Vida terrestre",
    "Peace, justice and strong institutions|Paz, justicia e instituciones sólidas|Paix, justice et institutions efficaces|Pau, justícia i institucions sòlides",
    "Partnerships for the goals|Alianzas para lograr los objetivos|Partenariats pour la réalisation des objectifs|Aliances pels objectius",
  ]

  /// Codes by which people mean the whole.
  static let totals: Set<String> = [
    "total", "totals", "all", "overall", "todos", "todas", "tots", "totes", "ambos sexos",
    "both sexes", "ambdos sexes", "les deux sexes", "ensemble", "gesamt", "insgesamt", " t", "t",
    "data.tot", "data.total",
  ]

  /// Who a count counts, as far as its title shows: the beginnings of words in the languages of the
  /// cities known.
  static func population(in titles: [String]) -> CountedPopulation? {
    var found: CountedPopulation?
    for title in titles {
      for word in Spelling.withoutAccents(title).split(whereSeparator: { !$0.isLetter }) {
        for (population, stems) in stems
        where stems.contains(where: { $0 == word || ($0.count >= 5 && word.hasPrefix($0)) }) {
          found = max(found ?? population, population)
        }
      }
    }
    return found
  }

  private static let stems: [(CountedPopulation, [String])] = [
    (.persons, words(people)), (.children, words(children)), (.victims, words(victims)),
  ]

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static let people = """
    people person women woman men population student pupil patient resident homeless migrant refugee
    worker employee inhabitant citizen death mortality suicide mujer hombre poblacion alumn alumne
    alumno habitante trabajador usuari muerte fallecid dona dones homes poblacio treballador morts
    mortalitat mortalidad llar persones personne femme homme eleve etudiant deces participant
    beneficiar youth elderly joves jovenes gent
    """
  private static let children = """
    child children infant minors newborn ninos ninas infancia nens nenes enfant mineur nourrisson
    adolescen menores
    """
  private static let victims = """
    victim homicid murder femicid feminicid violen assault traffick agresion agressio discriminat
    discriminac maltract maltrat harass acoso assetjament
    """
}
