import Documents
import ReportingCore
import YAMLSource

/// The sources that the descriptions name; equal ones share an entry.
struct OpenSDGSources {
  private struct Source: Hashable {
    var title: LocalizedText
    var publisher: LocalizedText
    var address: String?
    var published: String?
  }

  private var idBySource: [Source: String] = [:]
  private var entries: [(id: String, source: Source)] = []
  private var taken: Set<String> = []

  /// The id of the source of an indicator's figures, or nil when none is named.
  mutating func id(for indicator: OpenSDGMetadata, in repository: OpenSDGRepository) -> String? {
    func text(_ keys: [String]) -> LocalizedText {
      for key in keys {
        let text = OpenSDGSources.plain(repository.text(key, of: indicator))
        if !text.isEmpty { return text }
      }
      return LocalizedText([:])
    }
    let number = activeNumber(indicator)
    let list = "sources.\(number - 1)"
    var title = text([
      "source_url_text_\(number)", "\(list).source_url_text", "source_data_source_\(number)",
      "\(list).source_data_source", "DATA_SOURCE", "SOURCE_TYPE",
    ])
    var publisher = text([
      "source_organisation_\(number)", "\(list).source_organisation", "\(list).organisation",
      "source_data_supplier_\(number)", "COMPILING_ORG", "CONTACT_ORGANISATION",
    ])
    let address = ["source_url_\(number)", "\(list).source_url", "\(list).url"]
      .compactMap { indicator.field($0)?.text }
      .first { text in
        (text.hasPrefix("https://") || text.hasPrefix("http://"))
          && !text.contains(where: \.isWhitespace)
      }
    let published =
      indicator.field("source_release_date_\(number)")?.text
      ?? indicator.field("\(list).source_release_date")?.text
    if title.isEmpty { title = publisher }
    if publisher.isEmpty { publisher = title }
    if title.isEmpty, let address, let main = repository.mainLanguage {
      title = LocalizedText([main: address])
      publisher = title
    }
    guard !title.isEmpty else { return nil }
    title.location = nil
    publisher.location = nil
    let source = Source(title: title, publisher: publisher, address: address, published: published)
    if let known = idBySource[source] { return known }
    let words = title[repository.mainLanguage ?? title.languages[0]] ?? title[title.languages[0]]
    var base = "\(OpenSDGImport.module)-\(Slugs.slug(words ?? "source"))"
    if let published, CalendarDate(published) != nil { base += "-\(published)" }
    let id = Slugs.unique(base, among: &taken)
    idBySource[source] = id
    entries.append((id, source))
    return id
  }

  /// The first source that is not marked as inactive.
  private func activeNumber(_ indicator: OpenSDGMetadata) -> Int {
    (1...9).first { number in
      indicator.field("source_active_\(number)")?.text.lowercased() != "false"
        && (indicator.field("source_organisation_\(number)") != nil
          || indicator.field("source_url_text_\(number)") != nil
          || indicator.field("source_url_\(number)") != nil)
    } ?? 1
  }

  /// A text without markup in every language.
  static func plain(_ text: LocalizedText) -> LocalizedText {
    var plain = text
    for language in text.languages {
      let words = PlainText.of(text[language] ?? "")
      plain[language] = words.isEmpty ? nil : words
    }
    return plain
  }

  /// The sources' file, or nil when no source is named.
  func file() -> PlannedFile? {
    guard !entries.isEmpty else { return nil }
    let list = YAMLValue.list(
      entries.sorted { $0.id < $1.id }.map { id, source in
        var map: [(key: String, value: YAMLValue)] = [
          ("id", .text(id)),
          ("title", OpenSDGImport.yaml(source.title)),
          ("publisher", OpenSDGImport.yaml(source.publisher)),
        ]
        if let address = source.address { map.append(("address", .text(address))) }
        if let published = source.published { map.append(("published", .text(published))) }
        return .map(map)
      })
    return PlannedFile(
      path: OpenSDGImport.sourcesFile,
      bytes: Array(YAMLWriter().write(list, comment: OpenSDGImport.comment).utf8))
  }
}
