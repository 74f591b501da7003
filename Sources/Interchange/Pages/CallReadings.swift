import Documents
import ReportingCore

/// What was read of a page, in lines for the one who imports it.
struct CallReadings {
  let lines: [String]

  init(_ profile: CallProfile, _ page: CallPage) {
    var lines: [String] = []
    func add(_ name: String, _ text: String?, _ line: Int? = nil) {
      guard let text else { return }
      let short = text.count > 100 ? text.prefix(97) + "..." : text[...]
      lines.append("\(name): \(short)" + (line.map { " (line \($0))" } ?? ""))
    }
    add("title", profile.title)
    add("who asks", profile.issuer?.value, profile.issuer?.line)
    if let mandate = profile.mandates.first {
      add("resolution", mandate.symbol ?? mandate.title, mandate.line)
    }
    if let day = profile.deadlines.days.first {
      let time = day.time.map { " \($0)" } ?? ""
      add("deadline", "\(day.date)\(time), \(day.zone ?? "zone unknown")", day.line)
    }
    add("purpose", profile.purpose?.value, profile.purpose?.line)
    if let first = profile.respondents.first {
      add("who is asked", profile.respondents.map(\.id).joined(separator: ", "), first.line)
    }
    add(
      "languages", profile.languages?.value.map(\.description).joined(separator: ", "),
      profile.languages?.line)
    add("formats", profile.formats?.value.joined(separator: ", "), profile.formats?.line)
    for limit in profile.limits.words { add("words", CallReadings.range(limit), limit.line) }
    for limit in profile.limits.wordsEach {
      add("words for each answer", CallReadings.range(limit), limit.line)
    }
    for limit in profile.limits.pages { add("pages", CallReadings.range(limit), limit.line) }
    if let first = profile.addresses.recipients.first {
      add(
        "send to", profile.addresses.recipients.map(\.text).joined(separator: ", "), first.line)
    }
    add("subject", profile.subject?.value, profile.subject?.line)
    if let rule = profile.publication {
      add(
        "publication",
        rule.value.standard.rawValue
          + (rule.value.allowsOptOut == true ? ", unless the sender asks otherwise" : ""), rule.line
      )
    }
    let questions = profile.tree.questions.flatMap(\.withParts)
    if let first = questions.first {
      add(
        "questions", "\(questions.count): " + questions.map(\.id).joined(separator: ", "),
        first.line)
    }
    self.lines = lines
  }

  private static func range(_ limit: CallLimits.Limit) -> String {
    (limit.least.map { "\($0) to " } ?? "at most ") + "\(limit.most)"
      + (limit.kind.map { " (\($0.rawValue))" } ?? "")
  }
}
