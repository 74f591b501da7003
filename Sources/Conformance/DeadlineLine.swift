public import ReportingCore

/// A deadline in words, with the days that are left.
public struct DeadlineLine: Sendable {
  let rule: ConsultationRule<ConsultationDeadline>
  let today: CalendarDate?
  let zone: CivilTimeZone?

  /// - Parameters:
  ///   - today: The day from which the days left are counted; nil tells none.
  ///   - zone: The city's own zone; nil when it is not known.
  public init(
    _ rule: ConsultationRule<ConsultationDeadline>, today: CalendarDate?, zone: CivilTimeZone?
  ) {
    self.rule = rule
    self.today = today
    self.zone = zone
  }

  /// Such as `2025-06-30 (Europe/Zurich), at the body that asks: 10 days left`; where the city has
  /// other clocks, also what they show then.
  public var text: String {
    let deadline = rule.value
    var text = moment(place)
    if let today, let days {
      text += ": \(rest(days))"
      if let (here, there) = elsewhere, let left = deadline.daysLeft(on: today, in: there),
        left != days
      {
        text += " in \(here.id), \(rest(left)) in \(there.id)"
      }
    }
    if rule.basis == .unverified { text += " (unverified)" }
    let others = deadline.history.map(\.date.description)
    if !others.isEmpty { text += "; also named: \(others.joined(separator: ", "))" }
    return text
  }

  /// The last day where the deadline is set, and the last minute on the clocks here where they differ.
  func moment(_ addition: String? = nil) -> String {
    let deadline = rule.value
    let time = deadline.time.map { " \($0)" } ?? ""
    var text = "\(deadline.date)\(time) (\(deadline.zoneName))"
    if let addition { text += ", \(addition)" }
    if let (here, _) = elsewhere, let last = deadline.lastMinute(in: here) {
      text += ", until \(last.date) \(last.time) in \(here.id)"
    }
    return text
  }

  /// The days left here, below zero when it has passed; nil without a day to count from.
  var days: Int? {
    today.map { today in
      // Where nobody can tell how the clocks are set, the day is that of the deadline's own zone.
      rule.value.daysLeft(on: today, in: zone) ?? today.days(until: rule.value.date)
    }
  }

  /// The zone here and that of the deadline, where both are known and differ.
  private var elsewhere: (here: CivilTimeZone, there: CivilTimeZone)? {
    guard let zone, let there = rule.value.zone, zone.id != there.id else { return nil }
    return (zone, there)
  }

  private var place: String {
    switch rule.value.kind {
    case .official: "at the body that asks"
    case .aggregator: "at the organisation that gathers contributions"
    case .oral: "the oral session"
    }
  }

  private func rest(_ days: Int) -> String {
    switch days {
    case 0: "today"
    case 1: "1 day left"
    case -1: "1 day ago"
    case ..<0: "\(-days) days ago"
    default: "\(days) days left"
    }
  }
}
