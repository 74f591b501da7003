public import ReportingCore

extension MeasurementUnit {
  /// Whether figures of several cities may be added up.
  ///
  /// Counts, money, lengths, areas, masses and energies may. Never added are shares, rates and
  /// ratios (a pure number that is scaled or printed with decimals, or anything divided by
  /// something), temperatures and levels, times (which are mostly averages) and ratings.
  public var canBeSummed: Bool {
    guard namedValues.isEmpty else { return false }
    if dimension.isOne { return scale == 1 && decimals == 0 && id != "index" }
    let intensive: Set<String> = ["celsius", "decibel", "second"]
    return dimension.exponents.allSatisfy { $0.value > 0 && !intensive.contains($0.key) }
  }

  /// The greatest value that a share in this unit has, such as 100 for per cent; nil where there is
  /// none.
  var wholeShare: Double? { dimension.isOne && scale < 1 ? 1 / scale : nil }
}
