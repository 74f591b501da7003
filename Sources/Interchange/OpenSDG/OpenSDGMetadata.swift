import Documents
import ReportingCore

/// What the repository says about one indicator, in all its languages.
struct OpenSDGMetadata {
  /// One field: its text and where it stands.
  struct Field {
    var text: String
    var location: SourceLocation
    var keyLocation: SourceLocation
  }

  /// What the file of one language says.
  struct Page {
    var path: String
    /// Fields by key; those inside lists and maps by path, such as `sources.0.url`.
    var fields: [String: Field]
    /// Top-level keys with their places, in order.
    var keys: [(name: String, location: SourceLocation)]
    /// What stands under the front matter.
    var body: String = ""
  }

  /// The indicator's id as Open SDG writes it, such as `1-2-1`.
  var id: String
  /// The pages of the main language: one, or two when `indicator-config` and `meta` share them.
  var pages: [Page] = []
  /// A description in the main language that could not be read.
  var unreadablePage: String?
  /// The pages in the other languages.
  var translations: [LanguageTag: [Page]] = [:]

  /// A field of the main language that is not blank.
  func field(_ key: String) -> Field? { OpenSDGMetadata.field(key, in: pages) }

  /// A field in a language that is not the main one, if it is there and not blank.
  func field(_ key: String, in language: LanguageTag) -> Field? {
    OpenSDGMetadata.field(key, in: translations[language] ?? [])
  }

  private static func field(_ key: String, in pages: [Page]) -> Field? {
    for page in pages {
      if let field = page.fields[key], !field.text.isEmpty { return field }
    }
    return nil
  }

  /// Whether a field of the main language says yes.
  func isTrue(_ key: String) -> Bool { ["true", "yes"].contains(field(key)?.text.lowercased()) }

  /// Where the indicator is described, for findings about what is not there.
  var location: SourceLocation? { pages.first.map { SourceLocation(path: $0.path, line: 1) } }

  /// The place of a key, or the first line of the description when the key is not there.
  func place(of key: String) -> SourceLocation? {
    for page in pages {
      if let field = page.fields[key] { return field.keyLocation }
    }
    return location
  }
}
