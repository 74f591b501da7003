public import ReportingCore

/// `figures.copied-forward`: three or more periods in a row have one value, to three significant
/// digits or more, as when an old figure was copied because the new one was not there.
public struct CopiedForward: FigureRule {
  /// The rule's id.
  public let id = "figures.copied-forward"
  /// So many equal values in a row are reported.
  public static let run = 3

  /// The rule.
  public init() {}

  /// Looks for runs of equal values. What is stated to be estimated, or explained by a note, is
  /// left out.
  public func check(_ figures: FigureTable) -> [Diagnostic] {
    figures.series.flatMap { series in
      series.points.chunked { $0.value == $1.value && !$1.isExplained }.compactMap { run in
        guard run.count >= CopiedForward.run, let first = run.first, let last = run.last,
          run[run.startIndex + 1].significantDigits >= 3
        else { return nil }
        return .warning(
          id,
          "\(series.name) is \(first.shown) in each of the \(run.count) periods from \(first.period.label) to \(last.period.label)",
          at: run[run.startIndex + 1].location,
          suggestion:
            "Where there was no new figure write 'missing' under status, or 'estimated' with a note; if the value did not change, say so in a note.",
          notes: [.init("the first of them", at: first.location)])
      }
    }
  }
}

extension FigureSeries.Point {
  /// Whether the publisher says that the value is no plain observation.
  var isExplained: Bool { hasNote || status == .estimated || status == .imputed }

  /// How many digits say something: those of 1500 and of 0.015 are two.
  var significantDigits: Int {
    let digits = FigureSeries.Point.text(abs(value), decimals: decimals).filter(\.isNumber)
    let leading = digits.drop { $0 == "0" }
    return leading.count - leading.reversed().prefix { $0 == "0" }.count
  }
}
