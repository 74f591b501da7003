import ReportingCore

/// Sentences of which example answers are made, in the four languages in which reports are written.
/// `{0}` stands for the city, `{1}` for a year, `{2}` for a number.
struct TextPatterns: Sendable {
  /// What stands before every text, so that nobody takes it for a city's own words.
  var mark: String
  /// What was done.
  var actions: [String]
  /// What came of it.
  var results: [String]
  /// What is in the way.
  var difficulties: [String]
  /// How a figure is quoted: `{0}` is the indicator, `{1}` the period, `{2}` the value.
  var figure: String
  /// How a value is written in its unit, by the unit's id: `{2}` is the number. A figure in another
  /// unit is not quoted.
  var units: [String: String]
  /// What is said on each key message, by its code.
  var messages: [(code: String, text: String)]
  /// Practices: title, problem, measure, result, transfer.
  var practices: [[String]]
  /// The theme of each practice, a code of `themes`, in the order in which every language has them.
  static let themesOfPractices = ["housing", "participation", "capacity-building"]
  /// The documents' heading; `{0}` is the city.
  var heading: String

  /// The patterns of a language; those of English where there are none.
  static func patterns(_ language: LanguageTag) -> TextPatterns {
    switch language.description {
    case "es": spanish
    case "fr": french
    case "ca": catalan
    default: english
    }
  }

  static let english = TextPatterns(
    mark: "[Example text, simulated]",
    actions: [
      "{0} adopted a local human rights plan in {1} and reports on it to the council every year.",
      "Since {1} the city of {0} trains its staff in human rights; {2} officials took part so far.",
      "In {1} {0} opened an office where residents bring complaints on housing and services.",
      "{0} added clauses on labour standards to its public contracts in {1}.",
      "The city of {0} set aside a part of its budget for decisions of residents in {1}.",
      "Since {1} {0} hosts defenders at risk for a limited time, together with local associations.",
    ],
    results: [
      "An outside evaluation found that {2} families were reached in the first year.",
      "The number of complaints that were answered in time has grown since.",
      "Residents of all districts took part, and {2} proposals were carried out.",
      "Associations confirm that the measure is used, above all by women.",
    ],
    difficulties: [
      "Transfers do not cover the cost of the tasks that were handed to the city.",
      "Figures by district are not yet available for all services.",
      "Competences are shared with the national level, which delays decisions.",
      "The smallest districts have no office of their own.",
    ],
    figure: "{0} stood at {2} in {1}.",
    units: [
      "percent": "{2}%", "per-mille": "{2}‰", "days": "{2} days", "hours": "{2} hours",
      "per-1000-persons": "{2} per 1,000 residents",
      "per-10000-persons": "{2} per 10,000 residents",
      "local-currency-per-person": "{2} in local currency", "ratio": "{2}",
    ],
    messages: [
      ("local-democracy", "Local democracy needs laws that guarantee the powers of cities."),
      ("participatory-democracy", "Associations in {0} take part in decisions from the first day."),
      ("resources", "Rights need money: {0} asks for stable transfers."),
      ("right-to-the-city", "{0} sees the right to the city as the daily form of human rights."),
    ],
    practices: [
      [
        "Neighbourhood legal advice", "Tenants did not know their rights.",
        "Free legal advice in every district of {0}.", "{2} evictions were avoided.",
        "It needs a room, a lawyer and the trust of the neighbourhood.",
      ],
      [
        "Budget of residents", "Investment was decided without those concerned.",
        "Residents decide on a part of the investment of {0}.", "{2} projects were built.",
        "A small part of the budget is enough to begin.",
      ],
      [
        "School of rights for officials", "Staff saw rights as a matter of courts.",
        "A course for everybody who serves the public in {0}.", "{2} officials finished it.",
        "The material is free for other cities.",
      ],
    ],
    heading: "Contribution of {0}")

  static let spanish = TextPatterns(
    mark: "[Texto de ejemplo, simulado]",
    actions: [
      "{0} aprobó en {1} un plan local de derechos humanos e informa de él al pleno cada año.",
      "Desde {1} la ciudad de {0} forma a su personal en derechos humanos; han participado {2} personas.",
      "En {1} {0} abrió una oficina que recibe quejas sobre vivienda y servicios.",
      "{0} incorporó en {1} cláusulas sobre normas laborales a su contratación pública.",
      "La ciudad de {0} reservó en {1} una parte de su presupuesto a las decisiones de la población.",
      "Desde {1} {0} acoge temporalmente, con asociaciones locales, a personas defensoras en riesgo.",
    ],
    results: [
      "Una evaluación externa constató que se llegó a {2} familias en el primer año.",
      "El número de quejas respondidas a tiempo ha aumentado desde entonces.",
      "Participó la población de todos los distritos y se ejecutaron {2} propuestas.",
      "Las asociaciones confirman que la medida se utiliza, sobre todo por mujeres.",
    ],
    difficulties: [
      "Las transferencias no cubren el coste de las tareas encomendadas a la ciudad.",
      "Aún no se dispone de datos por distrito para todos los servicios.",
      "Las competencias se comparten con el nivel nacional, lo que retrasa las decisiones.",
      "Los distritos más pequeños no tienen oficina propia.",
    ],
    figure: "{0}: {2} en {1}.",
    units: [
      "percent": "{2}\u{202F}%", "per-mille": "{2}\u{202F}‰", "days": "{2} días",
      "hours": "{2} horas",
      "per-1000-persons": "{2} por cada 1000 habitantes",
      "per-10000-persons": "{2} por cada 10\u{202F}000 habitantes",
      "local-currency-per-person": "{2} en moneda local", "ratio": "{2}",
    ],
    messages: [
      (
        "local-democracy",
        "La democracia local necesita leyes que garanticen las competencias de las ciudades."
      ),
      (
        "participatory-democracy",
        "Las asociaciones de {0} participan en las decisiones desde el primer día."
      ),
      ("resources", "Los derechos necesitan recursos: {0} pide transferencias estables."),
      (
        "right-to-the-city",
        "{0} entiende el derecho a la ciudad como la forma cotidiana de los derechos humanos."
      ),
    ],
    practices: [
      [
        "Asesoría jurídica de barrio", "Las personas inquilinas no conocían sus derechos.",
        "Asesoría jurídica gratuita en cada distrito de {0}.", "Se evitaron {2} desalojos.",
        "Hacen falta un local, una abogada y la confianza del barrio.",
      ],
      [
        "Presupuesto de la población", "La inversión se decidía sin las personas afectadas.",
        "La población decide sobre una parte de la inversión de {0}.",
        "Se realizaron {2} proyectos.",
        "Basta una pequeña parte del presupuesto para empezar.",
      ],
      [
        "Escuela de derechos del personal",
        "El personal veía los derechos como asunto de tribunales.",
        "Un curso para quienes atienden al público en {0}.", "Lo terminaron {2} personas.",
        "El material es libre para otras ciudades.",
      ],
    ],
    heading: "Contribución de {0}")
}
