import Foundation

extension SmallWorkspace {
  static let incidents = """
    covers: [2022/2023]
    source: register
    records:
      - id: i-1
        event: march-2023
        date: 2023-03-04
        victim: k7m2-x9qa
        sex: female
        defends: journalist
        violations: [threat, arbitrary-detention]
        perpetrator: state-local
        verification: verified
        verified-by: Ombudsperson
        account: {en: Held for a night., es: Retenida una noche.}
        consent:
          - {purpose: city-report, level: 2, date: 2023-04-01, language: es, asked-by: Office, expires: 2026-04-01}
      - id: i-2
        event: march-2023
        date: 2023-03-04
        victim: 9bcd-efgh
        violations: [raid]
        verification: reported

    """
  static let measures = """
    covers: [2023]
    records:
      - id: m-1
        beneficiary: k7m2-x9qa
        requested: 2023-03-05
        decided: 2023-03-07
        admitted: 2023-03-07
        assessed: 2023-03-10
        granted: 2023-03-12
        implemented: 2023-04-01
        responsible: local

    """
  static let hosted = """
    covers: [2023]
    records:
      - id: h-1
        edition: 2023-03
        person: q4rt-7zzk
        country: MEX
        rights: [women, migrants-and-refugees]
        arrived: 2023-03-02
        left: 2023-03-14
        hosts: [Testville, Otherton]
        cost: 1000
        cost-shares:
          - {municipality: Testville, amount: 600.50}
          - {municipality: Otherton, amount: 399.50}

    """
  static let competences = """
    records:
      - id: protection
        duty: {en: Protect defenders at risk, es: Proteger a los defensores en riesgo}
        holders: [local, national]
      - id: investigation
        duty: {en: Investigate attacks, es: Investigar las agresiones}
        holders: [national]

    """
  static let recommendations = """
    records:
      - id: r-1
        text: {en: Set up a unit., es: Crear una unidad.}
        government: local
        addressee: {en: City council, es: Ayuntamiento}
        duty: protection
        origin: A/HRC/39/L.8
        made: 2022-01-10
        deadline: 2023-12-31
        follow-up:
          - {year: 2022, status: no-answer}
          - {year: 2023, status: partly, evidence: {en: Staff hired., es: Personal contratado.}, indicators: [CS-02]}

    """
  static let milestones = """
    records:
      - id: draft-39
        title: {en: Draft, es: Proyecto}
        kind: draft
        symbol: A/HRC/39/L.8
        date: 2018-09-20
      - id: resolution-39-7
        title: {en: Resolution, es: Resolución}
        kind: resolution
        symbol: A/HRC/RES/39/7
        date: 2018-09-27
        draft: draft-39

    """
  static let missions = """
    records:
      - id: mission-2014
        title: {en: Mission, es: Misión}
        began: 2014-11-10
        ended: 2014-11-17
        places: [Guerrero, Oaxaca]
        organizers:
          - {name: Peace Brigades International, role: convening}
          - {name: Amnesty International, role: supporting}
        named-authorities: [City council of Testville]
        independent-verifier: University of Otherton
        version: final
        published: 2015-02-01
        findings:
          - author: Peace Brigades International
            language: en
            text: abc
            digest: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad

    """

  /// A workspace with registers and without a mistake.
  static let withRegisters: SmallWorkspace = {
    var workspace = valid
    workspace.set("registers/incidents.yaml", incidents)
    workspace.set("registers/protection-measures.yaml", measures)
    workspace.set("registers/hosted-defenders.yaml", hosted)
    workspace.set("registers/competences.yaml", competences)
    workspace.set("registers/recommendations.yaml", recommendations)
    workspace.set("registers/milestones.yaml", milestones)
    workspace.set("registers/missions.yaml", missions)
    return workspace
  }()
}
