import CityFiles
import Documents
import FileAccess
import ReportingCore

/// Texts that a document needs and the workspace lacks.
struct AnswerCheck {
  let workspace: Workspace
  let collector: DiagnosticCollector

  /// The narratives that a template requires.
  ///
  /// - Parameter call: The consultation for which they are written, or the template itself.
  func check(
    _ template: ReportTemplate, answering call: String, in language: LanguageTag, folder: String
  ) {
    for section in template.allSections {
      let isRequired = section.content.contains {
        if case .narrative(let required) = $0 { required } else { false }
      }
      let isThere = workspace.answers.contains {
        $0.consultation == call && $0.question == section.id && $0.language == language
      }
      if isRequired, !isThere {
        collector.report(
          .error(
            "answers.missing", "the section '\(section.id)' has no text in '\(language)'",
            at: SourceLocation(
              path: FileAccess.path("answers/\(call)/\(language).md", in: folder)),
            suggestion: "Write it under a heading '# \(section.id)'."))
      }
    }
  }
}
