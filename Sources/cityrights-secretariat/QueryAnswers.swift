import ArgumentParser
import CityFiles
import CommandLineInterface
import Digests
import Documents
import JSONText
import ReportingCore
import Sealing
import Secretariat

/// `cityrights-secretariat query answers`.
struct QueryAnswers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answers",
    abstract: "The answers of cities, by question, theme, language and words.",
    discussion: """
      A text is found whatever its letter case and accents; its last word may be the beginning of \
      one. Without --full the passage around it is shown.

      Example:
        cityrights-secretariat query answers --office office --consultation ohchr-57-12 \\
          --year 2024 --question 1 --text complaints
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var office: OfficeOptions
  @OptionGroup var scope: SubmissionScope

  @Option(help: "The ids of questions, joined by commas; all when not given.")
  var question: String?

  @Option(help: "Questions on a theme of the calls' profiles, such as freedom-of-expression.")
  var theme: String?

  @Option(help: "The languages, joined by commas; all when not given.")
  var language: String?

  @Option(help: "What the answer must hold; given several times, all of it.")
  var text: [String] = []

  @Flag(help: "Print the whole answers.")
  var full = false

  @Flag(help: "Print it as JSON, with the whole answers.")
  var json = false

  func validate() throws { _ = try CommaSeparated.languages(language) }

  func run() async throws {
    let languages =
      language == nil ? nil : try CommaSeparated.languages(language)
    let configuration = try program.configuration()
    var query = AnswerQuery(languages: languages, search: TextSearch(text))
    query.questions = try questions(configuration)
    var found: [AnswerQuery.Found] = []
    let count = try await scope.readPackages(office, program) { found += query.found(in: $0) }
    if json {
      Terminal.output(JSONValue.array(found.map(Self.json)).text + "\n")
      return
    }
    if full {
      for one in found { Terminal.say(Self.page(one)) }
    } else if !found.isEmpty {
      Terminal.output(Self.table(found))
    }
    let cities = Set(found.map(\.attribution.city)).count
    Terminal.say(
      "\(Counted.text(found.count, "answer", "answers")) of \(Counted.cities(cities)); looked through \(Counted.submissions(count))\n"
    )
  }

  /// The questions that are meant, by call; what is unknown is printed and ends the program.
  private func questions(_ configuration: Configuration) throws -> [String: Set<String>]? {
    let ids = CommaSeparated.words(question)
    guard !ids.isEmpty || theme != nil else {
      if let consultation = scope.consultation {
        _ = try CallChoice(id: consultation, program: program).call(configuration)
      }
      return nil
    }
    let calls =
      if let consultation = scope.consultation {
        [try CallChoice(id: consultation, program: program).call(configuration)]
      } else {
        configuration.consultations
      }
    var meant: [String: Set<String>] = [:]
    for call in calls {
      for one in call.allQuestions {
        // A question with parts stands for its parts.
        let isNamed =
          ids.isEmpty || ids.contains(one.id)
          || call.questions.contains { ids.contains($0.id) && $0.withParts.contains(one) }
        if isNamed, theme.map(one.themes.contains) ?? true {
          meant[call.id, default: []].insert(one.id)
        }
      }
    }
    var findings: [Diagnostic] = []
    let all = calls.flatMap(\.allQuestions)
    for id in ids where !all.contains(where: { $0.id == id }) {
      let known = Set(all.map(\.id)).sorted()
      findings.append(
        .error(
          "request.unknown", "there is no question '\(id)'", at: nil,
          suggestion: NearMiss.suggestion(for: id, among: known)
            ?? (calls.count == 1 ? "There are \(known.joined(separator: ", "))." : nil)))
    }
    if let theme, !all.contains(where: { $0.themes.contains(theme) }) {
      let known = Set(all.flatMap(\.themes)).sorted()
      findings.append(
        .error(
          "request.unknown", "no question is on the theme '\(theme)'", at: nil,
          suggestion: NearMiss.suggestion(for: theme, among: known)
            ?? (known.isEmpty
              ? "The profile names no themes." : "There are \(known.joined(separator: ", ")).")))
    }
    program.report(findings)
    if findings.hasErrors { throw ExitCode(1) }
    return meant
  }

  private static func table(_ found: [AnswerQuery.Found]) -> String {
    TextTable(
      columns: [
        .init("city"), .init("name", .optional), .init("question"), .init("language"),
        .init("passage", .flexible), .init("words", .optional), .init("package", .optional),
      ],
      rows: found.map { one in
        [
          one.attribution.city, one.attribution.name, one.answer.question,
          one.answer.language.description, one.passage, "\(one.answer.words)",
          String(one.attribution.package.description.prefix(12)),
        ]
      }
    ).text(width: Terminal.outputWidth)
  }

  private static func page(_ one: AnswerQuery.Found) -> String {
    let who = one.attribution
    let date = who.date.map { ", \($0)" } ?? ""
    return """
      \(who.name) (\(who.city), \(who.country)), question \(one.answer.question) of \(who.call) \
      \(who.year.label), in \(one.answer.language), \(one.answer.words) words
      package \(who.package), revision \(who.revision)\(date)

      \(one.answer.text)


      """
  }

  private static func json(_ one: AnswerQuery.Found) -> JSONValue {
    .object(
      one.attribution.members + [
        ("question", .string(one.answer.question)),
        ("language", .string(one.answer.language.description)),
        ("words", .integer(one.answer.words)), ("passage", .string(one.passage)),
        ("text", .string(one.answer.text)), ("indicators", .strings(one.answer.figures)),
      ])
  }
}
