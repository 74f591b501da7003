import Documents
import ReportingCore

/// The words of a repository by language and key. A key is `group.key`, the group being the name
/// of the file it stands in.
struct OpenSDGTranslations {
  /// A word and where it stands.
  struct Entry {
    var text: String
    var location: SourceLocation
  }

  private(set) var entries: [LanguageTag: [String: Entry]] = [:]

  var languages: [LanguageTag] { entries.keys.sorted() }

  mutating func add(_ entry: Entry, for key: String, in language: LanguageTag) {
    if entries[language]?[key] == nil { entries[language, default: [:]][key] = entry }
  }

  mutating func addLanguage(_ language: LanguageTag) {
    if entries[language] == nil { entries[language] = [:] }
  }

  /// Whether a text has the form of a key, such as `global_indicators.1-2-1-title`.
  static func isKey(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let group = parts.first, let first = group.first, let key = parts.last
    else { return false }
    func isPlain(_ part: Substring) -> Bool {
      !part.isEmpty
        && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
    }
    return first.isLetter && isPlain(group) && isPlain(key) && text.count > 4
      && (group.contains("_") || group.contains("-") || key.contains("_") || key.contains("-")
        || group.allSatisfy(\.isLowercase) || group == key || group.allSatisfy(\.isUppercase))
  }

  /// The text for a key or a plain word in a language; nil when the repository has none.
  ///
  /// - Parameters:
  ///   - text: A key such as `sex.female`, or the word as it stands in the data.
  ///   - groups: The groups in which a plain word is looked up, the first hit counts.
  func text(_ text: String, in language: LanguageTag, groups: [String] = ["data"]) -> String? {
    guard let words = entries[language] else { return nil }
    if let entry = words[text], !entry.text.isEmpty { return entry.text }
    for group in groups {
      if let entry = words["\(group).\(text)"], !entry.text.isEmpty {
        if OpenSDGTranslations.isKey(entry.text), let further = words[entry.text] {
          return further.text
        }
        return entry.text
      }
    }
    return nil
  }
}
