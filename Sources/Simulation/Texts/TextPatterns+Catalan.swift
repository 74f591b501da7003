extension TextPatterns {
  static let catalan = TextPatterns(
    mark: "[Text d’exemple, simulat]",
    actions: [
      "{0} va aprovar el {1} un pla local de drets humans i en dona compte al ple cada any.",
      "Des del {1} la ciutat de {0} forma el seu personal en drets humans; hi han participat {2} persones.",
      "El {1} {0} va obrir una oficina que rep queixes sobre habitatge i serveis.",
      "{0} va incorporar el {1} clàusules sobre normes laborals a la contractació pública.",
      "La ciutat de {0} va reservar el {1} una part del pressupost a les decisions de la població.",
      "Des del {1} {0} acull temporalment, amb associacions locals, persones defensores en risc.",
    ],
    results: [
      "Una avaluació externa va constatar que es va arribar a {2} famílies el primer any.",
      "El nombre de queixes respostes a temps ha augmentat des de llavors.",
      "Hi va participar la població de tots els districtes i es van executar {2} propostes.",
      "Les associacions confirmen que la mesura s’utilitza, sobretot per dones.",
    ],
    difficulties: [
      "Les transferències no cobreixen el cost de les tasques encomanades a la ciutat.",
      "Encara no hi ha dades per districte de tots els serveis.",
      "Les competències es comparteixen amb el nivell estatal, cosa que retarda les decisions.",
      "Els districtes més petits no tenen oficina pròpia.",
    ],
    figure: "{0}: {2} el {1}.",
    units: [
      "percent": "{2}\u{202F}%", "per-mille": "{2}\u{202F}‰", "days": "{2} dies",
      "hours": "{2} hores",
      "per-1000-persons": "{2} per cada 1.000 habitants",
      "per-10000-persons": "{2} per cada 10.000 habitants",
      "local-currency-per-person": "{2} en moneda local", "ratio": "{2}",
    ],
    messages: [
      (
        "local-democracy",
        "La democràcia local necessita lleis que garanteixin les competències de les ciutats."
      ),
      (
        "participatory-democracy",
        "Les associacions de {0} participen en les decisions des del primer dia."
      ),
      ("resources", "Els drets necessiten recursos: {0} demana transferències estables."),
      (
        "right-to-the-city",
        "{0} entén el dret a la ciutat com la forma quotidiana dels drets humans."
      ),
    ],
    practices: [
      [
        "Assessorament jurídic de barri", "Les persones llogateres no coneixien els seus drets.",
        "Assessorament jurídic gratuït a cada districte de {0}.", "Es van evitar {2} desnonaments.",
        "Calen un local, una advocada i la confiança del barri.",
      ],
      [
        "Pressupost de la població", "La inversió es decidia sense les persones afectades.",
        "La població decideix sobre una part de la inversió de {0}.", "Es van fer {2} projectes.",
        "Una petita part del pressupost és prou per començar.",
      ],
      [
        "Escola de drets del personal", "El personal veia els drets com un afer de tribunals.",
        "Un curs per a qui atén el públic a {0}.", "El van acabar {2} persones.",
        "El material és lliure per a altres ciutats.",
      ],
    ],
    heading: "Contribució de {0}")
}
