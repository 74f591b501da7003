public import Documents
public import ReportingCore

/// A figure that a text quotes, such as `{{indicator:PA-05 2019 sex=female}}`.
public struct FigureReference: Sendable, Equatable {
  /// What is put in the reference's place.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The value with its unit.
    case indicator
    /// A table of indicators.
    case table
    /// A chart of indicators.
    case chart
    /// How many records of a register there are.
    case register
    /// How much an indicator has changed from one period to another.
    case change
    /// A figure over many cities, in a joint submission.
    case aggregate

    /// Whether it becomes words of a sentence.
    public var isInText: Bool { self != .table && self != .chart }

    /// How one is written, as an example.
    var example: String {
      switch self {
      case .indicator: "{{indicator:PA-05 2019}}"
      case .table: "{{table:PA-05 RS-04}}"
      case .chart: "{{chart:PA-05}}"
      case .register: "{{register:declarations count 2023}}"
      case .change: "{{change:PA-05 2015 2023}}"
      case .aggregate: "{{aggregate:PA-05 2023 median}}"
      }
    }
  }

  /// What is put in its place.
  public var kind: Kind
  /// The ids of the indicators, at least one unless a group or a register is named.
  public var indicators: [String] = []
  /// The group of one of the city's modules, for tables and charts.
  public var group: String?
  /// The id of the register whose records are counted.
  public var register: String?
  /// The period as written, or nil for the newest; both periods where there are two.
  public var period: String?
  /// The part of the whole: codes by dimension; for registers the conditions by field.
  public var breakdown: [String: String] = [:]
  /// What is told of many cities; nil for figures of one.
  public var measure: AggregateMeasure?
  /// The region over whose cities it is told, an M49 code; nil for all.
  public var region: String?
  /// Whether a change is told in per cent of the earlier value.
  public var isRelative = false
  /// The words that stand behind the figure, in the forms that numbers ask for.
  public var words: [CountedWord.Form] = []
  /// The reference as written, with its braces.
  public var text: String
  /// The language of the text that it stands in, where that is known.
  public var language: LanguageTag?
  /// Where it stands.
  public var location: SourceLocation?

  /// The earlier and the later period of a change, as written; nil for what are no two periods.
  public var periods: (first: Period, last: Period)? {
    let words = (period ?? "").split(separator: " ").map(String.init)
    guard words.count >= 2 else { return nil }
    for place in 1..<words.count {
      do throws(PeriodError) {
        return (
          try Period(parsing: words[..<place].joined(separator: " ")),
          try Period(parsing: words[place...].joined(separator: " "))
        )
      } catch {
        continue
      }
    }
    return nil
  }
}

extension FigureReference {
  /// The well-formed references in a text, in order.
  public static func references(in text: String) -> [FigureReference] {
    FigureQuoteScanner.quotes(in: text).compactMap { FigureReference($0) }
  }

  /// The text with something else in the place of each well-formed reference; one for which that is
  /// nil stays.
  public static func replacing(
    in text: String, with replacement: (FigureReference) -> String?
  ) -> String {
    let quotes = FigureQuoteScanner.quotes(in: text)
    guard !quotes.isEmpty else { return text }
    let bytes = text.utf8
    var result = ""
    var rest = bytes.startIndex
    for quote in quotes {
      guard let reference = FigureReference(quote),
        let replacement = replacement(reference)
      else { continue }
      let start = bytes.index(bytes.startIndex, offsetBy: quote.range.lowerBound)
      result += text[rest..<start]
      result += replacement
      rest = bytes.index(start, offsetBy: quote.range.count)
    }
    return result + text[rest...]
  }

  /// What stands in double braces; nil when it is not well-formed.
  init?(_ quote: FigureQuoteScanner.Quote) {
    do throws(FigureReferenceError) {
      self = try FigureReference(reading: quote.inner, text: quote.whole)
    } catch {
      return nil
    }
  }
}
