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
    let time = deadline.time.map { " \($0)" } ?? ""
    var text = "\(deadline.date)\(time) (\(deadline.zoneName)), \(place)"
    let elsewhere = zone.flatMap { here in
      deadline.zone.flatMap { there in here.id == there.id ? nil : (here: here, there: there) }
    }
    if let elsewhere, let last = deadline.lastMinute(in: elsewhere.here) {
      text += ", until \(last.date) \(last.time) in \(elsewhere.here.id)"
    }
    if let today, let days = deadline.daysLeft(on: today, in: zone) {
      text += ": \(rest(days))"
      if let elsewhere, let there = deadline.daysLeft(on: today, in: elsewhere.there),
        there != days
      {
        text += " in \(elsewhere.here.id), \(rest(there)) in \(elsewhere.there.id)"
      }
    }
    if rule.basis == .unverified { text += " (unverified)" }
    let others = deadline.history.map(\.date.description)
    if !others.isEmpty { text += "; also named: \(others.joined(separator: ", "))" }
    return text
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
