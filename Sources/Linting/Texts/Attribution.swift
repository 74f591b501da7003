public import ReportingCore

/// `wording.attribution`: who did it is stated as a fact, without saying that it is alleged,
/// reported or verified, and by whom.
public struct Attribution: TextRule {
  /// The rule's id.
  public let id = "wording.attribution"

  /// The rule.
  public init() {}

  private static let acts: WordSet = [
    // en
    "detained", "arrested", "beat", "beaten", "tortured", "killed", "murdered", "attacked",
    "threatened", "raided", "abducted", "harassed", "assaulted", "shot", "stabbed", "evicted",
    // es
    "detuvo", "detuvieron", "arrestó", "arrestaron", "torturó", "torturaron", "mató", "mataron",
    "asesinó", "asesinaron", "agredió", "agredieron", "golpeó", "golpearon", "amenazó",
    "amenazaron", "allanó", "allanaron", "secuestró", "secuestraron", "hostigó", "hostigaron",
    // fr
    "arrêté", "torturé", "tué", "assassiné", "agressé", "menacé", "frappé", "enlevé",
    "perquisitionné",
    // ca
    "detingué", "detingueren", "detenir", "torturar", "matar", "assassinar", "agredir", "amenaçar",
    "colpejar", "segrestar", "assetjar",
  ]
  private static let actors: WordSet = [
    "police", "officer", "officers", "soldier", "soldiers", "army", "agent", "agents", "guard",
    "guards", "militia", "forces", "officials", "official", "mayor", "policía", "policías",
    "agente", "agentes", "soldado", "soldados", "ejército", "guardia", "alcalde", "alcaldesa",
    "funcionario", "funcionarios", "policier", "policiers", "gendarmes", "armée", "soldats",
    "maire", "policia", "exèrcit", "guàrdia", "paramilitaries", "paramilitares",
  ]
  private static let marks: WordSet = [
    "alleged", "allegedly", "reported", "reportedly", "according", "verified", "confirmed",
    "documented", "testified", "said", "states", "stated", "claims", "claimed", "apparently",
    "suspected", "court", "convicted", "sentenced", "presunto", "presunta", "presuntos",
    "presuntas", "presuntamente", "supuestamente", "según", "denunció", "denunciaron",
    "verificado", "verificada", "confirmado", "confirmada", "documentado", "documentada",
    "declaró", "declararon", "habría", "habrían", "tribunal", "condenado", "présumé", "présumée",
    "présumés", "allégué", "alléguée", "selon", "aurait", "auraient", "vérifié", "vérifiée",
    "confirmé", "confirmée", "documenté", "documentée", "condamné", "presumpte", "presumpta",
    "presumptament", "suposadament", "segons", "verificat", "verificada", "confirmat", "documentat",
    "hauria", "haurien", "condemnat",
  ]

  /// Looks for an act and an actor in a sentence without a word that attributes them.
  public func check(_ text: ScannedText, in context: TextContext) -> [Diagnostic] {
    guard text.source.kind == .incident || text.source.kind == .answer, !text.source.isQuoted,
      text.words.contains(where: { Attribution.acts.contains($0) })
    else { return [] }
    for sentence in text.sentences {
      guard sentence.contains(where: { Attribution.acts.contains($0) }),
        sentence.contains(where: { Attribution.actors.contains($0) }),
        !sentence.contains(where: { Attribution.marks.contains($0) })
      else { continue }
      return [
        Diagnostic(
          text.source.kind == .incident ? .warning : .note, id,
          "a sentence states as a fact who did what to whom", at: text.source.location,
          suggestion: "Say who reports or verified it, or that it is alleged.")
      ]
    }
    return []
  }
}
