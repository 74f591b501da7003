extension TextPatterns {
  static let french = TextPatterns(
    mark: "[Texte d’exemple, simulé]",
    actions: [
      "{0} a adopté en {1} un plan local des droits humains et en rend compte chaque année au conseil.",
      "Depuis {1}, la ville de {0} forme son personnel aux droits humains ; {2} agents ont suivi la formation.",
      "En {1}, {0} a ouvert un bureau qui reçoit les plaintes sur le logement et les services.",
      "{0} a introduit en {1} des clauses sur les normes du travail dans ses marchés publics.",
      "La ville de {0} a réservé en {1} une part de son budget aux décisions des habitants.",
      "Depuis {1}, {0} accueille pour un temps, avec des associations locales, des défenseurs en danger.",
    ],
    results: [
      "Une évaluation externe a constaté que {2} familles ont été atteintes la première année.",
      "Le nombre de plaintes traitées dans les délais a augmenté depuis.",
      "Les habitants de tous les quartiers ont participé, et {2} propositions ont été réalisées.",
      "Les associations confirment que la mesure est utilisée, surtout par des femmes.",
    ],
    difficulties: [
      "Les transferts ne couvrent pas le coût des tâches confiées à la ville.",
      "Les chiffres par quartier ne sont pas encore disponibles pour tous les services.",
      "Les compétences sont partagées avec l’État, ce qui retarde les décisions.",
      "Les plus petits quartiers n’ont pas de bureau à eux.",
    ],
    figure: "{0} : {2} en {1}.",
    units: [
      "percent": "{2}\u{202F}%", "per-mille": "{2}\u{202F}‰", "days": "{2} jours",
      "hours": "{2} heures",
      "per-1000-persons": "{2} pour 1\u{202F}000 habitants",
      "per-10000-persons": "{2} pour 10\u{202F}000 habitants",
      "local-currency-per-person": "{2} en monnaie locale", "ratio": "{2}",
    ],
    messages: [
      (
        "local-democracy",
        "La démocratie locale a besoin de lois qui garantissent les compétences des villes."
      ),
      (
        "participatory-democracy",
        "À {0}, les associations participent aux décisions dès le premier jour."
      ),
      ("resources", "Les droits demandent des moyens : {0} souhaite des transferts stables."),
      (
        "right-to-the-city",
        "{0} voit dans le droit à la ville la forme quotidienne des droits humains."
      ),
    ],
    practices: [
      [
        "Conseil juridique de quartier", "Les locataires ne connaissaient pas leurs droits.",
        "Un conseil juridique gratuit dans chaque quartier de {0}.",
        "{2} expulsions ont été évitées.",
        "Il faut un local, une avocate et la confiance du quartier.",
      ],
      [
        "Budget des habitants", "Les investissements se décidaient sans les personnes concernées.",
        "Les habitants décident d’une part des investissements de {0}.",
        "{2} projets ont été réalisés.", "Une petite part du budget suffit pour commencer.",
      ],
      [
        "École des droits pour le personnel",
        "Le personnel voyait les droits comme l’affaire des tribunaux.",
        "Un cours pour toutes les personnes au service du public à {0}.",
        "{2} agents l’ont achevé.",
        "Le matériel est libre pour d’autres villes.",
      ],
    ],
    heading: "Contribution de {0}")
}
