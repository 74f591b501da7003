import Digests
import ReportingCore
import Sealing

@testable import Interchange

/// Figures of two fictional cities that mean one indicator in two ways.
enum ExportSample {
  static let english = LanguageTag("en") ?? .undetermined

  static func period(_ text: String) -> Period {
    do { return try Period(parsing: text) } catch { preconditionFailure("\(text): \(error)") }
  }

  static func submission(
    _ city: String, name: String, method: String, figures: [SealedObservation]
  ) -> ExportedSubmission {
    var record = SubmissionRecord(
      generator: .init(name: "cityrights", version: "0.1.0"),
      city: SealedCity(
        id: city, name: LocalizedText([english: name]), country: "AUT", region: "155",
        identifiers: [], population: []),
      call: "ohchr-57-12", year: period("2023"), date: CalendarDate("2025-06-20"),
      languages: [english], respondent: "local-governments", kind: .individual,
      disclosure: .init(audience: .public, thresholds: [:]))
    record.indicators = [
      SealedIndicator(
        id: "PA-01", module: "participation", title: LocalizedText([english: "Turnout, \"all\""]),
        definition: LocalizedText([english: "Who votes."]), unit: "percent", type: .outcome,
        direction: .target(80), counts: .things, method: SHA256Digest(of: method))
    ]
    record.sources = [
      SealedSource(
        id: "yearbook", title: LocalizedText([english: "Yearbook <b>2023</b>"]),
        publisher: LocalizedText([english: "=Office, of statistics"]),
        address: "https://city.example/yearbook")
    ]
    return ExportedSubmission(
      package: SHA256Digest(of: city), record: record, figures: figures)
  }

  static func figure(
    _ time: String, _ outcome: SealedObservation.Outcome, _ parts: [String: String] = [:],
    _ status: Observation.Status = .final
  ) -> SealedObservation {
    SealedObservation(
      indicator: "PA-01", period: period(time), breakdown: Breakdown(parts), outcome: outcome,
      unit: "percent", status: status, sources: ["yearbook"])
  }

  static let submissions = [
    submission(
      "altdorf", name: "Altdorf", method: "a",
      figures: [
        figure("2023", .value(60.5)), figure("2022", .value(0)),
        figure("2023", .value(61.25), ["sex": "female"]),
        figure("2023", .suppressed, ["sex": "male", "age": "15-24"]),
        figure("2021", .missing), figure("2022/23", .value(58), [:], .provisional),
      ]),
    submission(
      "bergen", name: "Bergen, \"Stadt\"", method: "b", figures: [figure("2023", .value(1e-05))]),
  ]
}
