import Documents
import FileAccess
import ReportingCore

/// Reads the texts of a workspace, `answers/CALL/LANGUAGE.md`, and what is said beside them of an
/// answer to a call, `answers/CALL/contribution.yaml`.
struct AnswersReader {
  /// The calls and reports that can be answered: their questions' or sections' ids, by id.
  let answerable: [String: [String]]
  /// The ids of all calls and reports there are, in order.
  let known: [String]
  let languages: [LanguageTag]
  let configuration: Configuration
  let folder: FolderReader
  private(set) var answers: [Answer] = []
  private(set) var quotes: [String: [FigureReference]] = [:]
  private(set) var contributions: [String: Contribution] = [:]

  init(
    answerable: [String: [String]], known: [String], languages: [LanguageTag],
    configuration: Configuration,
    folder: FolderReader
  ) {
    self.answerable = answerable
    self.known = known
    self.languages = languages
    self.configuration = configuration
    self.folder = folder
  }

  /// Reads all texts.
  mutating func read() {
    for entry in folder.list("answers") {
      let path = "answers/\(entry.name)"
      guard folder.kind(path) == .folder else {
        folder.skip(path, "texts stand in folders, answers/CALL/LANGUAGE.md")
        continue
      }
      guard var questions = answerable[entry.name] else {
        if known.contains(entry.name) {
          folder.noteRefused(path, "the call or report that it is for has mistakes")
          continue
        }
        folder.collector.report(
          .error(
            "answers.unknown-call", "there is no consultation and no report '\(entry.name)'",
            at: folder.location(path),
            suggestion: NearMiss.suggestion(for: entry.name, among: known)
              ?? "'cityrights list consultations' names those that are known."))
        folder.noteRefused(path, "no consultation and no report of this name")
        continue
      }
      let contribution = path + "/contribution.yaml"
      readContribution(contribution, of: entry.name)
      var isWhole = folder.kind(contribution) != .file || contributions[entry.name] != nil
      if let name = contributions[entry.name]?.template {
        // Made after a template of its own: that has places for texts too.
        let template = configuration.template(name)
        questions += template?.narratives.filter { !questions.contains($0) } ?? []
        isWhole = template != nil
      }
      for file in folder.files(under: path, ending: ".md", besides: [contribution]) {
        if file.split(separator: "/").count > 3 {
          folder.refuse(file, "texts stand in answers/CALL/LANGUAGE.md, not deeper")
        } else {
          read(file, of: entry.name, questions: questions, areAllKnown: isWhole)
        }
      }
    }
  }

  private mutating func readContribution(_ relative: String, of call: String) {
    guard folder.kind(relative) == .file else { return }
    guard let consultation = configuration.consultation(call) else {
      folder.refuse(
        relative, "'\(call)' is a report of the city's own and no call",
        suggestion: "Move it to the folder of the call that is answered.")
      return
    }
    guard let node = folder.yaml(relative) else { return }
    contributions[call] = ContributionReader(
      consultation: consultation, configuration: configuration, collector: folder.collector
    ).read(node)
    folder.read(relative, "who answers, and how")
  }

  /// - Parameter areAllKnown: Whether the template that the answer is made after is known, and
  ///   with it every place for a text.
  private mutating func read(
    _ relative: String, of call: String, questions: [String], areAllKnown: Bool
  ) {
    let name = String(relative.split(separator: "/").last?.dropLast(3) ?? "")
    guard let language = LanguageTag(name), language.description == name else {
      folder.collector.report(
        .error(
          "answers.language", "'\(name)' is not a language", at: folder.location(relative),
          suggestion: "Name the file after its language, such as es.md."))
      folder.noteRefused(relative, "its name is not a language")
      return
    }
    // Where city.yaml names none that can be read, that is said there.
    if !languages.isEmpty, !languages.contains(language) {
      folder.collector.report(
        .error(
          "answers.language", "the city does not report in '\(language)'",
          at: folder.location(relative),
          suggestion: "Add it to 'languages' in city.yaml, or rename the file."))
    }
    guard let text = folder.text(relative) else { return }
    let findings = DiagnosticCollector()
    let parts = MarkdownReader(text, path: folder.path(relative), collector: findings).parts()
    folder.collector.report(findings.diagnostics)
    // What is meant as a heading was named.
    if parts.isEmpty, findings.diagnostics.contains(where: { $0.id == "answer.heading-form" }) {
      folder.noteRefused(relative, "it has no headings")
      return
    }
    if parts.isEmpty {
      folder.collector.report(
        .error(
          "answers.no-headings", "the file answers no question: it has no headings",
          at: folder.location(relative),
          suggestion: "Begin each answer with a heading such as '# \(questions.first ?? "1"). ...'."
        ))
      folder.noteRefused(relative, "it has no headings")
      return
    }
    var places = QuotePlaces(collector: folder.collector)
    for part in parts { places.check(part) }
    var seen: [String: SourceLocation] = [:]
    var empty: [SourceLocation] = []
    var count = 0
    for part in parts {
      guard
        let question = areAllKnown || questions.contains(part.questionID)
          ? question(of: part, among: questions, call: call) : nil
      else { continue }
      if let first = seen[question] {
        folder.collector.report(
          .error(
            "answers.twice", "'\(question)' is answered twice", at: part.location,
            suggestion: "Put the two texts under one heading.",
            notes: [Diagnostic.Note("the first answer stands here", at: first)]))
        continue
      }
      seen[question] = part.location
      if part.blocks.isEmpty, part.subsections.isEmpty {
        empty.append(part.location)
        continue
      }
      count += 1
      answers.append(
        Answer(
          consultation: call, question: question, language: language,
          content: Undisclosed(part.blocks), subsections: Undisclosed(part.subsections),
          origin: part.location))
    }
    readQuotes(
      text, path: folder.path(relative), of: call, in: language, from: parts[0].location.line,
      &places)
    reportProposed(text, path: folder.path(relative))
    reportEmpty(empty)
    folder.read(relative, FolderReader.counted(count, "text"))
  }

  /// Texts taken over from other calls that nobody has revised yet.
  private func reportProposed(_ text: String, path: String) {
    guard text.holds(UInt8(ascii: "<")) else { return }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: AnswerFile.endsLine)
    for (index, line) in lines.enumerated() where ProposedMark.isMark(line) {
      folder.collector.report(
        .warning(
          "answer.proposed", "this answer was given to another call and is only proposed here",
          at: SourceLocation(path: path, line: index + 1, column: 1),
          suggestion: "Revise the text, then take the line out."))
    }
  }

  /// A new workspace holds only headings; that is said once, not for each of them.
  private func reportEmpty(_ places: [SourceLocation]) {
    guard let first = places.first else { return }
    folder.collector.report(
      .warning(
        "answers.empty",
        places.count == 1
          ? "nothing stands under the heading"
          : "nothing stands under \(places.count) headings, the first of them here",
        at: first, suggestion: "Write the text, or take the heading out."))
  }

  /// The question that a heading names: its first word, or all of it, is the id.
  private func question(
    of part: MarkdownPart, among questions: [String], call: String
  ) -> String? {
    let id = part.questionID
    if questions.contains(id) { return id }
    let number = id.lowercased()
    // `# Question 1` names it too, only not at once.
    let words = part.heading.split { $0.isWhitespace || ".:)(".contains($0) }.map(String.init)
    let nearest =
      words.dropFirst().prefix(3).first(where: questions.contains)
      ?? NearMiss.bestMatch(for: id, among: questions)
      ?? questions.first { number.contains($0.lowercased()) }
    // Only what was read of the installation is known here.
    let others = configuration.consultations.filter { other in
      other.id != call && other.allQuestions.contains { $0.id == id }
    }
    folder.collector.report(
      .error(
        "answers.unknown-question", "'\(call)' has no question or section '\(id)'",
        at: part.location,
        suggestion: nearest.map { "Did you mean '# \($0). ...'?" }
          ?? "They are \(questions.prefix(20).joined(separator: ", ")).",
        notes: others.isEmpty
          ? []
          : [
            .init("it is a question of \(others.prefix(3).map(\.id).joined(separator: ", "))")
          ]))
    return nil
  }

  private mutating func readQuotes(
    _ text: String, path: String, of call: String, in language: LanguageTag, from line: Int,
    _ places: inout QuotePlaces
  ) {
    let scanner = FigureQuoteScanner(text)
    for place in scanner.unclosed {
      folder.collector.report(
        .error(
          "answers.quote", "nothing closes the double braces that begin here",
          at: SourceLocation(path: path, line: place.line, column: place.column),
          suggestion: "Write }} behind the figure's id."))
    }
    for found in scanner.quotes {
      let location = SourceLocation(path: path, line: found.line, column: found.column)
      let quote: FigureReference
      do throws(FigureReferenceError) {
        quote = try FigureReference(
          reading: found.inner, text: found.whole, language: language, location: location)
      } catch {
        folder.collector.report(
          .error("answers.quote", error.message, at: location, suggestion: error.suggestion))
        continue
      }
      // What stands above the first heading was refused.
      if found.line >= line { places.checkIsPrinted(quote) }
      quotes[call, default: []].append(quote)
    }
  }
}
