public import ReportingCore

/// What keeps figures under one id from being put together.
public struct ComparabilityFinding: Sendable, Equatable {
  /// The kinds of difference.
  public enum Kind: Sendable, Equatable {
    /// Cities mean several things by one id, and the plan does not say which counts: the cell is not
    /// computed.
    case severalMeanings([Variant])
    /// Cities mean something else than the plan says: they were left out.
    case leftOut([Variant])
    /// Cities report for another period that overlaps the one of the plan: they were left out.
    case otherPeriod(Period, cities: [String])
    /// A city gives a figure twice, the same: it counts once.
    case repeated(cities: [String])
    /// A city gives a figure twice, and not the same: it counts nowhere.
    case contradiction(cities: [String])
    /// Figures that are not final are among those that count.
    case notFinal(Observation.Status, cities: [String])
  }

  /// The cell it concerns.
  public var key: CellKey
  /// What the difference is.
  public var kind: Kind

  /// What keeps figures from being put together.
  public init(key: CellKey, kind: Kind) {
    self.key = key
    self.kind = kind
  }
}

extension ComparabilityFinding: Comparable {
  /// By cell, then by kind.
  public static func < (a: ComparabilityFinding, b: ComparabilityFinding) -> Bool {
    if a.key != b.key { return a.key < b.key }
    return (a.kind.rank, a.kind.detail) < (b.kind.rank, b.kind.detail)
  }
}

extension ComparabilityFinding.Kind {
  fileprivate var rank: Int {
    switch self {
    case .severalMeanings: 0
    case .leftOut: 1
    case .otherPeriod: 2
    case .contradiction: 3
    case .repeated: 4
    case .notFinal: 5
    }
  }

  fileprivate var detail: String {
    switch self {
    case .otherPeriod(let period, _): period.label
    case .notFinal(let status, _): status.rawValue
    default: ""
    }
  }
}
