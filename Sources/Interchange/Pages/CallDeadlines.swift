import ReportingCore

/// The days by which contributions are due, as a page names them.
struct CallDeadlines {
  /// A day with where it was read.
  struct Found: Equatable {
    var date: CalendarDate
    var time: TimeOfDay?
    var zone: String?
    /// `CET` or `CEST`, where the page writes so.
    var shortZone: String?
    var line: Int
    /// Whether the page says that it takes the place of an earlier day.
    var isExtension = false
  }

  /// The days, that which holds first; each day once.
  private(set) var days: [Found] = []
  /// Whether a deadline is written in figures that may mean two days.
  private(set) var uncertainLine: Int?

  private static let cues = PageText.phrases(
    """
    deadline|no later than|not later than|at the latest|latest by|closing date|due by|due on|\
    to be received by|received by|submitted by|sent by|submit by|before|by|a mas tardar|\
    fecha limite|plazo|antes del|antes de|hasta el|au plus tard|date limite|avant le|\
    d'ici au|d'ici le|jusqu'au|delai
    """)
  private static let weak = PageText.phrases(
    "by|before|antes del|antes de|avant le|hasta el|jusqu'au")
  private static let sending = PageText.phrases(
    """
    submit|submitted|submission|submissions|send|sent|inputs|input|contributions|contribution|\
    responses|replies|response|reply|received|comments|answers|enviar|envien|enviarse|remitir|\
    presentar|presentarse|contribuciones|respuestas|aportaciones|envoyer|envoyees|soumettre|\
    soumises|contributions|reponses|parvenir
    """)
  private static let extended = PageText.phrases(
    """
    extended to|extended until|new deadline|prorrogado hasta|ampliado hasta|prorrogada hasta|\
    ampliada hasta|nuevo plazo|prolonge jusqu'au|prolongee jusqu'au|reporte au|reportee au|\
    nouvelle date limite
    """)
  private static let otherEvents = PageText.phrases(
    """
    session|oral|meeting|webinar|consultation on|register|registration|sesion|reunion|inscripcion|\
    inscribirse|session|inscription
    """)

  /// The short name of the zone of the first day, where the page writes one.
  var shortZone: String? { days.first?.shortZone }

  init(_ parts: [CallPart]) {
    var labelled: [Found] = []
    var others: [Found] = []
    for part in parts {
      if part.label == .deadline, part.isValue {
        let found = CallDeadlines.inOrder(part, CallDates.days(in: part.text))
        labelled += found
        if found.isEmpty, CallDates.hasUncertainDay(part.text) { uncertainLine = part.block.line }
      } else if part.label != .questions, part.label != .updated {
        others += read(part)
      }
    }
    let all = labelled + others
    for found in all.filter(\.isExtension) + all.filter({ !$0.isExtension }) {
      if let same = days.firstIndex(where: { $0.date == found.date }) {
        // What one place leaves open another may tell.
        if days[same].time == nil { days[same].time = found.time }
        if days[same].zone == nil { days[same].zone = found.zone }
      } else {
        days.append(found)
      }
    }
  }

  private mutating func read(_ part: CallPart) -> [Found] {
    var found: [Found] = []
    for sentence in part.text.sentences {
      guard part.text.has(CallDeadlines.cues, in: sentence) else { continue }
      let strong = CallDeadlines.cues.filter { !CallDeadlines.weak.contains($0) }
      let isStrong = part.text.has(strong, in: sentence)
      guard isStrong || part.text.has(CallDeadlines.sending, in: sentence) else { continue }
      if !part.text.has(CallDeadlines.sending, in: sentence),
        part.text.has(CallDeadlines.otherEvents, in: sentence)
      {
        continue
      }
      let days = CallDates.days(in: part.text, part: sentence).filter { day in
        // A day far from the words that make it a deadline is a day of something else.
        let before = max(sentence.lowerBound, day.range.lowerBound - (isStrong ? 14 : 8))
        let after =
          isStrong ? min(sentence.upperBound, day.range.upperBound + 8) : day.range.lowerBound
        return part.text.has(isStrong ? strong : CallDeadlines.weak, in: before..<after)
      }
      if days.isEmpty, isStrong, uncertainLine == nil, CallDates.hasUncertainDay(part.text) {
        uncertainLine = part.block.line
      }
      found += CallDeadlines.inOrder(part, days, sentence)
    }
    return found
  }

  /// Days of one text; that behind `extended to` takes the place of others.
  private static func inOrder(
    _ part: CallPart, _ days: [CallDates.Day], _ sentence: Range<Int>? = nil
  ) -> [Found] {
    let place = sentence ?? part.text.words.indices
    let time = CallDates.time(in: part.text, part: place)
    let zone = CallDates.zone(in: part.text, part: place)
    let short = ["CET", "CEST"].first { name in
      part.text.words[place].contains { part.text.text[$0.range] == name }
    }
    var found = days.map {
      Found(
        date: $0.date, time: time, zone: zone, shortZone: short, line: part.block.line)
    }
    if let mark = part.text.range(ofAny: extended, in: place),
      let index = days.firstIndex(where: { $0.range.lowerBound >= mark.upperBound })
    {
      found[index].isExtension = true
    }
    return found
  }
}
