public import ReportingCore
public import Sealing

/// Which figures are meant; without conditions all that stand for the whole.
public struct FigureQuery: Sendable {
  /// Which parts of the whole are meant.
  public enum Parts: Sendable, Equatable {
    /// The whole.
    case whole
    /// The whole and all parts.
    case all
    /// These parts.
    case named([Breakdown])

    func includes(_ breakdown: Breakdown) -> Bool {
      switch self {
      case .whole: breakdown.isTotal
      case .all: true
      case .named(let named): named.contains(breakdown)
      }
    }
  }

  /// A figure that was found, or the mark in its place.
  public struct Found: Sendable, Equatable {
    /// Whose it is.
    public var attribution: Attribution
    /// The figure.
    public var figure: SealedObservation
    /// How the city defines the indicator; nil when it does not.
    public var indicator: SealedIndicator?
    /// The entries of its sources.
    public var sources: [SealedSource]
  }

  /// The ids of the indicators; empty for all.
  public var indicators: Set<String>
  /// The periods; empty for all.
  public var periods: [Period]
  /// The parts of the whole.
  public var parts: Parts
  /// What the name or the definition of the indicator must hold, in any language.
  public var search: TextSearch?

  /// Which figures are meant.
  public init(
    indicators: Set<String> = [], periods: [Period] = [], parts: Parts = .whole,
    search: TextSearch? = nil
  ) {
    self.indicators = indicators
    self.periods = periods
    self.parts = parts
    self.search = search
  }

  /// The figures of a package that are meant, by indicator, period and part.
  public func found(in package: SealedPackage) -> [Found] {
    let record = package.submission
    let attribution = Attribution(package)
    return PublishedFigures(package).rows.compactMap { figure in
      guard indicators.isEmpty || indicators.contains(figure.indicator),
        periods.isEmpty || periods.contains(figure.period), parts.includes(figure.breakdown)
      else { return nil }
      let indicator = record.indicators.first { $0.id == figure.indicator }
      if let search {
        let texts = [indicator?.title, indicator?.definition].compactMap { $0 }
          .flatMap { text in text.languages.compactMap { text[$0] } }
        guard texts.contains(where: { search.passage(in: $0) != nil }) else { return nil }
      }
      return Found(
        attribution: attribution, figure: figure, indicator: indicator,
        sources: figure.sources.compactMap { id in record.sources.first { $0.id == id } })
    }
  }
}
