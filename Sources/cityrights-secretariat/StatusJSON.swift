import Digests
import JSONText
import ReportingCore
import Secretariat

/// The status of a call for programs.
struct StatusJSON {
  let status: CallStatus

  init(_ status: CallStatus) { self.status = status }

  var text: String {
    JSONValue.object([
      ("call", .string(status.call)), ("year", .string(status.year.label)),
      ("asked", .integer(status.asked)), ("received", .integer(status.received)),
      ("cities", .array(status.rows.map(city))),
      (
        "questions",
        .array(
          status.questions.map {
            .object([("question", .string($0)), ("answered", .integer(status.answers[$0] ?? 0))])
          })
      ),
      ("refused-strangers", .array(status.strangers.map(refusal))),
    ]).text + "\n"
  }

  private func city(_ row: CallStatus.Row) -> JSONValue {
    let submission = row.submission
    return .object([
      ("city", .string(row.city)), ("name", .string(row.name)), ("region", .string(row.region)),
      ("asked", .boolean(row.isMember)), ("state", .string(row.state.rawValue)),
      ("revision", submission.map { .integer($0.revision) }),
      ("date", submission?.date.map { .string($0.description) }),
      ("received", submission?.received.map { .string($0.description) }),
      ("package", submission.map { .string($0.identity.description) }),
      ("figures", submission.map { .integer($0.figures) }),
      ("answered", .strings(row.answered)), ("unanswered", .strings(row.unanswered)),
      (
        "issues",
        .array(row.issues.map { .object([("id", .string($0.id)), ("text", .string($0.text))]) })
      ),
      (
        "not-comparable",
        .array(
          row.foreign.map {
            .object([
              ("indicator", .string($0.indicator)), ("difference", .string($0.difference.rawValue)),
            ])
          })
      ),
      ("refused", .array(row.refused.map(refusal))),
    ])
  }

  private func refusal(_ refusal: RefusedPackage) -> JSONValue {
    .object([
      ("file", .string(refusal.file)), ("sha-256", .string(refusal.digest.description)),
      ("received", refusal.received.map { .string($0.description) }),
      (
        "reasons",
        .array(
          refusal.reasons.map {
            .object([("id", .string($0.id)), ("message", .string($0.message))])
          })
      ),
    ])
  }
}
