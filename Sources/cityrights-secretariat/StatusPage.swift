import CommandLineInterface
import ReportingCore
import Secretariat

/// The status of a call for a terminal.
struct StatusPage {
  let status: CallStatus
  let comparesFigures: Bool

  init(_ status: CallStatus, comparesFigures: Bool) {
    self.status = status
    self.comparesFigures = comparesFigures
  }

  /// The tables, in UTF-8.
  var tables: [UInt8] {
    let width = Terminal.outputWidth
    let hasRefused = !status.strangers.isEmpty || status.rows.contains { !$0.refused.isEmpty }
    var bytes: [UInt8] = []
    for table in [cities, questions] + (hasRefused ? [refused] : []) {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
      bytes += table.bytes(width: width)
    }
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private var cities: TextTable {
    TextTable(
      columns: [
        .init("city"), .init("state"), .init("unanswered", .flexible),
        .init("findings", .flexible), .init("name", .optional), .init("date", .optional),
        .init("revision", .optional), .init("figures", .optional), .init("annex", .optional),
      ],
      rows: status.rows.map { row in
        let submission = row.submission
        return [
          row.city, row.state.rawValue, Self.unanswered(row), Self.findings(row), row.name,
          submission?.date?.description ?? "", submission.map { "\($0.revision)" } ?? "",
          submission.map { "\($0.figures)" } ?? "", submission.map { Self.annex($0.annex) } ?? "",
        ]
      }
    )
  }

  private static func unanswered(_ row: CallStatus.Row) -> String {
    row.answered.isEmpty && !row.unanswered.isEmpty
      ? "all" : row.unanswered.joined(separator: ", ")
  }

  private static func findings(_ row: CallStatus.Row) -> String {
    var parts: [String] = []
    if !row.isMember { parts.append("not asked") }
    for issue in row.issues { parts.append(issue.text) }
    if !row.foreign.isEmpty {
      parts.append("not comparable: " + row.foreign.map(\.text).joined(separator: ", "))
    }
    if !row.refused.isEmpty, row.submission != nil { parts.append("another one was refused") }
    return parts.joined(separator: "; ")
  }

  private static func annex(_ annex: StoredSubmission.Annex) -> String {
    switch annex {
    case .none: "none"
    case .opened: "opened"
    case .closed: "not for us"
    }
  }

  private var questions: TextTable {
    TextTable(
      columns: [.init("question"), .init("answered"), .init("not answered by", .flexible)],
      rows: status.questions.map { question in
        let without = status.rows.filter { $0.unanswered.contains(question) }
        let names = Counted.names(without.map(\.city))
        return [question, "\(status.answers[question] ?? 0) of \(received)", names]
      }
    )
  }

  /// The cities that sent something, asked or not.
  private var received: Int { status.count(.received) + status.count(.late) }

  private var refused: TextTable {
    let all = status.rows.flatMap(\.refused) + status.strangers
    return TextTable(
      columns: [
        .init("refused", .flexible), .init("reason", .flexible), .init("received", .optional),
      ],
      rows: all.map { refusal in
        var reason = refusal.reasons.first.map { "\($0.id): \($0.message)" } ?? ""
        if refusal.reasons.count > 1 { reason += " (and \(refusal.reasons.count - 1) more)" }
        return [refusal.file, reason, refusal.received?.description ?? ""]
      }
    )
  }

  /// The sentences below them.
  var summary: String {
    let counts = CallStatus.State.allCases.filter { $0 != .received && status.count($0) > 0 }
      .map { "\(status.count($0)) \($0.rawValue)" }
    var text =
      "\(status.received) of \(status.asked) cities have answered"
      + (counts.isEmpty ? "" : "; " + counts.joined(separator: ", ")) + "\n"
    let foreign = status.rows.count { !$0.foreign.isEmpty }
    if !comparesFigures {
      text += "the figures were not held against one another\n"
    } else if foreign > 0 {
      text +=
        "\(Counted.text(foreign, "city means", "cities mean")) something else by an indicator than most; 'aggregate --findings' says more\n"
    }
    return text
  }
}
