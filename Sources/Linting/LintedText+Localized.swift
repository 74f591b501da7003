public import Documents
public import ReportingCore

extension LintedText {
  /// A text in each of its languages.
  ///
  /// - Parameter place: Where it stands when the text itself does not say.
  public static func all(
    of text: LocalizedText, kind: Kind, at place: SourceLocation?
  ) -> [LintedText] {
    text.languages.compactMap { language in
      text[language].map {
        LintedText($0, kind: kind, language: language, location: text.location ?? place)
      }
    }
  }
}
