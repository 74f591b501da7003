import Documents

/// A document that holds everything a document can hold, in English, Arabic or Chinese, for the
/// tests of all renderers.
enum SampleDocument {
  /// The languages in which the sample exists.
  enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case arabic = "ar"
    case chinese = "zh"
  }

  /// Text that looks like markup of every format and holds characters that XML cannot carry.
  static let hostileText =
    "<w:p>&\"'</w:t> ]]> <script>alert(1)</script> \u{1}\u{B}\u{FFFE} 😀👩🏽‍🦽 =1+1 #set $x$ {{x}} \u{202E}x\u{202C}"
  /// The same text as far as XML can carry it.
  static let hostileTextInXML =
    "<w:p>&\"'</w:t> ]]> <script>alert(1)</script> \u{FFFD}\u{FFFD}\u{FFFD} 😀👩🏽‍🦽 =1+1 #set $x$ {{x}} \u{202E}x\u{202C}"
  /// A word that no line can hold.
  static let longWord = String(repeating: "Verwaltungsverfahrensbeschleunigung", count: 8)

  /// The sample in a language.
  static func make(
    _ language: Language = .english, style: DocumentStyle = DocumentStyle(),
    draftMark: String? = nil
  ) -> Document {
    let words = SampleWords(language)
    return Document(
      metadata: DocumentMetadata(
        title: words.title, subtitle: words.subtitle, language: language.rawValue,
        direction: language == .arabic ? .rightToLeft : .leftToRight, issuer: words.issuer,
        subject: words.subject, keywords: ["human rights", "local government", "A&B"],
        issued: "2024-06-30", identifier: "sample/annual/2023/\(language.rawValue)",
        coverLines: words.coverLines, notices: words.notices, draftMark: draftMark, style: style),
      labels: words.labels,
      sections: [
        words.summary, SampleSections.blocks(words), SampleSections.figures(words),
        SampleSections.hostile(words), SampleSections.annex(words),
      ])
  }
}
