import ArgumentParser
import CommandLineInterface
import Digests
import JSONText
import ReportingCore
import Secretariat

/// `cityrights-secretariat status`.
struct Status: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Which cities have answered a call, question by question.",
    discussion: """
      Example:
        cityrights-secretariat status --office office --consultation ohchr-57-12 --year 2024
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var office: OfficeOptions

  @Option(help: "The call's id.")
  var consultation: String

  @Option(help: "The year, such as 2024.")
  var year: Period

  @Flag(help: "Print it as JSON.")
  var json = false

  func run() async throws {
    let collector = DiagnosticCollector()
    let members = office.folder.members(reportingTo: collector)
    program.report(collector.diagnostics)
    guard !collector.hasErrors else { throw ExitCode(1) }
    let call = try CallChoice(id: consultation, program: program).call()
    let store = try office.store(program)
    let submissions = try await office.reportingFailures(program, at: store.place) {
      try store.submissions(SubmissionSelection(call: consultation, year: year))
    }
    let days = call.deadlines.filter { $0.value.kind == .official }.map(\.value.date)
    let status = CallStatus(
      call: consultation, year: year, submissions: submissions, members: members,
      questions: call.allQuestions.filter { $0.questions.isEmpty }.map(\.id),
      deadline: days.max())
    Terminal.output(json ? Self.json(status) : Self.text(status))
  }

  private static func state(_ row: CallStatus.Row) -> String {
    guard row.submission != nil else { return "missing" }
    return row.isLate ? "late" : "received"
  }

  private static func text(_ status: CallStatus) -> String {
    let table = TextTable(
      columns: [
        .init("city"), .init("name", .flexible), .init("state"), .init("revision", .optional),
        .init("date", .optional), .init("answered", .flexible), .init("unanswered", .flexible),
        .init("figures", .optional), .init("annex", .optional),
      ],
      rows: status.rows.map { row in
        let submission = row.submission
        return [
          row.city, row.name + (row.isMember ? "" : " (not asked)"), state(row),
          submission.map { "\($0.revision)" } ?? "", submission?.date?.description ?? "",
          row.answered.joined(separator: ", "), row.unanswered.joined(separator: ", "),
          submission.map { "\($0.figures)" } ?? "", submission.map { annex($0.annex) } ?? "",
        ]
      })
    let questions = status.questions.map { "\($0): \(status.answers[$0] ?? 0)" }
    return table.text(width: Terminal.outputWidth) + """

      \(status.received) of \(status.asked) cities have answered; \(status.rows.count(where: \.isLate)) late
      answers by question: \(questions.joined(separator: ", "))

      """
  }

  private static func annex(_ annex: StoredSubmission.Annex) -> String {
    switch annex {
    case .none: "none"
    case .opened: "opened"
    case .closed: "not for us"
    }
  }

  private static func json(_ status: CallStatus) -> String {
    JSONValue.object([
      ("call", .string(status.call)), ("year", .string(status.year.label)),
      ("asked", .number("\(status.asked)")), ("received", .number("\(status.received)")),
      ("cities", .array(status.rows.map(json))),
    ]).text + "\n"
  }

  private static func json(_ row: CallStatus.Row) -> JSONValue {
    var members: [(String, JSONValue?)] = [
      ("city", .string(row.city)), ("name", .string(row.name)), ("region", .string(row.region)),
      ("asked", .boolean(row.isMember)), ("state", .string(state(row))),
    ]
    if let submission = row.submission {
      members.append(("revision", .number("\(submission.revision)")))
      if let date = submission.date { members.append(("date", .string(date.description))) }
      members.append(("package", .string(submission.identity.description)))
    }
    members.append(("answered", .array(row.answered.map { .string($0) })))
    members.append(("unanswered", .array(row.unanswered.map { .string($0) })))
    return .object(members)
  }
}
