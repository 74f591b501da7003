import ArgumentParser
import CityFiles
import CommandLineInterface
import Documents
import FileAccess
import JSONText
import Rendering
import ReportingCore
import Secretariat

/// `cityrights-secretariat remind`.
struct Remind: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind",
    abstract: "Draft a message to each city of which something is missing. Nothing is sent.",
    discussion: """
      The drafts (.eml) open in any mail program. Each is in the language of its city and lists what \
      is missing: the whole contribution, answers, a signature, what does not conform or cannot be \
      compared. Addresses, languages and time zones are those of network/members.csv; where there is \
      no address the draft has no recipient.

      Example:
        cityrights-secretariat remind --office office --consultation ohchr-57-12 --year 2024 \\
          --today 2025-06-20
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var office: OfficeOptions

  @Option(help: "The call's id.")
  var consultation: String

  @Option(help: "The year, such as 2024.")
  var year: Period

  @Option(
    help: "The ids of cities, joined by commas; all of which something is missing when not given.")
  var city: String?

  @Option(help: "The day from which the days left are counted, such as 2025-06-20.")
  var today: CalendarDate?

  @Option(help: "The folder for the drafts; OFFICE/out/reminders when not given.")
  var out: String?

  @Flag(help: "Print what was drafted as JSON.")
  var json = false

  func run() async throws {
    let configuration = try program.configuration()
    let call = try CallChoice(id: consultation, program: program).call(configuration)
    let collector = DiagnosticCollector()
    var members = office.folder.members(reportingTo: collector)
    let cities = CommaSeparated.words(city)
    for id in cities where !members.contains(where: { $0.id == id }) {
      collector.report(
        .error(
          "request.unknown", "'\(id)' is not in the list of members", at: nil,
          suggestion: NearMiss.suggestion(for: id, among: members.map(\.id))))
    }
    let rules = RuleBookReader(configuration.installation, into: collector).read()
    let own = ownCity(configuration, collector)
    try program.stopAtErrors(collector)
    let store = try office.store(program)
    let (status, earlier) = try await office.reportingFailures(program, at: store.place) {
      (
        try CallStatus(of: call, year: year, from: store, members: members, comparingFigures: true),
        try languages(in: store)
      )
    }
    if !cities.isEmpty { members.removeAll { !cities.contains($0.id) } }
    let writer = ReminderWriter(
      call: call, status: status, packs: configuration.languages, zones: configuration.timeZones,
      rules: rules, sender: own?.name ?? LocalizedText([:]),
      ownLanguages: (own?.languages ?? []) + [.english], today: today)
    let reminders = writer.reminders(to: members, earlier: earlier, reportingTo: collector)
    let folder = FileAccess.withoutTrailingSlash(out ?? "\(office.office)/out/reminders")
    let removed = write(reminders, into: folder, isForAll: cities.isEmpty, collector)
    try program.stopAtErrors(collector)
    program.report(collector.diagnostics)
    show(reminders, folder: folder, removed: removed)
  }

  /// Who writes; nil where the office has no city.yaml.
  private func ownCity(_ configuration: Configuration, _ collector: DiagnosticCollector) -> City? {
    guard FileAccess.kind(of: "\(office.folder.folder)/city.yaml") == .file else {
      collector.report(
        .warning(
          "workspace.no-city", "the office has no city.yaml: the drafts bear no name",
          at: SourceLocation(path: office.folder.folder),
          suggestion: "Write one that says who the secretariat is."))
      return nil
    }
    return WorkspaceReader(
      office.folder.folder, configuration: configuration, into: collector
    ).read()?.city
  }

  private func languages(in store: any Store) throws(StoreError) -> [String: [LanguageTag]] {
    Dictionary(grouping: try store.submissions(SubmissionSelection()), by: \.city)
      .mapValues { ReminderWriter.languages(of: $0) }
  }

  private func name(_ city: String) -> String { "\(stem)\(city).eml" }

  private var stem: String { "reminder-\(consultation)-\(year.fileLabel)-" }

  /// Writes the drafts. Those of an earlier run to cities of which nothing is missing any more are
  /// removed, so that nobody sends them.
  private func write(
    _ reminders: [Reminder], into folder: String, isForAll: Bool,
    _ collector: DiagnosticCollector
  ) -> [String] {
    var write = AtomicWrite()
    var removed: [String] = []
    do throws(FileAccessError) {
      for reminder in reminders {
        try write.stage(reminder.message.bytes, at: "\(folder)/\(name(reminder.city))")
      }
      let current = Set(reminders.map { name($0.city) })
      if isForAll, FileAccess.kind(of: folder) == .folder {
        for entry in try FileAccess.list(folder)
        where entry.kind == .file && entry.name.hasPrefix(stem) && entry.name.hasSuffix(".eml")
          && !current.contains(entry.name)
        {
          write.stageRemoval(of: "\(folder)/\(entry.name)")
          removed.append(entry.name)
        }
      }
      try write.commit()
    } catch {
      write.discard()
      collector.report(
        .error("output.unwritable", error.message, at: SourceLocation(path: error.path)))
    }
    return removed
  }

  private func show(_ reminders: [Reminder], folder: String, removed: [String]) {
    guard !json else {
      Terminal.output(
        JSONValue.array(
          reminders.map { reminder in
            .object([
              ("city", .string(reminder.city)),
              ("file", .string("\(folder)/\(name(reminder.city))")),
              ("language", .string(reminder.language.description)),
              ("recipient", reminder.message.recipients.first.map { .string($0) }),
              ("missing", .strings(reminder.missing)),
              ("days-left", reminder.daysLeft.map { .integer($0) }),
              ("remarks", .strings(reminder.remarks)),
            ])
          }
        ).text + "\n")
      return
    }
    if !reminders.isEmpty {
      let table = TextTable(
        columns: [
          .init("city"), .init("in"), .init("missing", .flexible), .init("to", .flexible),
          .init("days left", .optional),
        ],
        rows: reminders.map { reminder in
          [
            reminder.city, reminder.language.description,
            reminder.missing.joined(separator: "; "), reminder.message.recipients.first ?? "",
            reminder.daysLeft.map { "\($0)" } ?? "",
          ]
        })
      Terminal.output(table.text(width: Terminal.outputWidth))
    }
    for remark in Set(reminders.flatMap(\.remarks)).sorted() {
      let cities = reminders.filter { $0.remarks.contains(remark) }.map(\.city)
      Terminal.say("\(remark): \(Counted.names(cities))\n")
    }
    Terminal.say(
      "\(Counted.text(reminders.count, "draft", "drafts")) in \(folder); nothing was sent\n")
    if !removed.isEmpty {
      Terminal.say("removed, as nothing is missing any more: \(removed.joined(separator: ", "))\n")
    }
  }
}
