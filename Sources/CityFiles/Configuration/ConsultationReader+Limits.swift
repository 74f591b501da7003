import Documents
import ReportingCore
import YAMLSource

/// Days, languages and lengths.
extension ConsultationReader {
  func readLimits(_ reader: MappingReader, into call: inout Consultation) {
    call.deadlines = rules(reader, "deadlines", as: "a deadline", deadline)
    call.languages = rules(reader, "languages", as: "the languages accepted") { map in
      some(map.languages("accepted", .required), of: "accepted", in: map)
    }
    call.formats = rule(reader, "formats", as: "the formats accepted") { map in
      some(map.ids("accepted", .required), of: "accepted", in: map)
    }
    call.words = wordLimits(reader)
    call.pages = rules(reader, "pages", as: "a page limit") { map in
      map.integer("max", .required, in: 1...10_000)
    }
    call.spoken = rules(reader, "spoken", as: "a limit on speaking") { map in
      let minutes = number(map, "minutes", in: 0.5...600)
      let words = map.integer("words-per-minute", in: 40...400)
      return minutes.map { SpokenLimit(minutes: $0, wordsPerMinute: words) }
    }
    call.period = rule(reader, "period", as: "the period covered") { map in
      number(map, "years", in: 0.5...50)
    }
  }

  func wordLimits(_ reader: MappingReader) -> [ConsultationRule<WordLimit>] {
    rules(reader, "words", as: "a word limit") { map in
      let least = map.integer("min", in: 1...1_000_000)
      let most = map.integer("max", .required, in: 1...1_000_000)
      let counts = map.choices("counts", of: DocumentPart.self)
      if let least, let most, least > most {
        map.report(
          "consultation.limits", "the least, \(least) words, is more than the most, \(most)",
          at: "min", suggestion: "Exchange 'min' and 'max'.")
      }
      return most.map {
        WordLimit(
          max: $0, min: least, counts: counts.map(Set.init) ?? Set(DocumentPart.allCases))
      }
    }
  }

  private func deadline(_ map: MappingReader) -> ConsultationDeadline? {
    let kind = map.choice("kind", .required, of: ConsultationDeadline.Kind.self)
    let date = map.date("date", .required)
    let time = time(map)
    // Said in so many words, so that nobody forgets a zone that is known.
    let isZoneUnknown = map.node["zone"]?.text == Self.unknownZone
    let zone = isZoneUnknown ? ignored(map) : zone(map)
    let history = (map.mappings("history", as: "another day") ?? []).compactMap(otherDay)
    guard let kind, let date, zone != nil || isZoneUnknown else { return nil }
    return ConsultationDeadline(kind: kind, date: date, time: time, zone: zone, history: history)
  }

  private func otherDay(_ map: MappingReader) -> ConsultationDeadline.OtherDay? {
    let date = map.date("date", .required)
    let source = map.text("source", .required)
    let noted = map.date("noted")
    map.finish()
    guard let date, let source else { return nil }
    return ConsultationDeadline.OtherDay(date: date, source: source, noted: noted)
  }

  private func time(_ map: MappingReader) -> TimeOfDay? {
    guard let text = map.text("time") else { return nil }
    if let time = TimeOfDay(text) { return time }
    map.report(
      "consultation.time", "'\(text)' is not a time of day", at: "time",
      suggestion: text == "24:00" || text == "00:00"
        ? "Take the key out: without it the deadline is the end of the day."
        : "Write hours and minutes from 00:00 to 23:59, such as \"18:00\".")
    return nil
  }

  /// The word for a zone that the call does not name.
  static let unknownZone = "unknown"

  private func ignored(_ map: MappingReader) -> CivilTimeZone? {
    _ = map.text("zone")
    return nil
  }

  private func zone(_ map: MappingReader) -> CivilTimeZone? {
    map.text("zone", .required).flatMap {
      ConfigurationReader.zone($0, among: zones, at: "zone", in: map)
    }
  }

  private func number(
    _ map: MappingReader, _ key: String, in range: ClosedRange<Double>
  ) -> Double? {
    guard let number = map.number(key, .required) else { return nil }
    guard range.contains(number) else {
      map.report(
        YAMLRule.outOfRange.rawValue,
        "'\(key)' must be from \(shown(range.lowerBound)) to \(shown(range.upperBound))", at: key)
      return nil
    }
    return number
  }

  private func shown(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }
}
