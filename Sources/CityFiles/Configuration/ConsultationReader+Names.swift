import Documents
import ReportingCore

/// Names that must be those of something else in the profile.
extension ConsultationReader {
  func checkNames(in call: Consultation) {
    checkDifferent(call.respondents.map { ($0.value.id, $0.location) }, "group of respondents")
    checkDifferent(call.tracks.map { ($0.value.id, $0.location) }, "track")
    let names = Names(
      respondents: call.respondents.map(\.value.id), tracks: call.tracks.map(\.value.id))
    check(call.deadlines, names)
    check(call.languages, names)
    check(call.words, names)
    check(call.pages, names)
    check(call.spoken, names)
    for question in call.allQuestions {
      check(question.words, names)
      for id in question.respondents {
        check(id, among: names.respondents, "respondents", at: question.location)
      }
      for reference in question.like where reference.consultation == call.id {
        collector.report(
          .error(
            "consultation.like", "'\(reference)' is a question of the same call",
            at: reference.location, suggestion: "Name a question of another call."))
      }
    }
  }

  private struct Names {
    var respondents: [String]
    var tracks: [String]
  }

  private func check<Value>(_ rules: [ConsultationRule<Value>], _ names: Names) {
    for rule in rules {
      for id in rule.scope.respondents {
        check(id, among: names.respondents, "respondents", at: rule.location)
      }
      for id in rule.scope.tracks { check(id, among: names.tracks, "tracks", at: rule.location) }
    }
  }

  private func check(_ id: String, among known: [String], _ key: String, at place: SourceLocation?)
  {
    guard !known.contains(id) else { return }
    collector.report(
      .error(
        "consultation.unknown-name", "'\(id)' is not among the '\(key)' of the consultation",
        at: place,
        suggestion: NearMiss.suggestion(for: id, among: known)
          ?? (known.isEmpty
            ? "Add '\(key)' to the consultation." : "They are \(known.joined(separator: ", ")).")))
  }

  private func checkDifferent(_ ids: [(id: String, place: SourceLocation?)], _ what: String) {
    var seen: [String: SourceLocation?] = [:]
    for (id, place) in ids {
      if let first = seen[id] {
        collector.report(
          .error(
            "consultation.duplicate-name", "the \(what) '\(id)' is there twice", at: place,
            suggestion: "Keep one of the two.", notes: [.init("the first stands here", at: first)]))
      } else {
        seen[id] = place
      }
    }
  }
}
