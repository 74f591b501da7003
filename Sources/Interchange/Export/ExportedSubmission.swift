public import Digests
import ReportingCore
public import Sealing

/// What a city published in a sealed package, as it goes out in other formats: its figures with all that
/// they need to be understood and traced back.
public struct ExportedSubmission: Sendable {
  /// The identity of the package.
  public var package: SHA256Digest
  /// Who, what and when, with the definitions of the indicators and the sources.
  public var record: SubmissionRecord
  /// The released figures, and the marks where there is none. No two are about the same.
  public var figures: [SealedObservation]

  /// What a city published.
  public init(package: SHA256Digest, record: SubmissionRecord, figures: [SealedObservation]) {
    self.package = package
    self.record = record
    self.figures = figures
  }

  /// The name of the city: in English where it has one, else in any language, else its id.
  var cityName: String { Self.english(record.city.name) ?? record.city.id }

  /// The definition of an indicator; nil when the city gives none.
  func indicator(_ id: String) -> SealedIndicator? { record.indicators.first { $0.id == id } }

  /// The sources of a figure in words: `Publisher: Title. Address`, those without an entry by their ids.
  func sourceText(_ ids: [String]) -> String {
    ids.map { id in
      guard let source = record.sources.first(where: { $0.id == id }) else { return id }
      let title = Self.english(source.title)
      let publisher = Self.english(source.publisher)
      var text = [publisher, title == publisher ? nil : title].compactMap { $0 }
        .joined(separator: ": ")
      if text.isEmpty { text = id }
      if let address = source.address { text += ". \(address)" }
      return text
    }.joined(separator: "; ")
  }

  static func english(_ text: LocalizedText) -> String? {
    text.inAnyCase(.english)
  }
}

extension SealedObservation {
  /// The place of a figure in a list: by indicator, end of the period and part of the whole.
  static func precedes(_ a: SealedObservation, _ b: SealedObservation) -> Bool {
    if a.indicator != b.indicator { return a.indicator < b.indicator }
    if a.period != b.period { return a.period < b.period }
    return a.breakdown < b.breakdown
  }

  /// The part of the whole, as files have it.
  var part: String {
    breakdown.parts.map { "\($0.dimension)=\($0.code)" }.joined(separator: ";")
  }
}
