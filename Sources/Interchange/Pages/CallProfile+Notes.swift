import ReportingCore

/// What the page does not tell, and where it contradicts itself.
extension CallProfile {
  mutating func noteUnknown(_ page: CallPage) {
    func note(_ isMissing: Bool, _ sentence: String) {
      if isMissing { unknown.append(sentence) }
    }
    note(
      issuer == nil, "Who asks was not read; the name of the site or nothing stands in its place.")
    note(purpose == nil, "What the contributions are for was not read.")
    note(mandates.isEmpty, "No resolution was read after which the call is made.")
    if let mandate = mandates.first, mandate.symbol == nil {
      unknown.append(
        "The page names '\(mandate.title)' (line \(mandate.line)) without the body that adopted it, so that its symbol is not known."
      )
    }
    note(respondents.isEmpty, "Who is asked was not read.")
    if !respondents.isEmpty, !respondents.contains(where: { $0.id == "local-governments" }) {
      unknown.append("The page does not name local governments among those who are asked.")
    }
    noteDeadlines()
    note(languages == nil, "The languages in which contributions are taken were not read.")
    note(formats == nil, "The file formats that are taken were not read.")
    if limits.words.isEmpty, limits.wordsEach.isEmpty, limits.pages.isEmpty,
      !tree.questions.flatMap(\.withParts).contains(where: {
        CallLimits.limit(inQuestion: $0.text, line: $0.line) != nil
      })
    {
      unknown.append("No limit of length was read.")
    } else if limits.words.contains(where: { $0.counts == nil }) {
      unknown.append("What of a text is counted was not read; everything is.")
    }
    if addresses.isHidden, addresses.recipients.isEmpty {
      unknown.append(
        "The page hides the address for sending from programs; copy it from the browser.")
    } else {
      note(addresses.recipients.isEmpty, "No address for sending was read.")
    }
    if addresses.isHidden, !addresses.recipients.isEmpty {
      unknown.append(
        "The page hides a further address from programs; look whether it is for sending too.")
    }
    note(addresses.subjects.isEmpty, "No subject line was read.")
    note(publication == nil, "What becomes of contributions was not read.")
    noteQuestions(page)
    for mandate in mandates.dropFirst().prefix(5) {
      remarks.append(
        "The page also names \(mandate.symbol ?? mandate.title) (line \(mandate.line)).")
    }
    for other in addresses.others.prefix(10) {
      remarks.append(
        "The page also names the address \(other.text) (line \(other.line)), but not for contributions."
      )
    }
  }

  private mutating func noteDeadlines() {
    guard let first = deadlines.days.first else {
      unknown.append(
        deadlines.uncertainLine.map {
          "The deadline on line \($0) is written in figures that may mean two days; it was not taken."
        } ?? "No deadline was read.")
      return
    }
    if first.zone == nil {
      unknown.append("The page names no time zone for the deadline.")
    } else if let month = Optional(first.date.month), isOtherSeason(month, line: first.line) {
      remarks.append(
        "The page names the zone of the deadline as that of the other half of the year (line \(first.line)); what Geneva's clocks show was taken."
      )
    }
    if first.time == nil {
      unknown.append("The page names no time of day for the deadline; the end of the day is taken.")
    }
  }

  /// Whether `CET` is written of a day in summer, or `CEST` of one in winter.
  private func isOtherSeason(_ month: Int, line: Int) -> Bool {
    guard deadlines.days.first?.zone == "Europe/Zurich", let written = deadlines.shortZone else {
      return false
    }
    return written == "CET" ? (4...9).contains(month) : month <= 2 || month >= 11
  }

  private mutating func noteQuestions(_ page: CallPage) {
    if tree.questions.isEmpty {
      let files = page.attachments.prefix(3).map { "'\($0)'" }
      unknown.append(
        "No questions were read; one heading stands in their place."
          + (files.isEmpty
            ? "" : " They may stand in \(files.joined(separator: ", ")), to which the page leads."))
      return
    }
    if !hasQuestionHeading {
      unknown.append("No heading says that the questions are such; look whether they are.")
    }
    if tree.hasOwnNumbers {
      remarks.append("Some questions have no number on the page; their ids follow their order.")
    }
    if tree.hasGroupLetters {
      remarks.append(
        "The page numbers the questions of each group anew; a letter was put before each number.")
    }
    if tree.isFlattened {
      remarks.append("Parts deeper than four levels stand in the text of the question above them.")
    }
    for other in tree.others.prefix(20) {
      let short = other.text.count > 120 ? other.text.prefix(117) + "..." : other.text[...]
      remarks.append(
        "Among the questions stands what seems to be none (line \(other.line)): \(short)")
    }
  }

  mutating func noteContradictions() {
    if deadlines.days.count > 1, let first = deadlines.days.first {
      let others = deadlines.days.dropFirst().map { "\($0.date) (line \($0.line))" }
      contradictions.append(
        "The page names several days: \(first.date) (line \(first.line)) was taken for the deadline, \(others.joined(separator: ", ")) stands in its history."
      )
    }
    for kind in [nil, ContributionKind.individual, .joint] {
      if let sentence = CallProfile.settle(&limits.words, kind, "limits in words") {
        contradictions.append(sentence)
      }
      if let sentence = CallProfile.settle(&limits.pages, kind, "limits in pages") {
        contradictions.append(sentence)
      }
    }
    if let sentence = CallProfile.settle(&limits.wordsEach, nil, "limits for an answer") {
      contradictions.append(sentence)
    }
  }

  /// Keeps the first of several limits for the same; nil when there are not several.
  private static func settle(
    _ limits: inout [CallLimits.Limit], _ kind: ContributionKind?, _ what: String
  ) -> String? {
    let same = limits.filter { $0.kind == kind }
    guard same.count > 1, let first = limits.firstIndex(where: { $0.kind == kind }) else {
      return nil
    }
    limits[first].isContradicted = true
    let kept = limits[first]
    limits.removeAll { $0.kind == kind && $0 != kept }
    let all = same.map { "\($0.most) (line \($0.line))" }
    return "The page names several \(what): \(all.joined(separator: ", ")); the first was taken."
  }
}
