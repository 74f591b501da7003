/// A language as a BCP 47 tag of the form `es` or `pt-BR`.
public struct LanguageTag: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The tag: the language in lower case, a region in upper case, a script with a capital.
  public let description: String

  /// The tag `und` of BCP 47: text whose language is not stated.
  public static let undetermined = LanguageTag(language: "und")

  /// English, in which the programs speak and every text of this project exists.
  public static let english = LanguageTag(language: "en")

  private init(language: String) { description = language }

  /// Reads a tag in any case; nil when the text is not of the form `xx`, `xxx`, `xx-Yyyy` (a
  /// script), `xx-YY` or `xx-999` (a region).
  public init?(_ text: String) {
    // Most tags are two small letters, and a run reads thousands of them.
    if text.utf8.count == 2,
      text.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
    {
      description = text
      return
    }
    func isLetters(_ part: Substring) -> Bool {
      part.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, let language = parts.first, (2...3).contains(language.utf8.count),
      isLetters(language)
    else { return nil }
    var tag = language.lowercased()
    if parts.count == 2 {
      let subtag = parts[1]
      switch subtag.utf8.count {
      case 2 where isLetters(subtag): tag += "-" + subtag.uppercased()
      case 3 where subtag.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }:
        tag += "-" + subtag
      case 4 where isLetters(subtag):
        tag += "-" + subtag.prefix(1).uppercased() + subtag.dropFirst().lowercased()
      default: return nil
      }
    }
    description = tag
  }

  /// Orders by the tag's letters.
  public static func < (a: LanguageTag, b: LanguageTag) -> Bool { a.description < b.description }
}
