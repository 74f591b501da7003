import Digests
import ReportingCore
import Sealing

/// A small package of a fictional city.
enum Samples {
  static let key = SigningSecretKey.random()
  static let english = LanguageTag("en") ?? .undetermined

  static func year(_ year: Int) -> Period {
    guard let period = Period(year: year) else { preconditionFailure("no year \(year)") }
    return period
  }

  static func text(_ text: String) -> LocalizedText { LocalizedText([english: text]) }

  static func record(
    city: String = "lindmark", revision: Int = 1, replaces: SHA256Digest? = nil
  ) -> SubmissionRecord {
    var record = SubmissionRecord(
      generator: .init(name: "cityrights", version: "0.1.0"),
      city: SealedCity(
        id: city, name: text("Lindmark"), country: "AUT", region: "155",
        identifiers: [.init(scheme: "un-locode", value: "ATLIN")],
        population: [.init(period: year(2023), value: 48_120)]),
      call: "ohchr-57-12", year: year(2023),
      date: CalendarDate("2025-06-20"), languages: [english],
      respondent: "local-governments", kind: .individual, revision: revision, replaces: replaces,
      disclosure: .init(audience: .public, thresholds: [.persons: 5, .defenders: 10]))
    record.indicators = [
      SealedIndicator(
        id: "PA-01", module: "participation", title: text("Turnout"),
        definition: text("Share of those \"entitled\" who voted.\n"), unit: "percent",
        type: .outcome, direction: .target(80.5), counts: .things, verification: .reported,
        method: SHA256Digest(of: "method"),
        resembles: Resemblance(indicator: "PA-02", difference: text("By district"))),
      SealedIndicator(
        id: "local.one", module: "own", title: text("One"), definition: LocalizedText([:]),
        unit: "persons", type: .process, direction: .context, counts: .persons,
        method: SHA256Digest(of: "other")),
    ]
    record.sources = [
      SealedSource(
        id: "city-2023", title: text("Report"), publisher: text("City"),
        address: "https://example.org/a?b=c", licence: "CC BY 4.0", published: "2024")
    ]
    record.answers = [
      SealedAnswer(
        question: "1a", language: english, words: 4,
        text: "We *did* </it>.[^1]\n\n[^1]: A \\ footnote \u{2028} \u{E9}", figures: ["PA-01"])
    ]
    var practice = SealedPractice(id: "practice-1")
    practice.title = text("A practice")
    practice.budget = 1_250_000.5
    practice.currency = "EUR"
    practice.themes = ["housing", "participation"]
    practice.rights = ["ICCPR 25"]
    record.practices = [practice]
    record.messages = [
      SealedMessage(message: "local-first", text: text("Yes"), practices: ["practice-1"])
    ]
    record.signatories = [SealedSignatory(name: "Council", status: "none", signature: "signed")]
    return record
  }

  static func observations(_ count: Int = 12) -> [SealedObservation] {
    (0..<count).map { index in
      let isShare = index % 2 == 0
      let part = ["sex": index % 4 < 2 ? "female" : "male", "district": "d\(index % 8)"]
      return SealedObservation(
        indicator: isShare ? "PA-01" : "local.one", period: year(2000 + index / 8),
        breakdown: index % 8 < 2 ? .total : Breakdown(part),
        outcome: index % 5 == 4 ? .suppressed : .value(Double(index) / 3),
        unit: isShare ? "percent" : "persons", sources: ["city-2023"])
    }
  }

  static func content(
    _ record: SubmissionRecord = record(), observations count: Int = 12, annex: [UInt8]? = nil
  ) -> PackageContent {
    PackageContent(
      record: record, observations: observations(count),
      documents: [
        PackageDocument(name: "lindmark-en.md", bytes: Array("# Answer\n".utf8)),
        PackageDocument(
          name: "lindmark-en.docx", bytes: (0..<600).map { (index: Int) in UInt8(index * 7 % 256) }),
      ], annex: annex, organization: "Lindmark", contactName: "Equality office")
  }

  static func trust(_ key: SigningSecretKey = key, for city: String = "lindmark") -> TrustStore {
    var store = TrustStore()
    store.trust(key.publicKey, for: city)
    return store
  }

  static func sealed(_ content: PackageContent = content()) throws -> [UInt8] {
    try content.sealed(with: key)
  }
}
