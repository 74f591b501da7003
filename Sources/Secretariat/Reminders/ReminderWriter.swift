import Documents
import Rendering
public import ReportingCore

/// Writes the drafts of messages that remind cities of what is missing. It sends nothing.
public struct ReminderWriter {
  let call: Consultation
  let status: CallStatus
  let packs: [LanguagePack]
  let zones: [CivilTimeZone]
  let rules: RuleBook
  /// Who writes; empty where nobody said.
  let sender: LocalizedText
  /// The languages of the secretariat, in which cities are written to whose language is not known.
  let ownLanguages: [LanguageTag]
  let today: CalendarDate?

  /// - Parameters:
  ///   - packs: The languages in which messages can be written.
  ///   - rules: What the reasons of refusals mean.
  ///   - today: The day from which the days left are counted; nil leaves them out.
  public init(
    call: Consultation, status: CallStatus, packs: [LanguagePack], zones: [CivilTimeZone],
    rules: RuleBook, sender: LocalizedText, ownLanguages: [LanguageTag], today: CalendarDate?
  ) {
    self.call = call
    self.status = status
    self.packs = packs
    self.zones = zones
    self.rules = rules
    self.sender = sender
    self.ownLanguages = ownLanguages
    self.today = today
  }

  /// The drafts, for all members of which something is missing, in the order of their ids.
  ///
  /// - Parameters:
  ///   - members: Who is asked.
  ///   - earlier: The languages in which cities have answered before, by city, the most frequent first.
  ///   - collector: Where a time zone that there is not is reported.
  public func reminders(
    to members: [Member], earlier: [String: [LanguageTag]],
    reportingTo collector: DiagnosticCollector
  ) -> [Reminder] {
    let rows = Dictionary(
      status.rows.map { ($0.city, $0) }, uniquingKeysWith: { first, _ in first })
    return members.sorted { $0.id < $1.id }.compactMap { member in
      guard let row = rows[member.id] else { return nil }
      return reminder(to: member, row, earlier: earlier[member.id] ?? [], collector)
    }
  }

  private func reminder(
    to member: Member, _ row: CallStatus.Row, earlier: [LanguageTag],
    _ collector: DiagnosticCollector
  ) -> Reminder? {
    let wanted =
      [member.language].compactMap { $0 } + Self.languages(of: row.submission) + earlier
    guard
      let pack = (wanted + ownLanguages).lazy.compactMap({ tag in packs.first { $0.tag == tag } })
        .first ?? packs.first
    else { return nil }
    let gaps = ReminderGaps(row: row, call: call, rules: rules, pack: pack)
    guard !gaps.lines.isEmpty else { return nil }
    var remarks: [String] = []
    if let first = wanted.first, first != pack.tag {
      remarks.append("no texts in '\(first)'")
    } else if wanted.isEmpty {
      remarks.append("language unknown")
    }
    let zone = zone(of: member, collector)
    let deadline = call.officialDeadline
    let days = deadline.flatMap { deadline in
      today.map {
        deadline.value.daysLeft(on: $0, in: zone) ?? $0.days(until: deadline.value.date)
      }
    }
    if deadline != nil, zone == nil {
      remarks.append("time zone unknown: days are those where the deadline is set")
    }
    var recipients: [String] = []
    if MailMessage.isAddress(member.contact) {
      recipients = [member.contact]
    } else {
      remarks.append("no address")
    }
    let name = member.name.isEmpty ? member.id : member.name
    var lines = [
      pack[.messageGreeting], "",
      pack.text(.reminderIntro(title(pack), city: name)), "",
    ]
    lines += gaps.lines
    if let deadline { lines += [""] + text(of: deadline, zone, days, pack) }
    lines += ["", pack[.reminderSend], "", pack[.messageClosing]]
    if let sender = sender.inAnyCase(pack.tag) { lines += ["", sender] }
    let message: MailMessage
    do throws(MailMessageError) {
      message = try MailMessage(
        to: recipients, subject: pack.text(.reminderSubject(title(pack), city: name)),
        body: lines.joined(separator: "\n"), language: pack.tag.description, attachments: [])
    } catch {
      // Only what is an address was given.
      return nil
    }
    return Reminder(
      city: member.id, language: pack.tag, message: message, missing: gaps.summary,
      daysLeft: days, remarks: remarks)
  }

  private func title(_ pack: LanguagePack) -> String { call.title.inAnyCase(pack.tag) ?? call.id }

  /// The languages of the answers of a submission, that of most answers first.
  private static func languages(of submission: StoredSubmission?) -> [LanguageTag] {
    languages(of: submission.map { [$0] } ?? [])
  }

  /// The languages of the answers of submissions, that of most answers first.
  public static func languages(of submissions: [StoredSubmission]) -> [LanguageTag] {
    var counts: [LanguageTag: Int] = [:]
    for answer in submissions.flatMap(\.answers) { counts[answer.language, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  private func zone(of member: Member, _ collector: DiagnosticCollector) -> CivilTimeZone? {
    guard let id = member.timeZone else { return nil }
    if let zone = zones.first(where: { $0.id == id }) { return zone }
    collector.report(
      .warning(
        "members.time-zone", "the time zone '\(id)' of '\(member.id)' is not known", at: nil,
        suggestion: NearMiss.suggestion(for: id, among: zones.map(\.id))
          ?? "Write it as in Europe/Zurich; config/codes/time-zones.csv lists them."))
    return nil
  }

  private func text(
    of rule: ConsultationRule<ConsultationDeadline>, _ zone: CivilTimeZone?, _ days: Int?,
    _ pack: LanguagePack
  ) -> [String] {
    let deadline = rule.value
    var moment = pack.date(deadline.date)
    if let time = deadline.time { moment += ", \(time)" }
    if let place = deadline.zone { moment = pack.text(.inBrackets(moment, place.id)) }
    var lines = [pack.text(.deadline(moment))]
    if let zone, zone.id != deadline.zone?.id, let last = deadline.lastMinute(in: zone) {
      lines.append(
        pack.text(.reminderLocalTime("\(pack.date(last.date)), \(last.time)")))
    }
    switch days {
    case nil: break
    case 0?: lines.append(pack[.reminderLastDay])
    case let days? where days > 0: lines.append(pack.text(.reminderDaysLeft(days)))
    case let days?: lines.append(pack.text(.reminderPassed(-days)))
    }
    if rule.basis == .unverified { lines.append(pack[.reminderUnconfirmed]) }
    return lines
  }
}
