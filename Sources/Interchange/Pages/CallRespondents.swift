import ReportingCore

/// Who is asked, by the names that pages give to groups.
enum CallRespondents {
  /// A group with the id that it has in all profiles.
  struct Group {
    var id: String
    var titles: [(language: String, text: String)]
    var names: [[String]]

    init(_ id: String, _ titles: [String], _ names: String) {
      self.id = id
      self.titles = Array(zip(["en", "es", "fr", "ca"], titles))
      self.names = PageText.phrases(names)
    }
  }

  static let all = [
    Group(
      "local-governments",
      [
        "Local and regional governments", "Gobiernos locales y regionales",
        "Collectivités locales et régionales", "Governs locals i regionals",
      ],
      """
      local government|local governments|local authorities|regional governments|municipalities|\
      cities|gobiernos locales|gobierno local|autoridades locales|municipios|ayuntamientos|\
      ciudades|collectivites locales|collectivites territoriales|autorites locales|\
      gouvernements locaux|municipalites|villes
      """),
    Group(
      "states", ["States", "Estados", "États", "Estats"],
      "states|member states|governments of states|estados|estados miembros|etats|etats membres"),
    Group(
      "nhris",
      [
        "National human rights institutions", "Instituciones nacionales de derechos humanos",
        "Institutions nationales des droits de l’homme", "Institucions nacionals de drets humans",
      ],
      """
      national human rights institutions|national human rights institution|nhris|nhri|\
      instituciones nacionales de derechos humanos|indh|\
      institutions nationales des droits de l'homme|institutions nationales de defense des droits
      """),
    Group(
      "ngos",
      [
        "Non-governmental organizations and civil society",
        "Organizaciones no gubernamentales y sociedad civil",
        "Organisations non gouvernementales et société civile",
        "Organitzacions no governamentals i societat civil",
      ],
      """
      civil society|non-governmental organizations|non-governmental organisations|ngos|\
      nongovernmental organizations|sociedad civil|organizaciones no gubernamentales|ong|\
      societe civile|organisations non gouvernementales
      """),
    Group(
      "international-organizations",
      [
        "International and regional organizations", "Organizaciones internacionales y regionales",
        "Organisations internationales et régionales", "Organitzacions internacionals i regionals",
      ],
      """
      international organizations|international organisations|intergovernmental organizations|\
      regional organizations|un agencies|united nations agencies|united nations entities|\
      organizaciones internacionales|organismos internacionales|organisations internationales|\
      organisations intergouvernementales
      """),
  ]

  /// Words of an invitation.
  private static let invitations = PageText.phrases(
    """
    invites|invite|invited|welcomes|welcome|calls on|calls upon|seeks|seek|requests|encourages|\
    encouraged|open to|inputs from|contributions from|submissions from|views of|views from|\
    invita|invitan|alienta|solicita|acoge|dirigido a|abierta a|contribuciones de|aportaciones de|\
    se ruega|invitent|encourage|sollicite|ouvert a|ouverte a|contributions des|contributions de
    """)

  /// The ids of the groups that a text names, in the order of the list.
  static func groups(in text: PageText, part: Range<Int>? = nil) -> [String] {
    all.filter { group in
      group.names.contains { name in isNamed(name, in: text, part) }
    }.map(\.id)
  }

  private static func isNamed(_ name: [String], in text: PageText, _ part: Range<Int>?) -> Bool {
    var part = part ?? text.words.indices
    while let found = text.range(of: name, in: part) {
      // `local governments` are no Governments, and the `United States` no States.
      let before = found.lowerBound > 0 ? text.words[found.lowerBound - 1].folded : ""
      let after =
        found.upperBound < text.words.count ? text.words[found.upperBound].folded : ""
      if !["united", "estados"].contains(before) || name.count > 1, after != "unidos",
        after != "unis", after != "parties" || name.count > 1
      {
        return true
      }
      part = found.upperBound..<part.upperBound
      if part.isEmpty { break }
    }
    return false
  }

  /// The groups asked, each with the line where that was read: from the part of the page that says
  /// who, else from sentences that invite.
  static func read(_ parts: [CallPart]) -> [(id: String, line: Int)] {
    var found: [(id: String, line: Int)] = []
    func add(_ ids: [String], _ line: Int) {
      for id in ids where !found.contains(where: { $0.id == id }) { found.append((id, line)) }
    }
    for part in parts where part.label == .respondents && !part.isTitle {
      add(groups(in: part.text), part.block.line)
    }
    if found.isEmpty {
      for part in parts where !part.isTitle && part.label != .questions {
        for sentence in part.text.sentences {
          guard let cue = part.text.range(ofAny: invitations, in: sentence) else { continue }
          add(groups(in: part.text, part: cue.lowerBound..<sentence.upperBound), part.block.line)
        }
      }
    }
    for part in parts where part.label == .questions && part.isTitle {
      add(groups(in: part.text), part.block.line)
    }
    return all.compactMap { group in found.first { $0.id == group.id } }
  }
}
