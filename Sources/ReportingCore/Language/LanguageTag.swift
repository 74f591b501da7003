/// A language as a BCP 47 tag of the form `es` or `pt-BR`.
public struct LanguageTag: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The tag: the language in lower case, the region in upper case.
  public let description: String

  /// Reads a tag; nil when the text is not of the form `xx`, `xxx`, `xx-Yyyy` or `xx-YY`.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, let language = parts.first, (2...3).contains(language.count),
      language.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) })
    else { return nil }
    var tag = language.lowercased()
    if parts.count == 2 {
      let subtag = parts[1]
      guard (2...4).contains(subtag.count),
        subtag.utf8.allSatisfy({
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        })
      else { return nil }
      tag +=
        subtag.count == 4
        ? "-" + subtag.prefix(1).uppercased() + subtag.dropFirst().lowercased()
        : "-" + subtag.uppercased()
    }
    description = tag
  }

  /// Orders by the tag's letters.
  public static func < (a: LanguageTag, b: LanguageTag) -> Bool { a.description < b.description }
}
