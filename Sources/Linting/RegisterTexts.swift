import Documents
public import ReportingCore

/// The texts of a register's records, as they were written.
///
/// Texts of persons who may be in danger are read as accounts of what happened to them, for which
/// the rules that protect persons are strictest. A text that comes with its SHA-256 is somebody
/// else's and counts as quoted.
public struct RegisterTexts: TextSource {
  let register: Register
  let definition: RegisterDefinition
  let languages: [LanguageTag]

  /// The texts of one register.
  ///
  /// - Parameter languages: The city's languages; what says no language may be in any of them.
  public init(_ register: Register, definition: RegisterDefinition, languages: [LanguageTag]) {
    self.register = register
    self.definition = definition
    self.languages = languages
  }

  /// Every text that a reader may see, in the order of the records and of the fields.
  public var lintedTexts: [LintedText] {
    register.records.flatMap { record in
      definition.fields.flatMap { field in
        texts(of: record.value(field.id), field, at: record.location(of: field.id))
      }
    }.map { text in
      var text = text
      text.isOfRecord = true
      return text
    }
  }

  private func texts(
    of value: RecordValue?, _ field: RegisterField, at place: SourceLocation?
  ) -> [LintedText] {
    // What only the city reads, and names that are meant to be read, are nobody's draft.
    guard let value, field.level < .restricted, !field.isName else { return [] }
    switch (field.kind, value) {
    case (.texts, .texts(let text)): return LintedText.all(of: text, kind: kind, at: place)
    case (.text, _): return value.texts.map { plain($0, quoted: false, nil, at: place) }
    case (.entries(let parts), .entries(let entries)):
      return entries.flatMap { lines(of: $0, parts) }
    default: return []
    }
  }

  private func lines(of entry: RecordEntry, _ parts: [RegisterField]) -> [LintedText] {
    let signed = Set(
      parts.compactMap { if case .digest(let text) = $0.kind { text } else { nil } })
    let language = entry.values["language"]?.texts.first.flatMap { LanguageTag($0) }
    return parts.flatMap { part -> [LintedText] in
      guard part.level < .restricted, let value = entry.values[part.id] else { return [] }
      if case .text = part.kind, signed.contains(part.id) {
        return value.texts.map { plain($0, quoted: true, language, at: entry.location) }
      }
      return texts(of: value, part, at: entry.location)
    }
  }

  private var kind: LintedText.Kind { definition.isPseudonymous ? .incident : .definition }

  /// A text that does not say its language is read in the city's first.
  private func plain(
    _ text: String, quoted: Bool, _ language: LanguageTag?, at place: SourceLocation?
  ) -> LintedText {
    LintedText(
      text, kind: kind, language: language ?? languages.first ?? .undetermined, isQuoted: quoted,
      location: place)
  }
}
