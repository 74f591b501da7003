import Documents
import JSONText
import ReportingCore

/// Calls as JSON, all that is known of them.
struct ConsultationJSON {
  let calls: [Consultation]
  /// The day from which the days left are counted, or nil to tell none.
  let today: CalendarDate?
  /// The city's own zone, or nil.
  let zone: CivilTimeZone?

  typealias Members = [(String, JSONValue?)]

  var text: String { JSONValue.array(calls.map(value)).text + "\n" }

  private func value(_ call: Consultation) -> JSONValue {
    .object(about(call) + limits(call) + sending(call) + form(call) + rest(call))
  }

  private func about(_ call: Consultation) -> Members {
    [
      ("id", .string(call.id)), ("title", texts(call.title)), ("issuer", texts(call.issuer)),
      ("page", text(call.page)), ("updated", text(call.updated?.description)),
      ("status", text(call.status?.rawValue)), ("purpose", call.purpose.map(texts)),
      (
        "mandate",
        call.mandate.map {
          rule($0, [("symbol", text($0.value.symbol)), ("title", texts($0.value.title))])
        }
      ),
      (
        "product",
        call.product.map {
          rule(
            $0,
            [
              ("symbol", text($0.value.symbol)), ("title", texts($0.value.title)),
              ("session", $0.value.session.map(texts)),
            ])
        }
      ),
      (
        "respondents",
        rules(call.respondents) { [("id", .string($0.id)), ("title", texts($0.title))] }
      ),
      ("tracks", rules(call.tracks) { [("id", .string($0.id)), ("title", texts($0.title))] }),
      (
        "contributions",
        call.contributions.map { rule($0, [("accepted", .strings($0.value.map(\.rawValue)))]) }
      ),
    ]
  }

  private func limits(_ call: Consultation) -> Members {
    [
      ("deadlines", rules(call.deadlines, deadline)),
      ("languages", rules(call.languages) { [("accepted", .strings($0.map(\.description)))] }),
      ("formats", call.formats.map { rule($0, [("accepted", .strings($0.value))]) }),
      ("words", rules(call.words, words)),
      ("pages", rules(call.pages) { [("max", .integer($0))] }),
      (
        "spoken",
        rules(call.spoken) {
          [
            ("minutes", .number($0.minutes)),
            ("words-per-minute", $0.wordsPerMinute.map(JSONValue.integer)),
          ]
        }
      ),
      ("period", call.period.map { rule($0, [("years", .number($0.value))]) }),
    ]
  }

  private func deadline(_ deadline: ConsultationDeadline) -> Members {
    let left = today.flatMap { deadline.daysLeft(on: $0, in: zone) }
    let history: [JSONValue] = deadline.history.map {
      .object([
        ("date", .string($0.date.description)), ("source", .string($0.source)),
        ("noted", text($0.noted?.description)),
      ])
    }
    return [
      ("kind", .string(deadline.kind.rawValue)), ("date", .string(deadline.date.description)),
      ("time", text(deadline.time?.description)), ("zone", text(deadline.zone?.id)),
      ("days-left", left.map(JSONValue.integer)),
      ("history", history.isEmpty ? nil : .array(history)),
    ]
  }

  private func words(_ limit: WordLimit) -> Members {
    [
      ("min", limit.min.map(JSONValue.integer)), ("max", .integer(limit.max)),
      (
        "counts",
        .strings(DocumentPart.allCases.filter(limit.counts.contains).map(\.rawValue))
      ),
    ]
  }

  private func sending(_ call: Consultation) -> Members {
    [
      ("recipients", call.recipients.map { rule($0, [("addresses", .strings($0.value))]) }),
      (
        "subject",
        call.subject.map {
          rule($0, [("text", .string($0.value.pattern)), ("part", .boolean($0.value.isPart))])
        }
      ),
      (
        "publication",
        call.publication.map {
          rule(
            $0,
            [
              ("default", .string($0.value.standard.rawValue)),
              ("opt-out", $0.value.allowsOptOut.map(JSONValue.boolean)),
            ])
        }
      ),
      ("receipt", call.receipt.map { rule($0, [("sent", .boolean($0.value))]) }),
      ("final-only", call.finalOnly.map { rule($0, [("required", .boolean($0.value))]) }),
    ]
  }

  private func form(_ call: Consultation) -> Members {
    [
      (
        "signatories",
        call.signatories.map {
          rule(
            $0,
            [
              ("place", .string($0.value.place.rawValue)), ("classes", list($0.value.classes)),
              ("in-footnote", list($0.value.inFootnote)),
            ])
        }
      ),
      (
        "numbering",
        call.numbering.map {
          rule(
            $0,
            [
              ("paragraphs", $0.value.paragraphs.map(JSONValue.boolean)),
              ("pages", $0.value.pages.map(JSONValue.boolean)),
            ])
        }
      ),
      (
        "font",
        call.font.map {
          rule(
            $0,
            [
              ("name", text($0.value.name)), ("size", $0.value.size.map { .number($0) }),
              ("plain", .boolean($0.value.isPlain)),
            ])
        }
      ),
      ("one-state", call.oneState.map { rule($0, [("required", .boolean($0.value))]) }),
      (
        "third-party-annexes",
        call.thirdPartyAnnexes.map { rule($0, [("permission", .string($0.value.rawValue))]) }
      ),
      (
        "persons",
        call.identifiablePersons.map { rule($0, [("identifiable", .string($0.value.rawValue))]) }
      ),
    ]
  }

  private func rest(_ call: Consultation) -> Members {
    let inventory = ConsultationPage.Inventory(call)
    return [
      ("questions", .array(call.questions.map(question))), ("template", .string(call.template)),
      ("notes", list(call.notes)),
      ("unverified", .strings(inventory.unverified)), ("unknown", .strings(inventory.unknown)),
    ]
  }

  private func question(_ question: ConsultationQuestion) -> JSONValue {
    .object([
      ("id", .string(question.id)), ("text", texts(question.text)),
      ("basis", .string(question.basis.rawValue)), ("source", .string(question.source)),
      ("paraphrase", .boolean(question.isParaphrase)),
      ("mandatory", .boolean(question.isMandatory)), ("respondents", list(question.respondents)),
      ("words", rules(question.words, words)), ("indicators", list(question.indicators)),
      ("like", list(question.like.map(\.description))), ("themes", list(question.themes)),
      (
        "questions",
        question.questions.isEmpty ? nil : .array(question.questions.map(self.question))
      ),
    ])
  }

  // MARK: Parts

  private func rules<Value>(
    _ rules: [ConsultationRule<Value>], _ members: (Value) -> Members
  ) -> JSONValue? {
    rules.isEmpty ? nil : .array(rules.map { rule($0, members($0.value)) })
  }

  private func rule<Value>(_ rule: ConsultationRule<Value>, _ members: Members) -> JSONValue {
    .object(
      members + [
        ("respondents", list(rule.scope.respondents)), ("for", text(rule.scope.kind?.rawValue)),
        ("tracks", list(rule.scope.tracks)), ("basis", .string(rule.basis.rawValue)),
        ("source", .string(rule.source)),
      ])
  }

  private func list(_ items: [String]) -> JSONValue? { items.isEmpty ? nil : .strings(items) }

  private func text(_ text: String?) -> JSONValue? { text.map { .string($0) } }

  private func texts(_ text: LocalizedText) -> JSONValue {
    .object(text.languages.map { ($0.description, text[$0].map { .string($0) }) })
  }
}
