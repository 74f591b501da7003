import CityFiles
import Documents
import FileAccess
import ReportingCore

/// Proposes a city's answers to one call for the like questions of another.
///
/// Only questions without an answer get one, below a mark that says where it comes from; no text
/// that stands there is changed. Everything is written, or nothing.
struct AnswerReuse: Sendable {
  /// The workspace's folder.
  let folder: String
  let languages: [LanguageTag]
  let from: Consultation
  let to: Consultation

  /// More than any file of texts has.
  private static let sizeLimit = 1 << 20

  /// Reads the answers, puts proposals into the files of the later call and says what was done
  /// with each question in each language.
  ///
  /// - Returns: Nil when something is wrong, which is reported; then nothing was written.
  func propose(into collector: DiagnosticCollector) -> ReuseResult? {
    let walk = CrossWalk(from: from, to: to)
    let questions = to.questions(for: Contribution()).flatMap(\.withParts)
    var entries: [ReuseResult.Entry] = []
    var files: [(path: String, text: String)] = []
    for language in languages {
      guard let old = file(of: from, language, collector),
        let new = file(of: to, language, collector)
      else { return nil }
      var proposals = ReuseProposals(call: from.id, old: old)
      for question in questions {
        let state = state(of: question, walk, old: old, new: new, &proposals)
        entries.append(
          ReuseResult.Entry(question: question.id, language: language, state: state))
      }
      guard !proposals.additions.isEmpty else { continue }
      let path = path(to, language)
      let text = new.adding(
        proposals.additions, footnotes: proposals.footnotes(lackingIn: new),
        order: to.allQuestions.map(\.id))
      guard holds(text, new, proposals.additions, path, collector) else { return nil }
      files.append((path, text))
    }
    var write = AtomicWrite()
    do throws(FileAccessError) {
      for file in files { try write.stage(Array(file.text.utf8), at: file.path) }
      try write.commit()
    } catch {
      report("output.unwritable", "nothing was written: \(error.message)", error.path, collector)
      return nil
    }
    return ReuseResult(entries: entries, written: files.map(\.path))
  }

  /// Whether every proposal stands under its heading in the new text and every old answer is what it
  /// was: a block of code that nobody closed would swallow what comes after it.
  private func holds(
    _ text: String, _ before: AnswerFile, _ additions: [AnswerFile.Addition], _ path: String,
    _ collector: DiagnosticCollector
  ) -> Bool {
    let after = AnswerFile(text, path: path)
    func part(_ question: String, of file: AnswerFile) -> AnswerFile.Part? {
      file.parts.first { $0.question == question && !$0.isEmpty }
    }
    let lost =
      additions.first { part($0.question, of: after) == nil }?.question
      ?? before.parts.first {
        !$0.isEmpty && part($0.question, of: after)?.body != $0.body
      }?.question
    guard let lost else { return true }
    collector.report(
      .error(
        "answer.unplaced",
        "a proposed text cannot be put here without losing the answer to '\(lost)'",
        at: SourceLocation(path: path),
        suggestion:
          "Close each block of code (```) in the answers to both calls, then try again."
      ))
    return false
  }

  private func state(
    of question: ConsultationQuestion, _ walk: CrossWalk, old: AnswerFile, new: AnswerFile,
    _ proposals: inout ReuseProposals
  ) -> ReuseResult.State {
    if new.parts.contains(where: { $0.question == question.id && !$0.isEmpty }) { return .answered }
    let like = walk.questions(like: question.id)
    guard !like.isEmpty else { return .unlike }
    let parts = like.compactMap { id in
      old.parts.first { $0.question == id && !$0.isEmpty }
    }
    guard !parts.isEmpty else { return .unanswered(like) }
    let periods = proposals.add(parts, for: question.id)
    return .proposed(parts.map(\.question), periods: periods)
  }

  private func path(_ call: Consultation, _ language: LanguageTag) -> String {
    FileAccess.path("answers/\(call.id)/\(language).md", in: folder)
  }

  /// The file of a call's answers, without parts when it is not there; nil when it cannot be read.
  private func file(
    of call: Consultation, _ language: LanguageTag, _ collector: DiagnosticCollector
  ) -> AnswerFile? {
    let path = path(call, language)
    do throws(FileAccessError) {
      let bytes = try FileAccess.content(
        of: "answers/\(call.id)/\(language).md", inside: folder, limit: Self.sizeLimit)
      return AnswerFile(String(decoding: bytes ?? [], as: UTF8.self), path: path)
    } catch {
      report("file.unreadable", error.message, error.path, collector)
      return nil
    }
  }

  private func report(
    _ id: String, _ message: String, _ path: String, _ collector: DiagnosticCollector
  ) {
    collector.report(.error(id, message, at: SourceLocation(path: path)))
  }
}
