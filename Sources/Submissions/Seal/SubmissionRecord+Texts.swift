import ReportingCore
import Sealing

extension SubmissionRecord {
  /// What people wrote that stands in the package, with words for where it stands.
  var texts: [(place: String, text: String)] {
    var found: [(place: String, text: String)] = []
    func add(_ texts: LocalizedText?, _ place: String) {
      for language in texts?.languages ?? [] {
        if let text = texts?[language] { found.append((place, text)) }
      }
    }
    for answer in answers { found.append(("the answer to '\(answer.question)'", answer.text)) }
    for practice in practices {
      let place = "the practice '\(practice.id)'"
      for texts in [
        practice.title, practice.problem, practice.measure, practice.actors, practice.result,
        practice.transfer,
      ] { add(texts, place) }
    }
    for message in messages { add(message.text, "the message '\(message.message)'") }
    for signatory in signatories { found.append(("the signatories", signatory.name)) }
    for source in sources {
      add(source.title, "the source '\(source.id)'")
      add(source.publisher, "the source '\(source.id)'")
    }
    for indicator in indicators {
      add(indicator.title, "the indicator '\(indicator.id)'")
      add(indicator.definition, "the indicator '\(indicator.id)'")
    }
    return found
  }
}
