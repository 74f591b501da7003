import DelimitedText
public import ReportingCore

extension YAMLNode {
  /// Reads a text in several languages: a map from language tags to texts that are not empty.
  public func readLocalizedText(
    as name: @autoclosure () -> String, into collector: DiagnosticCollector
  ) -> LocalizedText? {
    guard kind == .mapping else {
      if isNothing {
        _ = readText(as: name(), into: collector)
      } else {
        report(
          .kind, "\(name()) must be a map from languages to texts, not \(kindName)",
          suggestion: kind == .scalar ? "Write {en: \"…\"} with the language of the text." : nil,
          into: collector)
      }
      return nil
    }
    var texts = LocalizedText(capacity: count, location: location)
    for (key, value) in entries {
      guard key.kind == .scalar else { continue }
      let written = key.text
      guard let language = LanguageTag(written) else {
        key.report(
          .notALanguage, "\(written.inQuotes) in \(name()) is not a language tag",
          suggestion: "Write a tag such as en, es, ca or pt-BR.", into: collector)
        continue
      }
      let isTwice = texts.isIn(language)
      guard
        let text = value.readText(as: "\(written.inQuotes) in \(name())", into: collector)
      else { continue }
      // Equal spellings were reported when the file was read.
      if isTwice, entry(language.description) != nil, written != language.description {
        key.report(
          .duplicateKey, "\(name()) has two texts in the language '\(language)'",
          suggestion: "Keep one of the two.", into: collector)
      }
      if !isTwice { texts.add(text, in: language) }
    }
    guard !texts.isEmpty else {
      if count == 0 {
        report(
          .emptyValue, "\(name()) has no text in any language",
          suggestion: "Write {en: \"…\"} with the language of the text.", into: collector)
      }
      return nil
    }
    return texts
  }
}
