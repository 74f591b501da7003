import CommandLineInterface
import Conformance
import Documents
import ReportingCore

/// The calls of an installation as a page to be kept: what is due when, and what still has to be
/// looked up.
struct ConsultationPage {
  let calls: [Consultation]
  /// The day from which the days left are counted, or nil to tell none.
  let today: CalendarDate?
  /// The city's own zone; nil when none is known, and each deadline is told in its own.
  let zone: CivilTimeZone?

  private static let margin = "  "
  private static let labelWidth = 12

  func text(width: Int?) -> String {
    inOrder.map { call in
      let lines = broken(title(of: call), at: width, "", ConsultationPage.margin)
      return (lines + facts(of: call).flatMap { set($0.label, $0.text, width) })
        .map { $0 + "\n" }.joined()
    }.joined(separator: "\n")
  }

  /// With a day, what is due comes first, the nearest before the others.
  private var inOrder: [Consultation] {
    guard let today else { return calls }
    func next(_ call: Consultation) -> CalendarDate? {
      call.deadlines.map(\.value.date).filter { $0 >= today }.min()
    }
    let due = calls.filter { next($0) != nil }
    let byDay = due.enumerated().sorted { a, b in
      guard let first = next(a.element), let second = next(b.element) else { return false }
      return (first, a.offset) < (second, b.offset)
    }
    return byDay.map(\.element) + calls.filter { next($0) == nil }
  }

  private func broken(
    _ text: String, at width: Int?, _ first: String, _ rest: String
  ) -> [String] {
    guard let width, width > rest.count + 20 else { return [first + text] }
    return TextTable.broken(text, at: width - rest.count).enumerated()
      .map { ($0 == 0 ? first : rest) + $1 }
  }

  private func set(_ label: String, _ text: String, _ width: Int?) -> [String] {
    let gap = String(repeating: " ", count: max(1, ConsultationPage.labelWidth - label.count))
    let indent = String(
      repeating: " ", count: ConsultationPage.margin.count + ConsultationPage.labelWidth)
    return broken(text, at: width, ConsultationPage.margin + label + gap, indent)
  }

  private func title(of call: Consultation) -> String {
    ConsultationPage.english(call.title)
  }

  private func facts(of call: Consultation) -> [(label: String, text: String)] {
    var facts: [(label: String, text: String)] = [
      ("id", call.id + (call.status.map { " (\($0.rawValue))" } ?? "")),
      ("asked by", ConsultationPage.english(call.issuer)),
    ]
    func add(_ label: String, _ texts: [String], _ separator: String = "; ") {
      if !texts.isEmpty { facts.append((label, texts.joined(separator: separator))) }
    }
    add(
      "asked", call.respondents.map { ConsultationPage.english($0.value.title) + doubt($0.basis) },
      ", ")
    if call.deadlines.isEmpty { facts.append(("due", "no day is known")) }
    for rule in call.deadlines {
      facts.append(("due", DeadlineLine(rule, today: today, zone: zone).text))
    }
    add("languages", call.languages.map { described($0, call) { list($0.map(\.description)) } })
    add("formats", call.formats.map { [described($0, call) { list($0) }] } ?? [])
    add("length", lengths(of: call))
    add("send to", call.recipients.map { [described($0, call) { list($0) }] } ?? [])
    add("subject", call.subject.map { [described($0, call) { $0.pattern }] } ?? [])
    add("published", publication(of: call).map { [$0] } ?? [])
    add("questions", [questions(of: call)])
    add("page", call.page.map { [$0] } ?? [])
    add("unverified", Inventory(call).unverified, ", ")
    add("unknown", Inventory(call).unknown, ", ")
    return facts
  }

  // MARK: Facts

  private func lengths(of call: Consultation) -> [String] {
    let words = call.words.map { rule in
      described(rule, call) { limit in
        (limit.min.map { "\(grouped($0)) to " } ?? "") + "\(grouped(limit.max)) words"
      }
    }
    let pages = call.pages.map { described($0, call) { "\($0) pages" } }
    let spoken = call.spoken.map { rule in
      described(rule, call) { "\(DecimalDigits($0.minutes).shortest) minutes" }
    }
    return words + pages + spoken
  }

  private func publication(of call: Consultation) -> String? {
    call.publication.map { rule in
      described(rule, call) { publication in
        publication.standard.rawValue
          + (publication.allowsOptOut == true ? " unless you ask for something else" : "")
      }
    }
  }

  private func questions(of call: Consultation) -> String {
    let all = call.allQuestions
    guard !all.isEmpty else { return "none: the text is free, or its questions are not known" }
    let own = call.questions(for: Contribution()).flatMap(\.withParts).count
    return own == all.count ? "\(all.count)" : "\(all.count), \(own) of them to local governments"
  }

  /// A rule in words, with those for whom it holds and whether it is in doubt.
  private func described<Value>(
    _ rule: ConsultationRule<Value>, _ call: Consultation, _ text: (Value) -> String
  ) -> String {
    var scope = rule.scope.respondents.map { id in
      call.respondents.first { $0.value.id == id }
        .map { ConsultationPage.english($0.value.title) } ?? id
    }
    if let kind = rule.scope.kind { scope.append("\(kind.rawValue) contributions") }
    scope += rule.scope.tracks.map { id in
      call.tracks.first { $0.value.id == id }.map { ConsultationPage.english($0.value.title) } ?? id
    }
    return text(rule.value) + (scope.isEmpty ? "" : " for \(list(scope))") + doubt(rule.basis)
  }

  private func doubt(_ basis: RuleBasis) -> String { basis == .verified ? "" : " (unverified)" }

  private func grouped(_ number: Int) -> String {
    number < 1_000 ? "\(number)" : "\(number / 1_000)," + "\(1_000 + number % 1_000)".dropFirst()
  }

  private func list(_ items: [String]) -> String { items.joined(separator: ", ") }

  static func english(_ text: LocalizedText) -> String {
    text[.english] ?? text.languages.first.flatMap { text[$0] } ?? ""
  }
}
