/// How often each kind of trap is planted.
public struct TrapRates: Sendable, Equatable {
  /// The share of cities, or for ``Trap/Kind/Place/figure`` of figures, from 0 to 1. What is not named
  /// is never planted; small counts are withheld all the same, for that is no mistake.
  public var shares: [Trap.Kind: Double]

  /// How often each kind is planted. Shares of what is sent are taken in proportion where together
  /// they pass 1.
  public init(_ shares: [Trap.Kind: Double]) { self.shares = shares }

  /// No traps, and every figure there.
  public static let none = TrapRates([:])

  /// As it is in the world, as far as it was counted in the data of 13 cities and countries: gaps in
  /// one figure of twenty, a mistake of some kind in about half of the cities, three packages of
  /// thirty that are wrong.
  public static let everyday = TrapRates(everywhere(0.015, figures: 0.04, deliveries: 0.005))

  /// Every kind in every thirty cities: for tests.
  public static let dense = TrapRates(everywhere(1.0 / 15, figures: 0.05, deliveries: 1.0 / 30))

  /// What a test of one kind needs: it and nothing else.
  public static func only(_ kind: Trap.Kind, share: Double = 1) -> TrapRates {
    TrapRates([kind: share])
  }

  private static func everywhere(
    _ cities: Double, figures: Double, deliveries: Double
  ) -> [Trap.Kind: Double] {
    var shares: [Trap.Kind: Double] = [:]
    for kind in Trap.Kind.allCases {
      switch kind.place {
      case .city: shares[kind] = cities
      case .delivery: shares[kind] = deliveries
      case .figure:
        switch kind {
        case .missing: shares[kind] = figures
        case .notComputable: shares[kind] = figures / 4
        case .trueZero: shares[kind] = figures / 20
        default: break
        }
      }
    }
    return shares
  }

  /// The share of a kind, from 0 to 1.
  func share(of kind: Trap.Kind) -> Double { min(max(shares[kind] ?? 0, 0), 1) }
}
