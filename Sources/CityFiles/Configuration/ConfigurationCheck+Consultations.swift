import Documents
import ReportingCore

/// What a consultation names that stands in other files.
extension ConfigurationCheck {
  /// The questions of other calls that are like its own.
  func check(crossWalkOf consultation: Consultation) {
    for question in consultation.allQuestions {
      for reference in question.like where reference.consultation != consultation.id {
        guard let other = configuration.consultation(reference.consultation) else {
          // A call that this run does not read.
          if configuration.consultationIDs.contains(reference.consultation) { continue }
          let known = configuration.consultationIDs.filter { $0 != consultation.id }
          report(
            "consultation.like", "there is no consultation '\(reference.consultation)'",
            at: reference.location,
            suggestion: NearMiss.suggestion(for: reference.consultation, among: known)
              ?? "There are \(known.joined(separator: ", ")).")
          continue
        }
        guard other.question(reference.question) == nil else { continue }
        let known = other.allQuestions.map(\.id)
        report(
          "consultation.like", "'\(other.id)' has no question '\(reference.question)'",
          at: reference.location,
          suggestion: NearMiss.suggestion(for: reference.question, among: known)
            ?? "They are \(known.prefix(20).joined(separator: ", ")).")
      }
    }
  }

  /// The templates after which answers are made. A template that has the id of a call would share
  /// the folder of its answers.
  func check(templatesOf consultation: Consultation) {
    let known = configuration.templateIDs
    for name in consultation.templates where !known.contains(name) {
      report(
        "consultation.template", "there is no report template '\(name)'",
        at: consultation.location,
        suggestion: NearMiss.suggestion(for: name, among: known)
          ?? "There are \(known.joined(separator: ", ")).")
    }
    if known.contains(consultation.id) {
      report(
        "consultation.template", "a report template has the id of the call '\(consultation.id)'",
        at: configuration.template(consultation.id)?.location ?? consultation.location,
        suggestion: "Give one of the two another id.")
    }
  }

  /// The classes by which those who sign are grouped.
  func check(signatoriesOf consultation: Consultation) {
    guard let rule = consultation.signatories,
      let list = configuration.registers.list("signatory-classes")
    else { return }
    let known = list.entries.map(\.id)
    for code in rule.value.classes + rule.value.inFootnote where !known.contains(code) {
      report(
        "consultation.unknown-name", "'\(code)' is not a class of those who sign",
        at: rule.location,
        suggestion: NearMiss.suggestion(for: code, among: known)
          ?? "They are \(known.joined(separator: ", ")).")
    }
  }

  /// The themes of the questions, by which answers of many cities are put together.
  func check(themesOf consultation: Consultation) {
    guard let list = configuration.registers.list("themes") else { return }
    let known = list.entries.map(\.id)
    for question in consultation.allQuestions {
      for theme in question.themes where !known.contains(theme) {
        report(
          "consultation.unknown-name", "'\(theme)' is no theme", at: question.location,
          suggestion: NearMiss.suggestion(for: theme, among: known)
            ?? "The themes stand in config/codes/themes.csv.")
      }
    }
  }

  private func report(
    _ id: String, _ message: String, at place: SourceLocation?, suggestion: String?
  ) {
    collector.report(.error(id, message, at: place, suggestion: suggestion))
  }
}
