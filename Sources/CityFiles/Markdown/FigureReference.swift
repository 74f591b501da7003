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
  public init?(_ inner: some StringProtocol, text: String, location: SourceLocation?) {
    guard let colon = inner.firstIndex(of: ":"),
      let kind = Kind(rawValue: String(inner[..<colon]))
    else { return nil }
    self.kind = kind
    self.text = text
    self.location = location
    indicators = []
    breakdown = [:]
    var periodWords: [String] = []
    for word in inner[inner.index(after: colon)...].split(whereSeparator: \.isWhitespace) {
      if let equals = word.firstIndex(of: "=") {
        let name = String(word[..<equals])
        let value = String(word[word.index(after: equals)...])
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
  public static func references(in text: String) -> [FigureReference] {
    FigureQuoteScanner(text).quotes.compactMap {
      FigureReference($0.inner, text: $0.whole, location: nil)
    }
  }
}
