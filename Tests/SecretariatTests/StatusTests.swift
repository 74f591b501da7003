import Aggregation
import Digests
import Foundation
import ReportingCore
import TestSupport
import Testing

@testable import Secretariat

@Suite("The status of a call")
struct StatusTests {
  static func rule<Value>(_ value: Value, basis: RuleBasis = .verified) -> ConsultationRule<Value> {
    ConsultationRule(value, basis: basis, source: "test")
  }

  static func text(_ words: String) -> LocalizedText { LocalizedText([Samples.english: words]) }

  /// A call with two questions, a third that is put to States, limits and a deadline.
  static var call: Consultation {
    var call = Consultation(id: "ohchr-57-12", title: text("A call"), issuer: text("Somebody"))
    var first = ConsultationQuestion(
      id: "1", text: text("First?"), basis: .verified, source: "test")
    first.words = [rule(WordLimit(max: 100))]
    let second = ConsultationQuestion(
      id: "2", text: text("Second?"), basis: .verified, source: "test")
    let third = ConsultationQuestion(
      id: "3", text: text("For States?"), basis: .verified, source: "test",
      respondents: ["states"])
    call.questions = [first, second, third]
    call.words = [rule(WordLimit(max: 250))]
    call.languages = [rule([Samples.english])]
    if let day = CalendarDate("2025-06-30") {
      call.deadlines = [rule(ConsultationDeadline(kind: .official, date: day, zone: nil))]
    }
    return call
  }

  static func submission(
    _ city: String, answers: [(String, String, Int)], received: String = "2025-06-20"
  ) -> StoredSubmission {
    StoredSubmission(
      identity: SHA256Digest(of: city), city: city, call: "ohchr-57-12",
      year: Samples.year, revision: 1, isReplaced: false, date: CalendarDate("2025-06-01"),
      answers: answers.map {
        .init(question: $0.0, language: LanguageTag($0.1) ?? .undetermined, words: $0.2)
      }, figures: 1, annex: .none, received: CalendarDate(received))
  }

  static func member(_ id: String) -> Member {
    Member(id: id, name: id.capitalized, country: "AUT", region: "155", contact: "")
  }

  static func refusal(_ file: String, _ reason: String) -> RefusedPackage {
    RefusedPackage(
      digest: SHA256Digest(of: file), file: file, reasons: [.init(id: reason, message: "why")])
  }

  @Test("cities stand where they are: received, late, unsigned, refused, missing")
  func states() throws {
    let status = CallStatus(
      of: Self.call, year: Samples.year,
      submissions: [
        Self.submission("altdorf", answers: [("1", "en", 100), ("2", "en", 150)]),
        Self.submission("bergen", answers: [("1", "de", 101)], received: "2025-07-01"),
        Self.submission("guest", answers: []),
      ],
      members: ["altdorf", "bergen", "celje", "dalheim", "altdorf-sued"].map(Self.member),
      refused: [
        Self.refusal("celje-ohchr-57-12-2023-r1.cityrights", "seal.unsigned"),
        Self.refusal("altdorf-sued-ohchr-57-12-2023-r1.cityrights", "seal.changed"),
        Self.refusal("dalheim-other-call-2023-r1.cityrights", "seal.changed"),
        Self.refusal("dalheim-ohchr-57-12-2022-r1.cityrights", "seal.changed"),
        Self.refusal("answer.cityrights", "seal.changed"),
      ])
    #expect(
      Dictionary(uniqueKeysWithValues: status.rows.map { ($0.city, $0.state) }) == [
        "altdorf": .received, "bergen": .late, "guest": .received, "celje": .unsigned,
        "dalheim": .missing, "altdorf-sued": .refused,
      ])
    // A file for another call or year says nothing of this one; one without a city's name might.
    #expect(status.strangers.map(\.file) == ["answer.cityrights"])
    // What is put to others alone is missing nowhere.
    #expect(status.questions == ["1", "2"] && status.answers == ["1": 2, "2": 1])
    let bergen = try #require(status.rows.first { $0.city == "bergen" })
    #expect(bergen.unanswered == ["2"])
    #expect(bergen.issues.map(\.id) == ["late", "language", "words"])
    let altdorf = try #require(status.rows.first { $0.city == "altdorf" })
    #expect(altdorf.issues == [])
    #expect(status.received == 2 && status.asked == 5)
  }

  @Test("cities come in the order of their ids, each with what is its own")
  func order() throws {
    var random = SeededGenerator(seed: 57)
    // Ids that begin alike for more than sixteen bytes, ones that are the beginning of others, short ones.
    let ids =
      ["a", "a-b", "ab", "municipality-of-a", "municipality-of-a-b", "municipality-of-ab"]
      + (1...60).map { "municipality-of-\($0)" }
    for _ in 0..<40 {
      let members = ids.filter { _ in Bool.random(using: &random) }.shuffled(using: &random)
      let senders = ids.filter { _ in Bool.random(using: &random) }.shuffled(using: &random)
      let refused = members.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
      let status = CallStatus(
        of: Self.call, year: Samples.year,
        submissions: senders.map { Self.submission($0, answers: [("1", "en", 1)]) },
        members: members.map(Self.member),
        refused: refused.map {
          Self.refusal("\($0)-ohchr-57-12-2023-r2.cityrights", "seal.changed")
        },
        foreign: Dictionary(
          uniqueKeysWithValues: senders.map {
            ($0, [ForeignMeaning(indicator: $0, difference: .unit)])
          }))
      #expect(status.rows.map(\.city) == Set(members + senders).sorted())
      for row in status.rows {
        #expect(row.isMember == members.contains(row.city))
        #expect(row.submission?.city == (senders.contains(row.city) ? row.city : nil))
        #expect(row.refused.count == (refused.contains(row.city) ? 1 : 0))
        #expect(row.foreign.map(\.indicator) == (senders.contains(row.city) ? [row.city] : []))
      }
      #expect(status.answers["1"] == senders.count && status.strangers == [])
    }
  }

  @Test("all answers together may be too long though none is")
  func wholeLength() {
    let status = CallStatus(
      of: Self.call, year: Samples.year,
      submissions: [Self.submission("altdorf", answers: [("1", "en", 100), ("2", "en", 151)])],
      members: [])
    #expect(
      status.rows[0].issues == [
        .wholeTooLong(language: Samples.english, words: 251, limit: 250)
      ])
  }

  @Test("what most cities mean by an indicator counts; the others are told")
  func meanings() throws {
    var network = MeaningNetwork()
    for (city, unit, method) in [
      ("a", "percent", "m"), ("b", "percent", "m"), ("c", "number", "m"), ("d", "percent", "n"),
    ] {
      var columns = ObservationColumns()
      try columns.append(
        ObservationRow(
          city: city, indicator: "PA-01", period: Samples.year, value: 1, unit: unit))
      columns.setMethod(method, of: "PA-01", in: city)
      network.add(city, columns)
    }
    // Where there is no figure nothing can be unlike others.
    var columns = ObservationColumns()
    try columns.append(
      ObservationRow(
        city: "e", indicator: "PA-01", period: Samples.year, value: 0, unit: "EUR", mark: .missing))
    network.add("e", columns)
    #expect(
      try ForeignMeaning.of(network.meanings) == [
        "c": [ForeignMeaning(indicator: "PA-01", difference: .unit)],
        "d": [ForeignMeaning(indicator: "PA-01", difference: .method)],
      ])
  }

  @Test(
    "texts are found whatever their case and accents; the last word may be a beginning",
    arguments: [
      (["shelter"], true), (["SHELTERS for"], true), (["refúges"], true), (["helter"], false),
      (["for shelters"], false), (["shelter", "refuge"], true), (["shelter", "prison"], false),
      ([""], true), (["庇护"], true), (["shel ters"], false),
    ])
  func search(_ phrases: [String], _ isFound: Bool) {
    let text = "The city runs **shelters** for people\nat risk; des réfuges; 城市提供庇护所。"
    #expect((TextSearch(phrases).passage(in: text) != nil) == isFound)
  }

  @Test("a passage is cut at words and never fails")
  func passages() {
    let words = (0..<100).map { "word\($0)" }.joined(separator: " ")
    #expect(TextSearch(["word50"]).passage(in: words)?.hasPrefix("… word38 ") == true)
    #expect(TextSearch(["note"]).passage(in: "[A note], (done).") == "[A note], (done).")
    #expect(TextSearch(["word0"]).passage(in: words)?.hasPrefix("word0 word1 ") == true)
    #expect(TextSearch([]).passage(in: "") == "")
    #expect(TextSearch(["x"]).passage(in: "…!?") == nil)
  }
}
