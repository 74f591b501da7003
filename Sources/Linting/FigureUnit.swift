public import ReportingCore

/// What a unit allows: whether figures in it can be added, must be whole, are shares.
public struct FigureUnit: Sendable, Equatable {
  /// The unit's id.
  public let id: String
  /// Whether figures of parts add up to that of the whole.
  public let isAdditive: Bool
  /// Whether figures are counts of things, persons or households, which are whole and not negative.
  public let isCount: Bool
  /// How much of a whole 1 is: 0.01 for percent; nil when the unit is that of no share.
  public let share: Double?

  /// Units of pure numbers that are marks on a scale, not counts.
  private static let scales: Set<String> = ["points", "score", "index", "ratio"]
  /// Base quantities of which stocks and flows are added. Times, temperatures and sound levels are
  /// usually means.
  private static let added: Set<String> = ["person", "household", "currency", "kilogram", "joule"]

  /// Judges a unit; of one that the catalogue does not know nothing is assumed.
  public init(_ unit: MeasurementUnit?, id: String) {
    self.id = id
    guard let unit else {
      (isAdditive, isCount, share) = (false, false, nil)
      return
    }
    let exponents = unit.dimension.exponents
    let isPure = exponents.isEmpty
    let isScale =
      FigureUnit.scales.contains(id) || FigureUnit.scales.contains { id.hasPrefix($0 + "-") }
    share = isPure && (id == "percent" || id == "per-mille") ? unit.scale : nil
    isCount =
      unit.scale == 1 && unit.decimals == 0 && !isScale
      && (isPure || exponents == ["person": 1] || exponents == ["household": 1])
    if isPure {
      isAdditive = isCount
    } else if exponents.count == 1, let (base, exponent) = exponents.first {
      let isCurrency = base.utf8.count == 3 && base.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      isAdditive =
        (exponent == 1 && (FigureUnit.added.contains(base) || isCurrency))
        || (base == "metre" && exponent >= 2)
    } else {
      isAdditive = false
    }
  }

  private init(id: String, isAdditive: Bool, isCount: Bool, share: Double?) {
    self.id = id
    self.isAdditive = isAdditive
    self.isCount = isCount
    self.share = share
  }

  /// The same, or a unit of which nothing is assumed when the input's name says that it is a rate,
  /// which ``RateAsCount`` reports.
  func trusted(by input: InputDefinition) -> FigureUnit {
    guard isCount, RateAsCount.rate(in: input) != nil else { return self }
    return FigureUnit(id: id, isAdditive: false, isCount: false, share: nil)
  }
}
