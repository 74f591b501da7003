public import ReportingCore

/// The texts of `city.yaml` and the remarks on figures.
public struct CityTexts: TextSource {
  let city: City
  let observations: [Observation]

  /// The texts of a city.
  public init(_ city: City, observations: [Observation]) {
    self.city = city
    self.observations = observations
  }

  /// The notice, the legal basis and each remark once.
  public var lintedTexts: [LintedText] {
    var texts = [city.notice, city.legalBasis].flatMap {
      LintedText.all(of: $0, kind: .definition, at: city.location)
    }
    var seen: Set<LocalizedText> = []
    for observation in observations {
      guard let note = observation.note, note.level <= .cityInternal,
        seen.insert(note.forComputing.withoutPlace).inserted
      else { continue }
      texts += LintedText.all(of: note.forComputing, kind: .remark, at: observation.location)
    }
    return texts
  }
}

extension LocalizedText {
  fileprivate var withoutPlace: LocalizedText {
    var text = self
    text.location = nil
    return text
  }
}
