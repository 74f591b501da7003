import Documents
import ReportingCore
import YAMLSource

/// Reads `answers/CALL/contribution.yaml`: who answers the call, and how.
struct ContributionReader {
  let consultation: Consultation
  let configuration: Configuration
  let collector: DiagnosticCollector

  func read(_ node: YAMLNode) -> Contribution? {
    guard let reader = MappingReader(node, as: "a contribution", into: collector) else {
      return nil
    }
    var contribution = Contribution()
    contribution.location = node.location
    if let respondent = respondent(reader) { contribution.respondent = respondent }
    if let kind = kind(reader) { contribution.kind = kind }
    contribution.session = reader.integer("session", in: 1...999)
    contribution.sessionMonth = month(reader)
    contribution.agendaItem = reader.mapping("agenda-item", as: "an item of the agenda")
      .flatMap(agendaItem)
    contribution.states = states(reader)
    contribution.period = reader.node("period")?.readPeriod(as: "'period'", into: collector)
    contribution.isConfidential = reader.boolean("confidential")
    contribution.annexesOthers = reader.boolean("annexes-of-others")
    contribution.template = template(reader)
    contribution.words = reader.integer("words", in: 1...1_000_000)
    reader.finish()
    return contribution
  }

  /// The month of a session, without a day.
  private func month(_ reader: MappingReader) -> Period? {
    guard let node = reader.node("session-month"),
      let period = node.readPeriod(as: "'session-month'", into: collector)
    else { return nil }
    guard period.note == nil, period.label.utf8.count == 7,
      period.start.month == period.end.month, period.start.year == period.end.year
    else {
      reader.report(
        "contribution.session-month", "'session-month' is '\(period)', which is not a month",
        at: "session-month", suggestion: "Write year and month, such as 2026-11.")
      return nil
    }
    return period
  }

  private func respondent(_ reader: MappingReader) -> String? {
    guard let id = reader.id("respondent") else { return nil }
    let known = consultation.respondents.map(\.value.id)
    if !known.isEmpty, !known.contains(id) {
      reader.report(
        "contribution.respondent", "'\(consultation.id)' does not ask '\(id)'", at: "respondent",
        suggestion: NearMiss.suggestion(for: id, among: known)
          ?? "It asks \(known.joined(separator: ", ")).")
    }
    return id
  }

  /// A template that is there, and that has a place for the questions of a call.
  private func template(_ reader: MappingReader) -> String? {
    guard let id = reader.id("template") else { return nil }
    guard configuration.templateIDs.contains(id) else {
      reader.report(
        "contribution.template", "there is no report template '\(id)'", at: "template",
        suggestion: NearMiss.suggestion(for: id, among: configuration.templateIDs)
          ?? "There are \(configuration.templateIDs.joined(separator: ", ")).")
      return nil
    }
    if !consultation.questions.isEmpty, configuration.template(id)?.hasQuestions == false {
      reader.report(
        "contribution.template", "the template '\(id)' has no place for the questions of a call",
        at: "template", suggestion: "Write 'template: joint-submission' for a joint answer.")
      return nil
    }
    return id
  }

  private func kind(_ reader: MappingReader) -> ContributionKind? {
    guard let kind = reader.choice("kind", of: ContributionKind.self) else { return nil }
    if let rule = consultation.contributions, !rule.value.contains(kind) {
      let message = "'\(consultation.id)' takes no \(kind.rawValue) contributions"
      collector.report(
        Diagnostic(
          rule.basis == .verified ? .error : .warning, "contribution.kind", message,
          at: reader.location(of: "kind"),
          suggestion: "It takes \(rule.value.map(\.rawValue).joined(separator: ", ")).",
          notes: [
            Diagnostic.Note(
              "the rule is \(rule.basis.rawValue); source: \(rule.source)", at: rule.location)
          ]))
    }
    return kind
  }

  private func agendaItem(_ map: MappingReader) -> Contribution.AgendaItem? {
    defer { map.finish() }
    let number = map.integer("number", .required, in: 1...99)
    let title = map.localizedText("title")
    return number.map { Contribution.AgendaItem(number: $0, title: title ?? LocalizedText([:])) }
  }

  private func states(_ reader: MappingReader) -> [String] {
    (reader.nodes("states").map(Array.init) ?? []).compactMap { node in
      guard let code = node.readText(as: "an item of 'states'", into: collector) else {
        return nil
      }
      guard configuration.country(code) == nil else { return code }
      collector.report(
        .error(
          "contribution.state", "'\(code)' is not the code of a State", at: node.location,
          suggestion: configuration.suggestion(forCountry: code)))
      return nil
    }
  }
}
