import Digests
import Foundation
import ReportingCore
import Sealing

/// Sealed packages of fictional cities.
struct Samples {
  let key = SigningSecretKey.random()

  static let english = LanguageTag("en") ?? .undetermined
  static let year = calendarYear(2023)

  static func calendarYear(_ year: Int) -> Period {
    guard let period = Period(year: year) else { preconditionFailure("\(year)") }
    return period
  }

  /// A package of a city.
  func package(
    _ city: String, call: String = "ohchr-57-12", revision: Int = 1,
    replaces: SHA256Digest? = nil, country: String = "AUT", code: String? = nil,
    nationalCode: String? = nil,
    value: Double = 60.5, questions: [String] = ["1", "2"], annex: [UInt8]? = nil
  ) throws -> [UInt8] {
    var record = SubmissionRecord(
      generator: .init(name: "cityrights", version: "0.1.0"),
      city: SealedCity(
        id: city, name: LocalizedText([Self.english: city.capitalized]), country: country,
        region: "155",
        identifiers: [.init(scheme: "un-locode", value: code ?? "AT\(city.uppercased())")]
          + (nationalCode.map { [.init(scheme: "national", value: $0)] } ?? []),
        population: [.init(period: Self.year, value: 48_120)]),
      call: call, year: Self.year, date: CalendarDate("2025-06-20"), languages: [Self.english],
      respondent: "local-governments", kind: .individual, revision: revision, replaces: replaces,
      disclosure: .init(audience: .public, thresholds: [.persons: 5]))
    record.indicators = [
      SealedIndicator(
        id: "PA-01", module: "participation", title: LocalizedText([Self.english: "Turnout"]),
        definition: LocalizedText([:]), unit: "percent", type: .outcome, direction: .higher,
        counts: .things, method: SHA256Digest(of: "method"))
    ]
    record.answers = questions.map {
      SealedAnswer(question: $0, language: Self.english, words: 3, text: "We did \($0).")
    }
    let observations = [
      SealedObservation(
        indicator: "PA-01", period: Self.year, outcome: .value(value), unit: "percent"),
      SealedObservation(
        indicator: "PA-01", period: Self.calendarYear(2022), outcome: .missing, unit: "percent"),
      SealedObservation(
        indicator: "PA-01", period: Self.year, breakdown: Breakdown(["sex": "female"]),
        outcome: .suppressed, unit: "percent"),
    ]
    return try PackageContent(
      record: record, observations: observations,
      documents: [PackageDocument(name: "\(city).md", bytes: Array("# \(city)\n".utf8))],
      annex: annex, organization: city.capitalized
    ).sealed(with: key)
  }

  /// The key is trusted for these cities.
  func trust(_ cities: [String]) -> TrustStore {
    var trust = TrustStore()
    for city in cities { trust.trust(key.publicKey, for: city) }
    return trust
  }

  /// The identity of a package.
  func identity(_ bytes: [UInt8], of city: String) -> SHA256Digest? {
    PackageVerifier(trust: trust([city])).verify(bytes, path: "x").package?.identity
  }

  /// Runs a body with a folder that is gone afterwards.
  static func inFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("secretariat-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      do { try FileManager.default.removeItem(at: folder) } catch {}
    }
    return try await body(folder)
  }
}
