import ReportingCore

extension ConsultationPage {
  /// What an officer has to look up before relying on a profile.
  struct Inventory {
    /// The rules that were not confirmed.
    private(set) var unverified: [String] = []
    /// What is needed for sending and not known.
    private(set) var unknown: [String] = []

    init(_ call: Consultation) {
      add("mandate", call.mandate)
      add("product", call.product)
      add("those asked", call.respondents)
      add("tracks", call.tracks)
      add("kinds of contribution", call.contributions)
      add("deadlines", call.deadlines)
      add("languages", call.languages)
      add("formats", call.formats)
      add("words", call.words)
      add("pages", call.pages)
      add("time for speaking", call.spoken)
      add("addresses", call.recipients)
      add("subject line", call.subject)
      add("publication", call.publication)
      add("signatories", call.signatories)
      add("numbering", call.numbering)
      add("type", call.font)
      add("period covered", call.period)
      add("one State", call.oneState)
      add("final versions only", call.finalOnly)
      add("annexes of others", call.thirdPartyAnnexes)
      add("persons", call.identifiablePersons)
      add("receipt", call.receipt)
      let doubtful = call.allQuestions.filter {
        $0.basis == .unverified || $0.words.contains { $0.basis == .unverified }
      }
      if !doubtful.isEmpty {
        unverified.append(
          "wording of question\(doubtful.count == 1 ? "" : "s") \(doubtful.map(\.id).joined(separator: " "))"
        )
      }
      if call.page == nil { unknown.append("page") }
      if call.deadlines.isEmpty { unknown.append("deadline") }
      if call.languages.isEmpty { unknown.append("languages") }
      if call.formats == nil { unknown.append("formats") }
      if call.words.isEmpty, call.pages.isEmpty { unknown.append("length") }
      if call.recipients == nil { unknown.append("addresses") }
      if call.subject == nil { unknown.append("subject line") }
      if call.publication == nil { unknown.append("publication") }
    }

    private mutating func add<Value>(_ name: String, _ rule: ConsultationRule<Value>?) {
      if rule?.basis == .unverified { unverified.append(name) }
    }

    private mutating func add<Value>(_ name: String, _ rules: [ConsultationRule<Value>]) {
      if rules.contains(where: { $0.basis == .unverified }) { unverified.append(name) }
    }
  }
}
