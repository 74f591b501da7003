import CityFiles
import Documents
import Foundation
import ReportingCore
import Testing

@Suite("The consultations of this installation")
struct ShippedConsultationTests {
  static let configuration = SmallWorkspace.configuration
  static let calls = configuration.consultations

  @Test("are those that were promised")
  func complete() {
    #expect(
      Self.calls.map(\.id) == [
        "annual-report", "ccpr-alternative-report", "cedaw-alternative-report",
        "cescr-alternative-report", "crc-alternative-report", "crpd-alternative-report",
        "hrc-ac-24-2", "hrc-advisory-committee", "hrc-ngo-written-statement", "ohchr-39-7",
        "ohchr-45-7", "ohchr-51-12", "ohchr-57-12", "sr-assembly-association", "sr-housing-2022",
        "sr-human-rights-defenders", "uclg-city-text", "upr-stakeholder",
      ])
  }

  /// A rule, without its value.
  struct Basis {
    var name: String
    var basis: RuleBasis
    var source: String
    var texts: [LocalizedText] = []
  }

  static func bases(of call: Consultation) -> [Basis] {
    func one<Value>(
      _ name: String, _ rule: ConsultationRule<Value>?,
      _ texts: (Value) -> [LocalizedText] = { _ in [] }
    ) -> [Basis] {
      rule.map { [Basis(name: name, basis: $0.basis, source: $0.source, texts: texts($0.value))] }
        ?? []
    }
    func all<Value>(
      _ name: String, _ rules: [ConsultationRule<Value>],
      _ texts: (Value) -> [LocalizedText] = { _ in [] }
    ) -> [Basis] {
      rules.flatMap { one(name, $0, texts) }
    }
    var found = one("mandate", call.mandate) { [$0.title] }
    found += one("product", call.product) { [$0.title, $0.session].compactMap { $0 } }
    found += all("respondents", call.respondents) { [$0.title] }
    found += all("tracks", call.tracks) { [$0.title] }
    found += one("contributions", call.contributions) + all("deadlines", call.deadlines)
    found += all("languages", call.languages) + one("formats", call.formats)
    found += all("words", call.words) + all("pages", call.pages) + all("spoken", call.spoken)
    found += one("recipients", call.recipients) + one("subject", call.subject)
    found += one("publication", call.publication) + one("signatories", call.signatories)
    found += one("numbering", call.numbering) + one("font", call.font)
    found += one("period", call.period) + one("one-state", call.oneState)
    found += one("final-only", call.finalOnly) + one("annexes", call.thirdPartyAnnexes)
    found += one("persons", call.identifiablePersons) + one("receipt", call.receipt)
    for question in call.allQuestions {
      found.append(
        Basis(
          name: question.id, basis: question.basis, source: question.source, texts: [question.text])
      )
      found += all("words of \(question.id)", question.words)
    }
    return found
  }

  @Test("name a source for every rule, and say so where it is from memory", arguments: calls)
  func sources(_ call: Consultation) {
    let bases = Self.bases(of: call)
    #expect(!bases.isEmpty)
    for rule in bases {
      #expect(rule.source.count >= 8, "\(call.id) \(rule.name)")
      // What is verified was read somewhere.
      let isVague =
        rule.source.lowercased().contains("from memory") || rule.source.contains("inferred")
      #expect(rule.basis == .unverified || !isVague, "\(call.id) \(rule.name): \(rule.source)")
    }
  }

  @Test("speak four languages", arguments: calls)
  func languages(_ call: Consultation) {
    let wanted = ["ca", "en", "es", "fr"]
    let texts =
      [call.title, call.issuer] + (call.purpose.map { [$0] } ?? [])
      + Self.bases(of: call).flatMap(\.texts)
    for text in texts {
      #expect(text.languages.map(\.description) == wanted, "\(call.id): \(text)")
      #expect(text.languages.allSatisfy { !(text[$0] ?? "").contains("  ") })
    }
  }

  @Test("can be answered, and say what is not known of them", arguments: calls)
  func answerable(_ call: Consultation) {
    // Without questions an answer is a report after a template.
    #expect(!call.questions.isEmpty || call.template == "annual")
    #expect(!call.notes.isEmpty)
    #expect(call.deadlines.allSatisfy { ($0.value.zone?.since ?? 0) <= $0.value.date.year })
    // A paraphrase says so.
    #expect(call.allQuestions.filter { !$0.isParaphrase }.map(\.id) == [])
  }

  @Test("hold no address that is not in the sources")
  func addresses() {
    let known = [
      "ohchr-srhousing@un.org", "ohchr-registry@un.org", "defenders@ohchr.org",
      "freeassembly@ohchr.org", "ohchr-hrcngo@un.org",
    ]
    let found = Self.calls.flatMap { $0.recipients?.value ?? [] }
    #expect(Set(found) == Set(known))
  }

  @Test("name like questions on one side only, and that holds for both")
  func crossWalk() throws {
    var pairs: Set<[String]> = []
    for call in Self.calls {
      for question in call.allQuestions {
        for reference in question.like {
          let other = try #require(Self.configuration.consultation(reference.consultation))
          _ = try #require(other.question(reference.question), "\(reference)")
          let pair = ["\(call.id):\(question.id)", "\(reference)"].sorted()
          #expect(pairs.insert(pair).inserted, "\(pair) is declared twice")
          #expect(
            CrossWalk(from: other, to: call).questions(like: question.id)
              .contains(reference.question))
          #expect(
            CrossWalk(from: call, to: other).questions(like: reference.question)
              .contains(question.id))
        }
      }
    }
    #expect(pairs.count >= 10)
  }

  @Test("know the rules that were read")
  func facts() throws {
    let housing = try #require(Self.configuration.consultation("sr-housing-2022"))
    #expect(housing.deadlines.first?.value.time?.description == "18:00")
    #expect(
      housing.subject?.value.filled(with: [:]) == "Input SR housing - report on climate change")
    let review = try #require(Self.configuration.consultation("upr-stakeholder"))
    #expect(review.words.rule(for: Contribution())?.value.max == 2815)
    #expect(review.words.rule(for: Contribution(kind: .joint))?.value.max == 5630)
    #expect(review.subject?.value.gaps == [.state, .sessionMonth, .kind, .stakeholder])
    let statement = try #require(Self.configuration.consultation("hrc-ngo-written-statement"))
    #expect(statement.respondent(of: Contribution()) == nil)
    #expect(statement.words.rule(for: Contribution()) == nil)
    #expect(statement.words.rule(for: Contribution(respondent: "ngos-general"))?.value.max == 2000)
    #expect(statement.words.rule(for: Contribution(respondent: "ngos-roster"))?.value.max == 1500)
    let call = try #require(Self.configuration.consultation("ohchr-57-12"))
    #expect(call.deadlines.first?.value.history.map(\.date.description) == ["2025-07-15"])
    #expect(call.words.isEmpty, "no limit was seen")
    let oral = Contribution(track: "oral")
    #expect(call.languages.rule(for: oral)?.value.map(\.description) == ["en"])
    #expect(call.spoken.rule(for: oral)?.value.minutes == 3)
    #expect(call.spoken.rule(for: Contribution()) == nil)
    let committee = try #require(Self.configuration.consultation("hrc-ac-24-2"))
    #expect(committee.questions(for: Contribution()).map(\.id) == ["A1", "A2"])
    #expect(
      committee.questions(for: Contribution(respondent: "international-organizations")).map(\.id)
        == ["B1"])
  }
}
