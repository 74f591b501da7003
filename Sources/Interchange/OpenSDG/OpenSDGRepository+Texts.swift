import Documents
import ReportingCore

extension OpenSDGRepository {
  /// A field in every language in which the repository has it. Keys of translations are replaced
  /// by what they stand for; a key that stands for nothing is left out.
  func text(_ key: String, of indicator: OpenSDGMetadata) -> LocalizedText {
    var texts: [LanguageTag: String] = [:]
    let main = indicator.field(key)
    for (index, language) in languages.enumerated() {
      // Some cities keep a folder of the main language too; what it says counts more.
      let own = indicator.field(key, in: language) ?? (index == 0 ? main : nil)
      if let own {
        if OpenSDGTranslations.isKey(own.text) {
          texts[language] = translations.text(own.text, in: language)
        } else {
          texts[language] = own.text
        }
      } else if let main, OpenSDGTranslations.isKey(main.text) {
        texts[language] = translations.text(main.text, in: language)
      }
    }
    return LocalizedText(texts, location: main?.location)
  }

  /// A word of the data in every language: as it stands in the main language unless that has a
  /// translation too.
  func word(_ text: String, column: String? = nil) -> LocalizedText {
    let groups = (column.map { [$0] } ?? []) + ["data", "metadata_fields"]
    var texts: [LanguageTag: String] = [:]
    for (index, language) in languages.enumerated() {
      if let translated = translations.text(text, in: language, groups: groups) {
        texts[language] = translated
      } else if index == 0 {
        texts[language] = text
      }
    }
    return LocalizedText(texts)
  }

  /// The name of a column in every language; `Group_Age` is printed as `Group Age`.
  func columnTitle(_ name: String) -> LocalizedText {
    var title = word(name, column: name)
    if let main = mainLanguage, title[main] == name {
      title[main] = name.replacing("_", with: " ")
    }
    return title
  }

  /// Where the description in a language stands or should stand.
  func pagePath(of indicator: OpenSDGMetadata, in language: LanguageTag) -> String? {
    if let page = indicator.translations[language]?.first { return page.path }
    guard let path = indicator.pages.last?.path, let slash = path.lastIndex(of: "/") else {
      return nil
    }
    return "\(path[..<slash])/\(language)/\(path[path.index(after: slash)...])"
  }
}
