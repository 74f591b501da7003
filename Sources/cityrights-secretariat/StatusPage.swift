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

  /// The tables.
  var tables: String {
    var parts = [cities, questions]
    if !status.rows.allSatisfy(\.refused.isEmpty) || !status.strangers.isEmpty {
      parts.append(refused)
    }
    return parts.joined(separator: "\n") + "\n"
  }

  private var cities: String {
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
    ).text(width: Terminal.outputWidth)
  }

  private static func unanswered(_ row: CallStatus.Row) -> String {
    row.answered.isEmpty && !row.unanswered.isEmpty
      ? "all" : row.unanswered.joined(separator: ", ")
  }

  private static func findings(_ row: CallStatus.Row) -> String {
    var parts = (row.isMember ? [] : ["not asked"]) + row.issues.map(\.text)
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

  private var questions: String {
    TextTable(
      columns: [.init("question"), .init("answered"), .init("not answered by", .flexible)],
      rows: status.questions.map { question in
        // Rows are large: none is copied to be looked into.
        let without = status.rows.indices.filter { status.rows[$0].unanswered.contains(question) }
        let names = Counted.names(without.map { status.rows[$0].city })
        return [question, "\(status.answers[question] ?? 0) of \(received)", names]
      }
    ).text(width: Terminal.outputWidth)
  }

  /// The cities that sent something, asked or not.
  private var received: Int { status.count(.received) + status.count(.late) }

  private var refused: String {
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
    ).text(width: Terminal.outputWidth)
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
