import Digests
import ReportingCore
import Sealing

/// Plants traps in the figures of a city. A series has at most one trap, so that each can be found by
/// itself; where none is left that a kind fits, the kind is not planted and not listed.
struct FigurePlanter {
  let city: SimulatedCity
  let year: Int
  var series: [FigureSeries]
  var numbers: SimulationNumbers
  private(set) var traps: [Trap] = []
  private var taken: Set<String> = []

  init(city: SimulatedCity, year: Int, series: [FigureSeries], numbers: SimulationNumbers) {
    self.city = city
    self.year = year
    self.series = series
    self.numbers = numbers
  }

  /// Plants the kinds that are about figures, then gaps in the series that are left.
  mutating func plant(_ kinds: Set<Trap.Kind>, rates: TrapRates) {
    for kind in Trap.Kind.allCases where kinds.contains(kind) { plant(kind) }
    plantGaps(rates)
    for one in series {
      for cell in one.cells where cell.outcome == .suppressed {
        list(.suppressed, one, cell, "a small count, or one that would show it")
      }
    }
  }

  // MARK: Finding a place

  private mutating func choose(_ isFit: (FigureSeries) -> Bool) -> Int? {
    let fit = series.indices.filter { !taken.contains(series[$0].id) && isFit(series[$0]) }
    guard !fit.isEmpty else { return nil }
    let chosen = numbers.pick(fit)
    taken.insert(series[chosen].id)
    return chosen
  }

  /// A series and in it a figure of the whole that fits.
  private mutating func chooseFigure(
    _ isFit: (IndicatorTemplate, Double) -> Bool
  ) -> (series: Int, cell: Int, value: Double)? {
    func fits(_ one: FigureSeries) -> [(Int, Double)] {
      one.values.compactMap { place in
        one.cells[place].value.flatMap { isFit(one.template, $0) ? (place, $0) : nil }
      }
    }
    guard let chosen = choose({ !fits($0).isEmpty }) else { return nil }
    let (cell, value) = numbers.pick(fits(series[chosen]))
    return (chosen, cell, value)
  }

  private mutating func list(
    _ kind: Trap.Kind, _ one: FigureSeries, _ cell: FigureSeries.Cell? = nil, _ note: String
  ) {
    traps.append(
      Trap(
        kind: kind, city: city.id, indicator: one.id, period: cell?.period.label ?? "",
        breakdown: cell.map { $0.breakdown.parts.map { "\($0.dimension)=\($0.code)" } }?
          .joined(separator: ";") ?? "", note: note))
  }

  // MARK: Traps

  private mutating func plant(_ kind: Trap.Kind) {
    switch kind {
    case .fraction:
      plantValue(kind) { template, value in
        template.definition.unit == "percent" && value >= 2
          ? ExactMath.rounded(value / 100, decimals: template.decimals + 2) : nil
      }
    case .outOfRange:
      plantValue(kind) { template, value in
        template.definition.unit == "percent" ? ExactMath.rounded(value + 100, decimals: 1) : nil
      }
    case .thousandfold:
      let isTooLarge = numbers.happens(0.5)
      plantValue(kind) { template, value in
        switch template.behaviour {
        case .share, .score: nil
        case .count, .level:
          value >= 1
            ? isTooLarge
              ? value * 1_000 : ExactMath.rounded(value / 1_000, decimals: template.decimals + 3)
            : nil
        }
      }
    case .zeroForMissing: plantZero()
    case .repeatedYear, .contradiction: plantTwice(kind)
    case .typoYear, .fiscalYear, .otherPeriod, .provisional: plantTime(kind)
    case .unitChanged: plantUnit()
    case .methodChanged:
      guard let chosen = choose({ _ in true }) else { return }
      series[chosen].definition.method = SHA256Digest(
        of: "another simulated method of \(series[chosen].id)")
      list(kind, series[chosen], nil, "the digest of the method is another than the others'")
    case .carriedForward: plantCarriedForward()
    case .partsDoNotAdd: plantParts()
    case .unknownIndicator, .undefinedIndicator: plantIndicator(kind)
    default: break
    }
  }

  private mutating func plantValue(
    _ kind: Trap.Kind, _ change: (IndicatorTemplate, Double) -> Double?
  ) {
    guard let place = chooseFigure({ change($0, $1) != nil }),
      let wrong = change(series[place.series].template, place.value)
    else { return }
    series[place.series].cells[place.cell].outcome = .value(wrong)
    list(
      kind, series[place.series], series[place.series].cells[place.cell],
      "\(Self.text(place.value)) written as \(Self.text(wrong))")
  }

  private mutating func plantZero() {
    guard let place = chooseFigure({ $1 > 0 }) else { return }
    let period = series[place.series].cells[place.cell].period
    for cell in series[place.series].cells.indices
    where series[place.series].cells[cell].period == period {
      series[place.series].cells[cell].outcome = .value(0)
      list(
        .zeroForMissing, series[place.series], series[place.series].cells[cell],
        "nothing is known, and 0 was written")
    }
  }

  private mutating func plantTwice(_ kind: Trap.Kind) {
    guard let place = chooseFigure({ _, _ in true }) else { return }
    var again = series[place.series].cells[place.cell]
    if kind == .contradiction {
      again.outcome = .value(
        ExactMath.rounded(
          place.value * 1.07 + 1, decimals: series[place.series].template.decimals))
    }
    series[place.series].cells.append(again)
    list(
      kind, series[place.series], again,
      kind == .contradiction
        ? "\(Self.text(place.value)) and \(Self.text(again.value ?? 0))"
        : "\(Self.text(place.value)) twice")
  }

  private mutating func plantTime(_ kind: Trap.Kind) {
    guard let chosen = choose({ !$0.values.isEmpty }), let newest = series[chosen].wholes.last
    else { return }
    let last = series[chosen].cells[newest].period
    let isQuarter = numbers.happens(0.5)
    for cell in series[chosen].cells.indices {
      let period = series[chosen].cells[cell].period
      let year = period.endYear
      let other: String
      switch kind {
      case .fiscalYear:
        let short = String(year % 100)
        other = "\(year - 1)/\(short.utf8.count == 1 ? "0" : "")\(short)"
      case .otherPeriod where period == last:
        other = isQuarter ? "\(year) Q3" : "\(year - 1)-\(year)"
      case .typoYear where period == last: other = "\(year + 9)"
      case .provisional where period == last:
        series[chosen].cells[cell].status = .provisional
        list(kind, series[chosen], series[chosen].cells[cell], "to be revised")
        continue
      default: continue
      }
      do throws(PeriodError) {
        series[chosen].cells[cell].period = try Period(parsing: other)
      } catch {
        continue
      }
      list(kind, series[chosen], series[chosen].cells[cell], "\(period.label) written as \(other)")
    }
  }

  private static let otherUnits: [(unit: String, other: String, factor: Double)] = [
    ("percent", "per-mille", 10), ("persons", "thousand-persons", 0.001), ("days", "hours", 24),
    ("per-1000-persons", "per-10000-persons", 10), ("per-mille", "percent", 0.1),
  ]

  private mutating func plantUnit() {
    func other(_ one: FigureSeries) -> (unit: String, other: String, factor: Double)? {
      Self.otherUnits.first { $0.unit == one.definition.unit }
    }
    guard let chosen = choose({ other($0) != nil }), let change = other(series[chosen]) else {
      return
    }
    series[chosen].definition.unit = change.other
    for cell in series[chosen].cells.indices {
      guard let value = series[chosen].cells[cell].value else { continue }
      series[chosen].cells[cell].outcome = .value(
        ExactMath.rounded(value * change.factor, decimals: 4))
    }
    list(.unitChanged, series[chosen], nil, "\(change.other) for \(change.unit)")
  }

  private mutating func plantCarriedForward() {
    guard let chosen = choose({ $0.values.count >= 3 }) else { return }
    let source = series[chosen].values[series[chosen].values.count - 3]
    let from = series[chosen].cells[source].period
    let old = series[chosen].cells.filter { $0.period == from }
    for cell in series[chosen].cells.indices where series[chosen].cells[cell].period > from {
      let breakdown = series[chosen].cells[cell].breakdown
      guard let value = old.first(where: { $0.breakdown == breakdown })?.outcome else { continue }
      series[chosen].cells[cell].outcome = value
      list(
        .carriedForward, series[chosen], series[chosen].cells[cell], "the figure of \(from.label)")
    }
  }

  private mutating func plantParts() {
    let women = Breakdown(["sex": "female"])
    func place(_ one: FigureSeries) -> Int? {
      guard case .count = one.template.behaviour else { return nil }
      return one.cells.indices.last {
        one.cells[$0].breakdown == women && (one.cells[$0].value ?? 0) >= 10
      }
    }
    guard let chosen = choose({ place($0) != nil }), let cell = place(series[chosen]),
      let value = series[chosen].cells[cell].value
    else { return }
    let wrong = (value * 1.3).rounded()
    series[chosen].cells[cell].outcome = .value(wrong)
    list(
      .partsDoNotAdd, series[chosen], series[chosen].cells[cell],
      "\(Self.text(value)) written as \(Self.text(wrong))")
  }

  private mutating func plantIndicator(_ kind: Trap.Kind) {
    guard let model = series.first else { return }
    var own = model
    let isKnown = kind == .unknownIndicator
    own.definition = SealedIndicator(
      id: isKnown ? "own.night-shelter-beds" : "XX-99", module: "own",
      title: LocalizedText([city.language: "Night shelter"]), definition: LocalizedText([:]),
      unit: "places", type: .process, direction: .higher, counts: .things,
      method: SHA256Digest(of: "simulated method of an own indicator"))
    own.template.definition = own.definition
    own.isDefined = isKnown
    own.cells = model.wholes.map {
      FigureSeries.Cell(
        period: model.cells[$0].period, breakdown: .total,
        outcome: .value(Double(20 + numbers.below(200))))
    }
    taken.insert(own.id)
    series.append(own)
    list(
      kind, own, nil, isKnown ? "defined by the city alone" : "figures of it, and no definition")
  }

  // MARK: Gaps

  private mutating func plantGaps(_ rates: TrapRates) {
    for one in series.indices where !taken.contains(series[one].id) {
      for whole in series[one].wholes {
        let isCount: Bool
        if case .count = series[one].template.behaviour { isCount = true } else { isCount = false }
        let lot = numbers.unit()
        var bound = rates.share(of: .missing)
        if lot < bound {
          fill(one, whole, .missing, with: .missing)
          continue
        }
        bound += rates.share(of: .notComputable)
        if lot < bound, !isCount {
          fill(one, whole, .notComputable, with: .notComputable)
          continue
        }
        bound += rates.share(of: .trueZero)
        if lot < bound, isCount { fill(one, whole, .trueZero, with: .value(0)) }
      }
    }
  }

  /// The whole of a year and its parts.
  private mutating func fill(
    _ one: Int, _ whole: Int, _ kind: Trap.Kind, with outcome: SealedObservation.Outcome
  ) {
    let period = series[one].cells[whole].period
    for cell in series[one].cells.indices where series[one].cells[cell].period == period {
      // What was withheld stays so: the list has it under that name.
      guard series[one].cells[cell].outcome != .suppressed else { continue }
      series[one].cells[cell].outcome = outcome
      if kind == .missing { series[one].cells[cell].status = .missing }
      list(
        kind, series[one], series[one].cells[cell],
        kind == .trueZero ? "0 is true" : "no figure")
    }
  }

  static func text(_ value: Double) -> String { "\(value)" }
}
