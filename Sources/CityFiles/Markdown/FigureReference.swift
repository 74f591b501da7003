public import Documents

/// A figure that a text quotes, such as `{{indicator:PA-05 2019 sex=female}}`.
public struct FigureReference: Sendable, Hashable {
  /// What is put in the reference's place.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The value with its unit.
    case indicator
    /// A table of indicators.
    case table
    /// A chart of indicators.
    case chart
  }

  /// What is put in its place.
  public var kind: Kind
  /// The ids of the indicators, at least one unless a group is named.
  public var indicators: [String]
  /// The group of one of the city's modules, for tables and charts.
  public var group: String?
  /// The period as written, or nil for the newest.
  public var period: String?
  /// The part of the whole: codes by dimension.
  public var breakdown: [String: String]
  /// The reference as written, with its braces.
  public var text: String
  /// Where it stands.
  public var location: SourceLocation?

  /// Reads what stands between the braces; nil when it has none of the known forms.
  public init?(_ inner: String, text: String, location: SourceLocation?) {
    guard let colon = inner.utf8.firstIndex(of: UInt8(ascii: ":")),
      let kind = Kind(rawValue: String(inner[..<colon]))
    else { return nil }
    self.kind = kind
    self.text = text
    self.location = location
    indicators = []
    breakdown = [:]
    var periodWords: [String] = []
    let rest = inner[inner.utf8.index(after: colon)...]
    let words =
      rest.utf8.allSatisfy { $0 < 0x80 }
      ? rest.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { Substring($0) }
      : rest.split { $0.isWhitespace }
    for word in words {
      if let equals = word.utf8.firstIndex(of: UInt8(ascii: "=")) {
        let name = String(word[..<equals])
        let value = String(word[word.utf8.index(after: equals)...])
        guard !name.isEmpty, !value.isEmpty else { return nil }
        if name == "group", kind != .indicator {
          group = value
        } else {
          breakdown[name] = value
        }
      } else if kind == .indicator, !indicators.isEmpty {
        periodWords.append(String(word))
      } else {
        indicators.append(String(word))
      }
    }
    period = periodWords.isEmpty ? nil : periodWords.joined(separator: " ")
    guard !indicators.isEmpty || group != nil else { return nil }
    guard kind != .indicator || indicators.count == 1 else { return nil }
  }
}

extension FigureReference {
  /// The well-formed references in a text, in order.
  ///
  /// - Parameter excluded: a kind that is left out.
  public static func references(in text: String, but excluded: Kind? = nil) -> [FigureReference] {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return [] }
    return FigureQuoteScanner(text).quotes.compactMap { quote in
      if let excluded, quote.inner.hasPrefix("\(excluded.rawValue):") { return nil }
      return FigureReference(quote.inner, text: quote.whole, location: nil)
    }
  }

  /// The text with something else in the place of each well-formed reference; one for which that is
  /// nil stays.
  public static func replacing(
    in text: String, with replacement: (FigureReference) -> String?
  ) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    let bytes = text.utf8
    var result = ""
    var rest = bytes.startIndex
    for quote in FigureQuoteScanner(text).quotes {
      guard let reference = FigureReference(quote.inner, text: quote.whole, location: nil),
        let replacement = replacement(reference)
      else { continue }
      let start = bytes.index(bytes.startIndex, offsetBy: quote.range.lowerBound)
      result += text[rest..<start]
      result += replacement
      rest = bytes.index(start, offsetBy: quote.range.count)
    }
    return result + text[rest...]
  }
}
