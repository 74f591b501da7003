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
      files.append(
        (
          path(to, language),
          new.adding(
            proposals.additions, footnotes: proposals.footnotes(lackingIn: new),
            order: to.allQuestions.map(\.id))
        ))
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
    "\(folder)/answers/\(call.id)/\(language).md"
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
